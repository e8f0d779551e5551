import type { Report } from '../case/report.ts';

/**
 * Which of two reports came first by their own dates: negative when `a` did, 0 when level or when a date is missing.
 * Times count only where both have one.
 */
export function publishedOrder(a: Report, b: Report): number {
  if (a.published === null || b.published === null) return 0;
  const length = Math.min(
    a.published.length,
    b.published.length,
    a.published.length > 10 && b.published.length > 10 ? 16 : 10,
  );
  const x = a.published.slice(0, length);
  const y = b.published.slice(0, length);
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

const DAY_MS = 86_400_000;

/** Days between two ISO dates, null where one is missing. */
export function daysApart(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null;
  const days = (Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / DAY_MS;
  return Number.isNaN(days) ? null : Math.abs(days);
}
