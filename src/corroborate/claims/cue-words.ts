import type { Token } from '../../text/tokens.ts';
import { WordBits } from '../../text/word-types.ts';
import lists from './cues.json' with { type: 'json' };

/** The kinds of cue that a word may be, a bit each; it may be several. */
export const CUE = {
  denial: 1 << 0,
  doubt: 1 << 1,
  open: 1 << 2,
  negation: 1 << 3,
  advocate: 1 << 4,
  counter: 1 << 5,
  refusal: 1 << 6,
  account: 1 << 7,
  /** The first word of a phrase of whatever kind. */
  phrase: 1 << 8,
  verification: 1 << 9,
  utterance: 1 << 10,
  object: 1 << 11,
  backward: 1 << 12,
  anonymity: 1 << 13,
  anonymityOpener: 1 << 14,
  anonymityWish: 1 << 15,
  /** "Didn't", "shan't": it negates as the listed negations do. */
  contraction: 1 << 16,
} as const;

/** The kinds of phrase, a bit each. */
export const PHRASE = { denial: 1 << 0, back: 1 << 1, doubt: 1 << 2, open: 1 << 3 } as const;

export const NEGATES = CUE.negation | CUE.contraction;

/** What tells something, or begins a phrase that does: most sentences have few. */
export const TELLS =
  CUE.denial |
  CUE.doubt |
  CUE.open |
  CUE.negation |
  CUE.advocate |
  CUE.counter |
  CUE.refusal |
  CUE.account |
  CUE.phrase;

interface Phrase {
  readonly kind: number;
  /** Its words after the first. */
  readonly rest: readonly string[];
}

/** By first word. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirst([
  [PHRASE.denial, lists.denialPhrases],
  [PHRASE.back, lists.backPhrases],
  [PHRASE.doubt, lists.doubtPhrases],
  [PHRASE.open, lists.openPhrases],
]);

const LISTS: readonly (readonly [kind: number, words: Iterable<string>])[] = [
  [CUE.denial, lists.denials],
  [CUE.doubt, lists.doubts],
  [CUE.open, lists.open],
  [CUE.negation, lists.negations],
  [CUE.advocate, lists.advocates],
  [CUE.counter, lists.counters],
  [CUE.refusal, lists.refusals],
  [CUE.account, lists.accounts],
  [CUE.phrase, PHRASES.keys()],
  [CUE.verification, lists.verifications],
  [CUE.utterance, lists.utterances],
  [CUE.object, lists.objects],
  [CUE.backward, lists.backward],
  [CUE.anonymity, lists.anonymity.heads],
  [CUE.anonymityOpener, lists.anonymity.openers],
  [CUE.anonymityWish, lists.anonymity.wishes],
];

const KINDS = new Map<string, number>();
for (const [kind, words] of LISTS) for (const word of words) KINDS.set(word, (KINDS.get(word) ?? 0) | kind);

/** Words, and of which kinds each is a cue. */
export interface Cued {
  readonly tokens: readonly Token[];
  readonly cues: readonly number[];
}

/** Of which kinds a word is a cue: one look-up for all lists. */
export function cuesOf(word: Token): number {
  const kinds = BITS.of(word);
  return word.key.endsWith("n't") ? kinds | CUE.contraction : kinds;
}

const BITS = new WordBits(KINDS);

/** Whether one of the words `[from, to)` is a cue of this kind. */
export function hasKind(cues: readonly number[], kind: number, from: number, to: number): boolean {
  const end = Math.min(to, cues.length);
  for (let at = Math.max(0, from); at < end; at += 1) if (((cues[at] ?? 0) & kind) !== 0) return true;
  return false;
}

/** Which kinds of phrase the words have. Cost: linear in them, times the phrases of one first word. */
export function phrasesIn({ tokens, cues }: Cued): number {
  let found = 0;
  for (let at = 0; at < cues.length; at += 1) {
    if (((cues[at] ?? 0) & CUE.phrase) === 0) continue;
    for (const { kind, rest } of PHRASES.get(tokens[at]?.key ?? '') ?? [])
      if (stands(rest, tokens, at + 1)) found |= kind;
  }
  return found;
}

function stands(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  for (let at = 0; at < words.length; at += 1) if (tokens[from + at]?.key !== words[at]) return false;
  return true;
}

function phrasesByFirst(
  given: readonly (readonly [kind: number, phrases: readonly string[]])[],
): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [kind, phrases] of given) {
    for (const phrase of phrases) {
      const [first = '', ...rest] = phrase.split(' ');
      byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, rest }]);
    }
  }
  return byFirst;
}
