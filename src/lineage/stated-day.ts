import type { Report } from '../case/report.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?';
const MONTH_FIRST = new RegExp(`(?<![\\p{L}\\d])(?<month>${NAME})\\s(?<day>\\d{1,2})(?![\\d:.]\\d|\\p{L})`, 'iu');
const DAY_FIRST = new RegExp(`(?<![\\d:.])(?<day>\\d{1,2})\\s(?<month>${NAME})(?!\\p{L})`, 'iu');

/**
 * When a report says that it was published: its ISO date, or `--MM-DD` where its dateline leaves out the year, as agencies do;
 * null where it says nothing. English months only. Linear in its lines of credit.
 */
export function statedDay({ published, blocks, text }: Report): string | null {
  if (published !== null) return published;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'dateline' && kind !== 'byline') continue;
    const line = text.slice(start, Math.min(end, start + LONGEST_LINE));
    const { month = '', day = '' } = (MONTH_FIRST.exec(line) ?? DAY_FIRST.exec(line))?.groups ?? {};
    const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
    if (at >= 0 && Number(day) >= 1 && Number(day) <= 31) return `--${twoDigits(at + 1)}-${twoDigits(Number(day))}`;
  }
  return null;
}

const LONGEST_LINE = 260;
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Any leap year: two days without a year are of one or of neighbours. */
const SOME_YEAR = '2000';

/** A day as it stands beside another: where it lacks the year, in the year that brings the two nearest. */
export function besideDay(day: string, other: string): string {
  if (!day.startsWith('--')) return day;
  const known = other.startsWith('--') ? `${SOME_YEAR}${other.slice(1)}` : other;
  const middle = Number(known.slice(0, 4));
  const apart = (one: string): number => Math.abs(Date.parse(one) - Date.parse(known.slice(0, 10)));
  const [near = day] = [middle - 1, middle, middle + 1]
    .map((year) => `${year}${day.slice(1)}`)
    .filter((one) => !Number.isNaN(apart(one)))
    .sort((one, two) => apart(one) - apart(two) || (one < two ? -1 : 1));
  return near;
}

/** Two days, each as it stands beside the other. */
export function daysBeside(a: string, b: string): readonly [string, string] {
  const known = b.startsWith('--') && a.startsWith('--') ? `${SOME_YEAR}${b.slice(1)}` : b;
  const one = besideDay(a, known);
  return [one, besideDay(known, one)];
}
