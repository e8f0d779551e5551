import type { Report } from '../case/report.ts';
import { Pattern } from '../text/pattern.ts';
import calendar from './calendar.json' with { type: 'json' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** In full or cut short, and nothing that only begins like one: a town or a writer may. */
const NAMES = calendar.filter((name) => MONTHS.includes(name.slice(0, 3))).join('|');
const NAME = `(?<month>${NAMES})(?!\\p{L})\\.?`;
const DAY = '(?<day>\\d{1,2})';
const MONTH_FIRST = new Pattern(`(?<![\\p{L}\\d])${NAME}\\s${DAY}(?![:.]?\\d|\\p{L})`, 'i');
const DAY_FIRST = new Pattern(`(?<![\\d:.])${DAY}\\s${NAME}`, 'i');

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
