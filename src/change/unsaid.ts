import cues from './cues.json' with { type: 'json' };
import type { Bundle, Side } from './finding.ts';
import type { Word, Wording } from './wording.ts';

const QUANTIFIERS = new Set(cues.quantifiers);
const NEGATORS = new Set([...cues.negators, ...cues.quantifiers]);
const SAYING = new Set(['say', 'says', 'said', 'state', 'states', 'stated', 'mention', 'mentions', 'mentioned']);
/** A negation stands so near before what is not said, and so near behind what is said to be not so. */
const BEFORE = 2;
const BEHIND = 5;
/** What is said stands in so many words behind; one of weight must be the same. */
const CONTENT = 9;
const LEAST_WEIGHT = 0.2;
const LIKE = 0.65;

/** Where one side does not say something and the other has it said not to be so: "does not say it leaks" made "says it does not leak". */
export function unsaidDenied({ child, other, wording }: Bundle): Turned | null {
  const [here, there] = [sayingsIn(child), sayingsIn(other)];
  const [to, from] = [turnedIn(here, there, wording), turnedIn(there, here, wording)];
  if (to !== null) return [to.denied, to.unsaid];
  return from === null ? null : [from.unsaid, from.denied];
}

type Turned = readonly [to: readonly Word[], from: readonly Word[]];

/** What is denied among the one side's sayings that is left unsaid among the other's. */
function turnedIn(denying: readonly Saying[], silent: readonly Saying[], wording: Wording) {
  const unsaid = silent.find((one) => one.isUnsaid && !isNegated(one.content));
  const denied = denying.find(({ isDenied }) => isDenied);
  if (unsaid === undefined || denied === undefined || denying.some(({ isUnsaid }) => isUnsaid)) return null;
  const isSame = heavy(denied.content).some((word) => wording.bestMatch(word, heavy(unsaid.content), LIKE) !== null);
  return isSame ? { denied: denied.words, unsaid: unsaid.words } : null;
}

interface Saying {
  readonly words: readonly Word[];
  readonly content: readonly Word[];
  /** It is not said. */
  readonly isUnsaid: boolean;
  /** It is said not to be so. */
  readonly isDenied: boolean;
}

/** Cost: linear. */
function sayingsIn({ words }: Side): Saying[] {
  return words.flatMap(({ token }, at): Saying[] => {
    if (!SAYING.has(token.key)) return [];
    const [start, end] = [Math.max(0, at - BEFORE), at + 1 + CONTENT];
    // "No leak, the warden says" is said.
    const isUnsaid = words.slice(start, at).some((word) => isNegated([word]) && !QUANTIFIERS.has(word.token.key));
    const isDenied = !isUnsaid && isNegated(words.slice(at + 1, at + 1 + BEHIND));
    return [{ words: words.slice(start, end), content: words.slice(at + 1, end), isUnsaid, isDenied }];
  });
}

const isNegated = (words: readonly Word[]): boolean =>
  words.some(({ token: { key } }) => NEGATORS.has(key) || key.endsWith("n't"));

const heavy = (words: readonly Word[]): readonly Word[] =>
  words.filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT);
