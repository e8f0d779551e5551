import { Pattern } from '../text/pattern.ts';
import words from './words.json' with { type: 'json' };

/** A date as a line of a report writes it; `year` is null where the line leaves it out. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday; null where no weekday stands beside it. */
  readonly weekday: number | null;
  /** True for 03/04/2031 and the like, whose first two numbers may be swapped. */
  readonly ambiguous: boolean;
}

const MONTHS = new Map<string, number>(Object.entries(words.months));
const WEEKDAYS = new Map<string, number>(Object.entries(words.weekdays));
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
/** Any word: whether it is a month is looked up, which is many times faster than naming every month in the form. */
const MONTH = '(?<month>\\p{L}{3,14})\\.?';

/** Every quantifier is bounded, so that each is linear on any input. */
const FORMS: readonly Pattern[] = [
  new Pattern(`${BEFORE}(?<year>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)`),
  new Pattern(`${BEFORE}(?<day>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<year>\\d{4})${AFTER}`),
  new Pattern(
    `${BEFORE}(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{1,2}(?:of |de )?${MONTH}(?:,?\\s{1,2}(?:de |del )?(?<year>\\d{4}))?${AFTER}`,
  ),
  new Pattern(
    `${BEFORE}${MONTH}\\s{1,2}(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?${AFTER}(?![:.]\\d)(?:,?\\s{1,2}(?<year>\\d{4}))?${AFTER}`,
  ),
  new Pattern(String.raw`(?<year>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]`),
];
const WEEKDAY_BEFORE = /(?<![\p{L}\p{N}])(?<weekday>\p{L}{3,14}(?:-feira)?)\.?,?\s{1,2}(?:the )?$/u;

/** The dates written in a short text, in order, none overlapping. Linear in `text`. */
export function datesIn(text: string): readonly WrittenDate[] {
  if (!/\d/u.test(text)) return [];
  const found = FORMS.flatMap((form) => form.all(text).flatMap(readDate));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: WrittenDate[] = [];
  for (const date of found) if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date);
  return kept;
}

function readDate(match: RegExpExecArray): readonly WrittenDate[] {
  const { month: word, m, day: first, year: written } = match.groups ?? {};
  const named = word === undefined ? undefined : MONTHS.get(word.toLowerCase());
  if (word !== undefined && named === undefined) return [];
  const [day, month] = inOrder(Number(first), named ?? Number(m), named !== undefined);
  const year = written === undefined ? null : Number(written);
  if (day < 1 || day > 31 || month < 1 || month > 12 || (year !== null && (year < 1600 || year > 2999))) return [];
  const isOpen = named === undefined && !/^\d{4}/u.test(match[0]) && day <= 12 && day !== month;
  const { weekday, length } = weekdayBefore(match);
  return [
    {
      start: match.index - length,
      end: match.index + match[0].length,
      year,
      month,
      day,
      weekday,
      ambiguous: isOpen,
    },
  ];
}

/** Day and month; 06/29 can only be read the other way round. */
function inOrder(day: number, month: number, isNamed: boolean): readonly [number, number] {
  return !isNamed && month > 12 && day <= 12 ? [month, day] : [day, month];
}

/** The weekday right before a date, and how many code units it takes. */
function weekdayBefore(match: RegExpExecArray): { readonly weekday: number | null; readonly length: number } {
  const beside = WEEKDAY_BEFORE.exec(match.input.slice(Math.max(0, match.index - 26), match.index));
  const weekday = WEEKDAYS.get((beside?.groups?.['weekday'] ?? '').toLowerCase()) ?? null;
  return { weekday, length: weekday === null ? 0 : (beside?.[0].length ?? 0) };
}

/** 0 is Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** `2031-03-05`, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** `08:40`, `8.40 p.m.`, `18h05`; `7 pm`; `1422 GMT`. */
const TIMES: readonly RegExp[] = [
  /(?<![\d.:/-])(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?::[0-5]\d)?(?![\d/]|[.:]\d)\s?(?<half>[ap]\.?m\b)?(?: ?(?<zone>GMT|UTC|Z)\b)?/giu,
  /(?<![\d.:/,-])(?<hour>1[0-2]|[1-9])\s?(?<half>[ap](?:m\b|\.m\.))(?: ?(?<zone>GMT|UTC)\b)?/giu,
  /(?<![\d.:/,-])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?: ?(?<zone>GMT|UTC|Z)\b| ?(?:hrs|hours)\b)/gu,
];

/** A time of day in a short text. */
export interface WrittenTime {
  readonly start: number;
  readonly end: number;
  /** `08:40`, or `14:10Z` where the zone is named. */
  readonly value: string;
}

/** The times of day in a short text, in order, none overlapping. */
export function timesIn(text: string): readonly WrittenTime[] {
  if (!/\d/u.test(text)) return [];
  const found = TIMES.flatMap((form) => [...text.matchAll(form)].map(readTime)).sort((a, b) => a.start - b.start);
  return found.filter((time, i) => time.start >= (found[i - 1]?.end ?? 0));
}

function readTime(match: RegExpExecArray): WrittenTime {
  const { hour, minute = '00', half, zone } = match.groups ?? {};
  const late = /^p/iu.test(half ?? '');
  const value = (Number(hour) % (half === undefined ? 24 : 12)) + (late ? 12 : 0);
  const end = match.index + match[0].length;
  return {
    start: match.index,
    end,
    value: `${String(value).padStart(2, '0')}:${minute}${zone === undefined ? '' : 'Z'}`,
  };
}
