/** The days that an EDTF value covers, first and last: ISO 8601, compared as strings. */
export interface Extent {
  readonly first: string;
  readonly last: string;
}

/** By far the most: a day, or an hour of it. */
const IN_ONE_DAY = /^\d{4}-\d\d-\d\d(?:T[^/~?%]*)?$/;
const SEASON_MONTHS = [3, 6, 9, 12];

/** The days that `value` covers, or null where its year is not known or it has an open end. Approximate values count as exact. */
export function extentOf(value: string): Extent | null {
  if (IN_ONE_DAY.test(value)) {
    const day = value.slice(0, 10);
    return { first: day, last: day };
  }
  const bare = value.replace(/[~?%]/g, '');
  const [from = '', to] = bare.split('/');
  if (to === undefined) return pieceExtent(from);
  const [start, end] = [pieceExtent(from), pieceExtent(to)];
  return start === null || end === null ? null : { first: start.first, last: end.last };
}

function pieceExtent(piece: string): Extent | null {
  const [, year = '', rest = ''] = /^(\d{1,4}X{0,3})(?:-(.+))?$/.exec(piece) ?? [];
  if (year.length !== 4) return null;
  if (rest === '') return { first: `${year.replaceAll('X', '0')}-01-01`, last: `${year.replaceAll('X', '9')}-12-31` };
  if (/^\d\d-\d\d/.test(rest)) return { first: piece.slice(0, 10), last: piece.slice(0, 10) };
  const [, kind = '', digits = ''] = /^([WQ]?)(\d+)$/.exec(rest) ?? [];
  if (digits === '') return null;
  if (kind === 'W') return weekExtent(Number(year), Number(digits));
  if (kind === 'Q') return monthsExtent(Number(year), Number(digits) * 3 - 2, 3);
  return partExtent(Number(year), Number(digits));
}

/** A month, or one of EDTF's parts of a year: seasons 21–24, quarters 33–36, halves 40 and 41. */
function partExtent(year: number, part: number): Extent | null {
  if (part >= 1 && part <= 12) return monthsExtent(year, part, 1);
  if (part >= 21 && part <= 24) return monthsExtent(year, SEASON_MONTHS[part - 21] ?? 1, 3);
  if (part >= 33 && part <= 36) return monthsExtent(year, (part - 33) * 3 + 1, 3);
  if (part === 40 || part === 41) return monthsExtent(year, (part - 40) * 6 + 1, 6);
  return null;
}

function monthsExtent(year: number, month: number, months: number): Extent {
  const over = month + months - 1;
  const [lastYear, last] = over > 12 ? [year + 1, over - 12] : [year, over];
  return { first: `${iso(year, month)}-01`, last: `${iso(lastYear, last)}-${daysIn(lastYear, last)}` };
}

const iso = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const DAY = 86_400_000;

/** ISO weeks begin on Monday; the first has the year's first Thursday. */
function weekExtent(year: number, week: number): Extent {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  return { first: isoDay(monday), last: isoDay(monday + 6 * DAY) };
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether `fine` says more exactly what `coarse` says: every day of it lies in the other, and it is no less exact. */
export function refines(fine: string, coarse: string): boolean {
  if (fine === coarse) return false;
  const a = extentOf(fine);
  const b = a === null ? null : extentOf(coarse);
  if (a === null || b === null || a.first < b.first || a.last > b.last) return false;
  return a.first > b.first || a.last < b.last || (fine.includes('T') && !coarse.includes('T'));
}

/** An EDTF value without its hour and without what says that it is rough. */
export const dayKey = (date: string): string => date.replace(/[~?%]/g, '').replace(/T.*$/, '');
