/** Days that a time covers, first and last, ISO 8601; both sides of a value whose year is not known are empty. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** How exactly a time is given. */
export type Precision = 'hour' | 'day' | 'span' | 'month' | 'year' | 'unknown';

/** A time as a reader is told it, and what it covers. */
export interface ReadTime {
  readonly words: string;
  readonly precision: Precision;
  /** Whether the text itself says that it is rough. */
  readonly about: boolean;
  /** Null where the year is not known. */
  readonly days: Days | null;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const DAY = 86_400_000;

/** Reads an EDTF value, those of the case's dates among them. What it does not know stands as it is. */
export function readTime(value: string): ReadTime {
  const about = /[~?%]/.test(value);
  const bare = value.replace(/[~?%]/g, '');
  const read = bare.includes('/') ? readInterval(bare) : readOne(bare);
  return { ...read, about, words: about ? `about ${read.words}` : read.words };
}

type Read = Omit<ReadTime, 'about'>;

function readInterval(value: string): Read {
  const [from = '', to = ''] = value.split('/');
  if (from === '..') return { words: `before ${readOne(to).words}`, precision: 'unknown', days: null };
  if (to === '..') return { words: `since ${readOne(from).words}`, precision: 'unknown', days: null };
  const [a, b] = [readOne(from), readOne(to)];
  const days = a.days === null || b.days === null ? null : { first: a.days.first, last: b.days.last };
  return { words: intervalWords(from, to, [a.words, b.words]), precision: 'span', days };
}

/** "15–16 January 2028" where both days lie in one month. */
function intervalWords(from: string, to: string, [a = '', b = '']: readonly string[]): string {
  const isOneMonth = from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return isOneMonth ? `${Number(from.slice(8))}–${dateWords(to)}` : `${a} to ${b}`;
}

function readOne(value: string): Read {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(value) ?? [];
  if (day !== undefined) {
    const words = `${weekdayOf(day)} ${dateWords(day)}`;
    const days = { first: day, last: day };
    return clock === undefined
      ? { words, precision: 'day', days }
      : { words: `${words}, ${clock}`, precision: 'hour', days };
  }
  const [, year = '', kind = '', part = ''] = /^(\d{4})(?:-([WQ]?)(\d\d?))?$/.exec(value) ?? [];
  if (year === '') return readRough(value);
  if (part === '') return { words: year, precision: 'year', days: { first: `${year}-01-01`, last: `${year}-12-31` } };
  if (kind === 'W') return readWeek(Number(year), Number(part));
  return readPart(Number(year), kind === 'Q' ? Number(part) + 32 : Number(part), value);
}

/** A month, or one of EDTF's parts of a year: seasons 21–24, quarters 33–36, halves 40 and 41. */
function readPart(year: number, part: number, value: string): Read {
  const month = MONTHS[part - 1];
  if (month !== undefined) return { words: `${month} ${year}`, precision: 'month', days: months(year, part, 1) };
  const season = SEASONS[part - 21];
  if (season !== undefined)
    return { words: `${season} ${year}`, precision: 'month', days: months(year, part * 3 - 60, 3) };
  const quarter = QUARTERS[part - 33];
  if (quarter !== undefined)
    return { words: `the ${quarter} quarter of ${year}`, precision: 'month', days: months(year, part * 3 - 98, 3) };
  if (part === 40 || part === 41) {
    const half = part === 40 ? 'first' : 'second';
    return { words: `the ${half} half of ${year}`, precision: 'month', days: months(year, (part - 40) * 6 + 1, 6) };
  }
  return { words: value, precision: 'unknown', days: null };
}

/** ISO weeks begin on Monday; the first has the year's first Thursday. */
function readWeek(year: number, week: number): Read {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  const days = { first: iso(monday), last: iso(monday + 6 * DAY) };
  return { words: `the week of ${dateWords(days.first)}`, precision: 'span', days };
}

/** Decades, and days or months of a year that is not known. */
function readRough(value: string): Read {
  if (/^\d{3}X$/.test(value)) {
    const decade = value.slice(0, 3);
    return {
      words: `the ${decade}0s`,
      precision: 'year',
      days: { first: `${decade}0-01-01`, last: `${decade}9-12-31` },
    };
  }
  const [, month = '', day = ''] = /^XXXX-(\d\d)(?:-(\d\d))?/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  const words = name === undefined ? value : `${day === '' ? '' : `${Number(day)} `}${name}, year not known`;
  return { words, precision: 'unknown', days: null };
}

function months(year: number, month: number, count: number): Days {
  return { first: iso(Date.UTC(year, month - 1, 1)), last: iso(Date.UTC(year, month - 1 + count, 0)) };
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const monthName = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

export const weekdayOf = (day: string): string => WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()] ?? '';

const dateWords = (day: string): string => `${Number(day.slice(8))} ${monthName(day)} ${day.slice(0, 4)}`;

/** The day after a day. */
export const dayAfter = (day: string): string => iso(Date.parse(`${day}T00:00Z`) + DAY);
