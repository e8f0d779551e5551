import type { ClaimMention } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { Pattern } from '../../text/pattern.ts';
import { digitsOf, type WrittenNumber } from './numbers.ts';

const BREAK = new Pattern(String.raw`[,;()]|\s(?:and|or|but|though|although|while|whereas|against)\s`, 'i');
const LONGEST = 1_200;
/** So many of the mentions that give a number must give the same. */
const MOSTLY = 0.5;
/** A claim is about its number where so many mentions give one, and so large a share of them that one. */
const LEAST_GIVING = 4;
const SURELY = 0.6;

/** The number that a claim is about, and where each mention gives it. */
export interface ClaimedNumber {
  readonly value: string;
  /** Of each mention the part with that number, where its sentence gives others too ("31 by the police and 34 by the morgue"). */
  readonly parts: readonly (Span | null)[];
  /** Of each mention the numbers that it gives in the place of the one that most of the others give. */
  readonly rivals: readonly (readonly WrittenNumber[])[];
}

/** The number that the mentions of a claim agree on, or null. `numbers`: those of each mention, dates aside. Cost: linear in the text. */
export function claimedNumber(
  mentions: readonly ClaimMention[],
  numbers: readonly (readonly WrittenNumber[])[],
  textOf: (mention: ClaimMention) => string,
): ClaimedNumber | null {
  const claimed = mostCommon(numbers);
  if (claimed === null) return null;
  const giving = numbers.filter((some) => some.length > 0);
  const share = (value: string): number =>
    giving.filter((some) => some.some((one) => one.value === value)).length / giving.length;
  const isSure = giving.length >= LEAST_GIVING && share(claimed) >= SURELY;
  const isTold = (some: readonly WrittenNumber[]): boolean => some.some(({ value }) => share(value) >= MOSTLY);
  const isRival = ({ value }: WrittenNumber): boolean =>
    areOfOneSize(Number(value), Number(claimed)) && !isRounded(Number(value), Number(claimed));
  return {
    value: claimed,
    parts: mentions.map((mention, at) => {
      const own = new Set((numbers[at] ?? []).map(({ value }) => value));
      return own.size > 1 && own.has(claimed) ? partWith(claimed, mention, textOf(mention)) : null;
    }),
    rivals: numbers.map((some) => (isSure && !isTold(some) ? some.filter(isRival) : [])),
  };
}

/** Two counts of one thing seldom differ by more; 412 ballots and a seal "in two pieces" do. */
const MOST_TIMES = 3;

function areOfOneSize(a: number, b: number): boolean {
  return Math.max(a, b) <= MOST_TIMES * Math.min(a, b);
}

/** "About 340" and 338: one of the two is round, and the other near it. */
function isRounded(a: number, b: number): boolean {
  const isRound = (a % 10 === 0 && a >= LEAST_ROUND) || (b % 10 === 0 && b >= LEAST_ROUND);
  return isRound && Math.abs(a - b) <= ROUNDED * Math.max(a, b);
}

const LEAST_ROUND = 40;
const ROUNDED = 0.05;

/** The number that most of the mentions with one give; null where none does. */
export function mostCommon(numbers: readonly (readonly { readonly value: string }[])[]): string | null {
  const giving = numbers.filter((some) => some.length > 0);
  if (giving.length < 2) return null;
  const counts = new Map<string, number>();
  for (const some of giving) {
    for (const value of new Set(some.map((one) => one.value))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < 2 || best[1] < MOSTLY * giving.length) return null;
  return second !== undefined && second[1] === best[1] ? null : best[0];
}

/** The part between two breaks that holds the number, with the one behind it where that names nobody's number. */
function partWith(value: string, { span }: ClaimMention, text: string): Span | null {
  const found = digitsOf(text);
  const wanted = found.find((one) => one.value === value);
  if (wanted === undefined) return null;
  const others = found.filter((one) => one.value !== value);
  const before = others.filter(({ end }) => end <= wanted.start).at(-1)?.end ?? 0;
  const after = others.find(({ start }) => start >= wanted.end)?.start ?? text.length;
  const breaks = BREAK.all(text.slice(0, LONGEST));
  const from =
    before === 0 ? 0 : (breaks.filter(({ index }) => index >= before && index < wanted.start).at(0)?.index ?? before);
  const to =
    after === text.length
      ? text.length
      : (breaks.filter(({ index }) => index >= wanted.end && index < after).at(-1)?.index ?? after);
  return { report: span.report, start: span.start + from, end: span.start + to };
}
