import { dayOf } from './calendar.ts';
import holidays from './holidays.json' with { type: 'json' };
import { isGluedNumber } from './numbers.ts';
import type { Found } from './reading.ts';
import { isNumberAt, type Tokens, textAt } from './vocabulary.ts';

const REACH = 3;
const KNOWN = holidays.known.map((day) => ({ ...day, beside: new Set(day.beside) }));

/** "9/11", and such forms as "7/7" where a word beside says what happened. Never "24/7". */
export function knownDayAt(tokens: Tokens, at: number): Found | null {
  if (!isNumberAt(tokens, at) || !isGluedNumber(tokens, at + 1) || textAt(tokens, at + 1) !== '/') return null;
  if (isGluedNumber(tokens, at - 1) || isGluedNumber(tokens, at + 3)) return null;
  const [first, second] = [Number(textAt(tokens, at)), Number(textAt(tokens, at + 2))];
  const day = KNOWN.find(
    (one) => isPair(one, first, second) && (isNineEleven(one) || isBeside(tokens, at, at + 3, one.beside)),
  );
  return day === undefined ? null : fixedDay(day, at + 3);
}

type KnownDay = (typeof KNOWN)[number];

const isNineEleven = (day: KnownDay): boolean => day.month === 9 && day.day === 11;

function isPair({ month, day }: KnownDay, first: number, second: number): boolean {
  return (first === month && second === day) || (first === day && second === month && day > 12);
}

/** `found` with its year where it is a day of history and a word beside says so: "the Sept. 11 attacks". */
export function knownDayOf(tokens: Tokens, at: number, found: Found): Found {
  const { reading } = found;
  if (reading.kind !== 'annual' || reading.unit !== 'day' || reading.which.kind !== 'open') return found;
  const day = KNOWN.find((one) => one.month === reading.month && one.day === reading.day);
  return day !== undefined && isBeside(tokens, at, found.next, day.beside) ? fixedDay(day, found.next) : found;
}

function isBeside(tokens: Tokens, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from - 2; at < to + REACH; at += 1)
    if ((at < from || at >= to) && words.has(textAt(tokens, at))) return true;
  return false;
}

function fixedDay({ year, month, day }: KnownDay, next: number): Found {
  return { reading: { kind: 'fixed', period: { unit: 'day', start: dayOf(year, month, day) } }, next };
}
