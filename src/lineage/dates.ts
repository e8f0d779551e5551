import type { Report } from '../case/report.ts';
import { daysBeside, statedDay } from './stated-day.ts';

const WITH_ZONE = /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Which of two reports came first by their own dates: negative when `a` did, 0 when level or when a date is missing. Times
 * count only where both have one, and as instants where both say their zone. A day without a year is taken for the nearest.
 */
export function publishedOrder(one: Report, other: Report): number {
  const [mine, theirs] = [statedDay(one), statedDay(other)];
  if (mine === null || theirs === null) return 0;
  const [a, b] = daysBeside(mine, theirs);
  if (WITH_ZONE.test(a) && WITH_ZONE.test(b)) {
    const apart = Date.parse(a) - Date.parse(b);
    if (!Number.isNaN(apart)) return Math.sign(apart);
  }
  const length = Math.min(a.length, b.length, a.length > 10 && b.length > 10 ? 16 : 10);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

const DAY_MS = 86_400_000;

/** Days between two ISO dates, either of them perhaps without its year, null where one is missing. */
export function daysApart(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const [one, other] = daysBeside(a, b);
  const days = (Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / DAY_MS;
  return Number.isNaN(days) ? null : Math.abs(days);
}
