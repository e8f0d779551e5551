import type { Word } from './wording.ts';

/** A time of day as it is spoken. */
export interface SpokenClock {
  /** Where its last word ends. */
  readonly end: number;
  /** Minutes since midnight or noon. */
  readonly minutes: number;
}

/** Of hours that are no number tokens. */
const HOURS: ReadonlyMap<string, number> = new Map([
  ['midnight', 0],
  ['noon', 0],
  ['midday', 0],
  ['one', 1],
]);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
]);
const MOST_MINUTES = 30;
const HOUR_WORDS = new Set(['at', 'until', 'till', 'since']);

/** The time of day that begins at a word: "half past one", "a quarter to six" from "quarter" on, "three o'clock"; null where none does. */
export function spokenClock(words: readonly Word[], at: number): SpokenClock | null {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined) return null;
  if (/^o['’]?clock$/.test(second.token.key)) {
    const hour = hourOf(first);
    return hour === null ? null : { end: second.token.end, minutes: hour * 60 };
  }
  const link = second.token.key.startsWith('minute') ? at + 2 : at + 1;
  const [isPast, isTo] = ['past', 'to'].map((key) => words[link]?.token.key === key);
  const [last, fraction] = [words[link + 1], fractionOf(first)];
  if ((!isPast && !isTo) || last === undefined || fraction === null) return null;
  // "Ten to six people" is a range.
  const isTime = isPast || fraction === 15 || link > at + 1 || HOUR_WORDS.has(words[at - 1]?.token.key ?? '');
  const hour = hourOf(last);
  if (hour === null || !isTime) return null;
  return { end: last.token.end, minutes: isPast ? hour * 60 + fraction : ((hour + 11) % 12) * 60 + 60 - fraction };
}

function fractionOf(word: Word): number | null {
  const minutes = FRACTIONS.get(word.token.key) ?? figureOf(word);
  return minutes !== null && minutes > 0 && minutes <= MOST_MINUTES ? minutes : null;
}

/** 0–12: "six", "midnight". */
function hourOf(word: Word): number | null {
  const hour = HOURS.get(word.token.key) ?? figureOf(word);
  return hour !== null && hour <= 12 ? hour : null;
}

/** A whole number; null for any other word. */
function figureOf({ token: { kind, key } }: Word): number | null {
  const value = kind === 'number' ? Number(key.slice(1)) : Number.NaN;
  return Number.isInteger(value) ? value : null;
}
