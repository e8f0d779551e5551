import { dayOf, isDay } from './calendar.ts';
import { isGluedNumber } from './numbers.ts';
import type { Found } from './reading.ts';
import { isNumberAt, type Tokens, textAt } from './vocabulary.ts';

/** "2031-03-05", "05/03/2031", "5.3.2031", "3/5/31". */
export function digitsDateAt(tokens: Tokens, at: number): Found | null {
  if (!isNumberAt(tokens, at) || !isTriple(tokens, at)) return null;
  const [a, b, c] = [textAt(tokens, at), textAt(tokens, at + 2), textAt(tokens, at + 4)];
  const next = at + 5;
  if (a.length === 4 && b.length <= 2 && c.length <= 2) return dayFound(Number(a), Number(b), Number(c), next);
  const year = fullYear(c, textAt(tokens, at + 1));
  if (a.length > 2 || b.length > 2 || year === null) return null;
  return slashed(Number(a), Number(b), year, next);
}

/** Three numbers between two like signs, and no more on either side. */
function isTriple(tokens: Tokens, at: number): boolean {
  const sign = textAt(tokens, at + 1);
  const isTied = isGluedNumber(tokens, at + 1) && isGluedNumber(tokens, at + 3);
  const goesOn = isGluedNumber(tokens, at - 1) || isGluedNumber(tokens, at + 5);
  return isTied && !goesOn && sign === textAt(tokens, at + 3) && /^[-/.]$/u.test(sign);
}

/** The last two digits of a year stand between slashes only. */
function fullYear(written: string, sign: string): number | null {
  const year = Number(written);
  if (written.length === 4) return year >= 1000 && year < 3000 ? year : null;
  if (written.length !== 2 || sign !== '/') return null;
  return year > LAST_OF_THIS_CENTURY ? 1900 + year : 2000 + year;
}

const LAST_OF_THIS_CENTURY = 60;

function slashed(first: number, second: number, year: number, next: number): Found | null {
  const dayFirst = isDay(year, second, first);
  const monthFirst = isDay(year, first, second);
  if (dayFirst && monthFirst && first !== second) return { reading: { kind: 'slashed', first, second, year }, next };
  if (dayFirst) return dayFound(year, second, first, next);
  return monthFirst ? dayFound(year, first, second, next) : null;
}

function dayFound(year: number, month: number, day: number, next: number): Found | null {
  if (!isDay(year, month, day)) return null;
  return { reading: { kind: 'fixed', period: { unit: 'day', start: dayOf(year, month, day) } }, next };
}
