import type { Sentence } from '../../text/segmented.ts';
import { anonymityIn } from './anonymity.ts';
import { isMeantAt } from './cue-places.ts';
import { CUE, type Cued, cuesOf, hasKind, NEGATES, PHRASE, phrasesIn, TELLS } from './cue-words.ts';
import { negatedIn, type Stems } from './negation.ts';

/** What a sentence's words give away of how it stands to what was told. */
export interface Reading {
  /** It has words of denial, and does not negate them. */
  readonly denies: boolean;
  /** What it denies is no more than a word that points back: "denied it", "rejected the claim", "no such plan". */
  readonly deniesBack: boolean;
  /** Names and words of telling aside, it has few words of its own. */
  readonly isBrief: boolean;
  /** It doubts, asks, or says that something is not established. */
  readonly doubts: boolean;
  /** It says that something is open: not confirmed, not known, too early to say. */
  readonly unverified: boolean;
  /** Somebody would not speak of it, which is neither denial nor doubt. */
  readonly refuses: boolean;
  /** Somebody objects, or keeps to what he said. */
  readonly counters: boolean;
  /** It negates something. */
  readonly negates: boolean;
  /** The words that a negation reaches, by their first letters. */
  readonly negated: Stems;
  /** Somebody speaks for himself, a firm or an office. */
  readonly isAdvocate: boolean;
  /** It begins with a pronoun or a word that points back to the sentence before. */
  readonly leansBack: boolean;
}

/** A pointer back stands among so many first words. */
const OPENING = 2;
/** A negation reaches what is confirmed or said so many words on. */
const REACH = 5;
/** A denial is negated by a word so many before it, at most ("did not dispute"). */
const CLOSE = 3;
/** What is refused, or denied, stands among so many next words. */
const NEXT = 3;
/** So many words of its own are few; shorter ones do not count. */
const MOST_BRIEF = 3;
const LEAST_LETTERS = 4;

const NONE: Stems = new Set();
/** Without one of these a sentence gives nothing away, as most do. */
const GIVES_AWAY = CUE.denial | CUE.phrase | CUE.open | CUE.doubt | NEGATES | CUE.refusal | CUE.counter | CUE.advocate;
/** What such a sentence is read as: neither brief nor leaning back, brief, leaning back, both. */
const SILENT = [0, 1, 2, 3].map(
  (which): Reading => ({
    denies: false,
    deniesBack: false,
    isBrief: which % 2 === 1,
    doubts: false,
    unverified: false,
    refuses: false,
    counters: false,
    negates: false,
    negated: NONE,
    isAdvocate: false,
    leansBack: which >= 2,
  }),
);
const readings = new WeakMap<Sentence, Reading>();

/** What a sentence's words give away, worked out once a sentence: those beside it ask again. */
export function readingOf(sentence: Sentence): Reading {
  const known = readings.get(sentence);
  if (known !== undefined) return known;
  const reading = read(sentence);
  readings.set(sentence, reading);
  return reading;
}

/** Reads a sentence's words. Cost: linear in its words. */
function read({ tokens }: Sentence): Reading {
  const all = { tokens, cues: tokens.map(cuesOf) };
  const silent = SILENT[Number(isBrief(all)) + 2 * Number(leansBack(all))];
  return silent !== undefined && (kindsIn(all.cues) & GIVES_AWAY) === 0 ? silent : readCues(all);
}

const leansBack = ({ cues }: Cued): boolean => hasKind(cues, CUE.backward, 0, OPENING);

/** What the cues among the words say. "May" is a month where it has a capital. */
function readCues(all: Cued): Reading {
  const allKinds = kindsIn(all.cues);
  const told = (allKinds & CUE.anonymity) === 0 ? all : withoutAnonymity(all);
  const kinds = told === all ? allKinds : kindsIn(told.cues);
  const has = (kind: number): boolean => (kinds & kind) !== 0;
  const phrases = has(CUE.phrase) ? phrasesIn(told) : 0;
  const hasPhrase = (kind: number): boolean => (phrases & kind) !== 0;
  const denials = has(CUE.denial)
    ? placesOf(CUE.denial, told.cues).filter(
        (at) => !hasKind(told.cues, NEGATES, at - CLOSE, at) && isMeantAt(told.tokens, at),
      )
    : [];
  const negates = has(NEGATES);
  const isOpen =
    has(CUE.open) || hasPhrase(PHRASE.open) || (negates && isFollowed(told.cues, NEGATES, CUE.verification, REACH));
  return {
    denies: denials.length > 0 || hasPhrase(PHRASE.denial),
    deniesBack: denials.some((at) => isBareAt(told, at + 1)) || hasPhrase(PHRASE.back),
    isBrief: isBrief(all),
    doubts: isOpen || (has(CUE.doubt) && hasDoubt(told)) || hasPhrase(PHRASE.doubt),
    unverified: isOpen,
    refuses:
      (negates && isFollowed(told.cues, NEGATES, CUE.utterance, REACH)) ||
      (has(CUE.refusal) && isFollowed(told.cues, CUE.refusal, CUE.utterance | CUE.verification, NEXT)),
    counters: has(CUE.counter) && placesOf(CUE.counter, told.cues).some((at) => isMeantAt(told.tokens, at)),
    negates,
    negated: (allKinds & NEGATES) === 0 ? NONE : negatedIn(all),
    isAdvocate: has(CUE.advocate),
    leansBack: leansBack(all),
  };
}

function kindsIn(cues: readonly number[]): number {
  let found = 0;
  for (let at = 0; at < cues.length; at += 1) found |= cues[at] ?? 0;
  return found;
}

const placesOf = (kind: number, cues: readonly number[]): readonly number[] =>
  cues.flatMap((kinds, at) => ((kinds & kind) === 0 ? [] : [at]));

/** Whether a word of one kind is followed, so many words on at most, by one of another. */
const isFollowed = (cues: readonly number[], kind: number, other: number, reach: number): boolean =>
  cues.some((kinds, at) => (kinds & kind) !== 0 && hasKind(cues, other, at + 1, at + 1 + reach));

function withoutAnonymity(all: Cued): Cued {
  const hidden = anonymityIn(all);
  if (hidden === null) return all;
  const without = <Item>(items: readonly Item[]): Item[] => [...items.slice(0, hidden[0]), ...items.slice(hidden[1])];
  return { tokens: without(all.tokens), cues: without(all.cues) };
}

/** Whether it has few words of its own: numbers, or longer words that are no names and no words of telling. */
function isBrief({ tokens, cues }: Cued): boolean {
  let own = 0;
  for (let at = 0; at < tokens.length && own <= MOST_BRIEF; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { key, kind, capital } = token;
    const isWord = !capital && key.length >= LEAST_LETTERS && ((cues[at] ?? 0) & TELLS) === 0;
    if (kind === 'number' || isWord) own += 1;
  }
  return own <= MOST_BRIEF;
}

const hasDoubt = ({ tokens, cues }: Cued): boolean =>
  tokens.some(({ key, capital }, at) => ((cues[at] ?? 0) & CUE.doubt) !== 0 && !(capital && key === 'may'));

/** Whether nothing stands here, or a pronoun, or soon a noun for what was told. "That" is a pronoun where nothing follows it. */
function isBareAt({ tokens, cues }: Cued, at: number): boolean {
  const [object, next] = [tokens[at], tokens[at + 1]];
  if (object === undefined) return true;
  if (object.key === 'that' || object.key === 'this')
    return next === undefined || next.start - object.end > 1 || hasKind(cues, CUE.account, at + 1, at + 2);
  return hasKind(cues, CUE.object, at, at + 1) || hasKind(cues, CUE.account, at, at + NEXT);
}
