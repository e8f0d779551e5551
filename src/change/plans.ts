import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

/** Not "had": what had been done is told of what somebody said then. */
const HAVING = new Set(['has', 'have']);
/** Before "to" and a verb these say that it is yet to be. */
const PLANNING = new Set(cues.planning);
/** Before a verb, alone. */
const FUTURES = new Set(['will', 'shall']);
/** What may stand between these and their verb. */
const REACH = 3;
const LEAST_WEIGHT = 0.12;
/** "Has heard", "has been sent". */
const PAST = /(?:ed|en|n|t|d)$/;

/** What is yet to be told as done, and what somebody wants as what was agreed. Cost: linear, but for what is wanted: square in a few words. */
export function plansFulfilled(bundle: Bundle): Finding[] {
  return bundle.retelling.kind === 'update' ? [] : [...plansDone(bundle), ...wishesGranted(bundle)];
}

/** "Is to be heard" made "has been heard". */
function plansDone(bundle: Bundle): Finding[] {
  const { child, other } = bundle;
  if (!child.words.some(({ token }) => HAVING.has(token.key))) return [];
  return other.read.flatMap((plan, place): Finding[] => {
    if (!isVerbLike(plan) || !isPlanned(other.read, place)) return [];
    const same = child.read.flatMap((word, at) => (word.lexeme.stem === plan.lexeme.stem ? [at] : []));
    const done = same.find((one) => isDone(child.read, one));
    if (done === undefined || same.some((one) => isPlanned(child.read, one)) || !isOneDeed(bundle, done, place))
      return [];
    return [finding(bundle, [done - REACH, done], [place - REACH, place])];
  });
}

/** Whether a word near the one is like a word near the other: who does it, or to what. */
function isOneDeed({ child, other, wording }: Bundle, at: number, place: number): boolean {
  const around = (words: readonly Word[], middle: number): readonly Word[] =>
    [...words.slice(Math.max(0, middle - OBJECT), middle), ...words.slice(middle + 1, middle + 1 + OBJECT)].filter(
      ({ lexeme }) => lexeme.weight >= LEAST_WEIGHT,
    );
  const here = around(child.read, at);
  const same = around(other.read, place).filter((word) => wording.bestMatch(word, here, LIKE) !== null);
  return same.length >= LEAST_SAME;
}

const isVerbLike = ({ lexeme, token }: Word): boolean =>
  lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT && !token.capital;

/** Whether the word at a place is a verb of what is yet to be. */
function isPlanned(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at).map(({ token }) => token.key);
  const to = before.lastIndexOf('to');
  if (to < 1) return before.slice(-2).some((key) => FUTURES.has(key));
  const between = before.slice(to + 1);
  return PLANNING.has(before[to - 1] ?? '') && between.every((key) => key === 'be' || key === 'have');
}

function isDone(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at).map(({ token }) => token.key);
  const key = words[at]?.token.key ?? '';
  return !isPlanned(words, at) && (before.some((one) => HAVING.has(one)) || isJoined(words, at)) && PAST.test(key);
}

/** "Has taken away the book and opened an inquiry". */
function isJoined(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.token.key === 'and' && words.slice(0, at).some(({ token }) => HAVING.has(token.key));
}

const WANTING = new Set(cues.wanting);
const GRANTING = new Set(cues.granting);
/** What is wanted or granted stands in so many words behind; so many of them must be the same. */
const OBJECT = 10;
const LEAST_SAME = 2;
const LIKE = 0.65;

/** "Wants the north pier" made "has agreed to give up the north pier". */
function wishesGranted(bundle: Bundle): Finding[] {
  const { child, other, wording } = bundle;
  const [at, from] = [first(child, GRANTING), first(other, WANTING)];
  if (at < 0 || from < 0 || first(child, WANTING) >= 0 || first(other, GRANTING) >= 0) return [];
  const granted = child.read.slice(at + 1, at + 1 + OBJECT);
  const wanted = other.read.slice(from + 1, from + 1 + OBJECT).filter(({ lexeme }) => lexeme.weight >= LEAST_WEIGHT);
  const same = wanted.filter((word) => wording.bestMatch(word, granted, LIKE) !== null);
  return same.length < LEAST_SAME ? [] : [finding(bundle, [at, at + REACH], [from, from + REACH])];
}

const first = ({ words }: Side, set: ReadonlySet<string>): number => words.findIndex(({ token }) => set.has(token.key));

type Places = readonly [first: number, last: number];

function finding({ child, other }: Bundle, to: Places, from: Places): Finding {
  const spanAt = ({ report, words }: Side, [start, end]: Places) => {
    const part = words.slice(Math.max(0, start), end + 1);
    const [head, tail] = [part[0], part.at(-1)];
    if (head === undefined || tail === undefined) throw new RangeError(`no words from ${start} to ${end}`);
    return spanOf(report.report.id, head.token, tail.token);
  };
  const note = 'what was yet to be is told as done';
  return { kind: 'hedge', to: spanAt(child, to), from: spanAt(other, from), severity: 'major', note };
}
