import type { TimeExpression } from '../../case/attribution.ts';
import type { DateUnit } from '../rules/rules.ts';
import type { Replacement } from './masks.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const NAMED_MONTH = `(?:${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`;
const DAY_NUMBER = '[0-3]?\\d(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+\\d{4})?';
/** Days and times as news writes them, for those that the case has no entry of. Bounded: no part repeats. */
const FINE = new RegExp(
  [
    `\\b${NAMED_MONTH}\\s+${DAY_NUMBER}\\b${YEAR}`,
    `\\b${DAY_NUMBER}\\s+(?:of\\s+)?${NAMED_MONTH}${YEAR}`,
    '\\b\\d{4}-\\d{2}-\\d{2}(?:T[\\d:]{2,8})?',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b',
    '\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b',
    '\\b(?:today|tonight|yesterday|tomorrow)\\b',
    '(?<=\\bat )\\d{1,2}[.:h]\\d{2}\\b',
    '\\b\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\b\\.?)',
    "\\b\\d{1,2}:\\d{2}\\b|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})\\s+o['’]clock\\b",
  ].join('|'),
  'giu',
);
const YEAR_IN_WORDS = new RegExp(`\\b${NAMED_MONTH}\\s+(?=\\d{4}\\b)`, 'gu');
const MONTH_ALONE = new RegExp(
  `\\b(?:${MONTHS.filter((month) => month !== 'May' && month !== 'March').join('|')})\\b`,
  'gu',
);

/**
 * An EDTF value no finer than `unit`, or null where nothing so coarse can be said: "2034-05-20T10:40" by month is "2034-05", by year "2034".
 * A week is finer than a month and lies in two; it becomes its year.
 */
export function coarseDate(value: string, unit: DateUnit): string | null {
  if (unit === 'day') return value;
  if (value.includes('/')) {
    const sides = value.split('/').map((side) => (side === '..' || side === '' ? side : coarseDate(side, unit)));
    return sides.includes(null) ? null : [...new Set(sides)].join('/');
  }
  if (/^\d{2}(?:\d[\dX]|XX)[~?%]?$/.test(value)) return value;
  const [, year = '', part = ''] = /^(\d{4}|XXXX)-(W\d{2}|Q\d|\d{2})/.exec(value) ?? [];
  if (year === '') return null;
  const isMonthOrCoarser = !part.startsWith('W');
  if (unit === 'month' && isMonthOrCoarser) return `${year}-${part}`;
  return year === 'XXXX' ? null : year;
}

/** What stands in a text for an expression of time that is finer than `unit`; null where it may stay. */
function told(expression: TimeExpression, unit: DateUnit): string | null {
  if (unit === 'day' || expression.type === 'duration' || expression.type === 'set') return null;
  if (expression.type === 'time') return '[a time]';
  const coarse = coarseDate(expression.value, unit);
  if (coarse === expression.value) return null;
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(coarse ?? '') ?? [];
  if (year === undefined) return '[a date]';
  return month === undefined ? `[${year}]` : `[${MONTHS[Number(month) - 1]} ${year}]`;
}

/** Replacements for every expression of time in `[start, end)` that is finer than `unit`. `known`: what the case has of the report. */
export function coarseTimes(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { known, unit }: { readonly known: readonly TimeExpression[]; readonly unit: DateUnit },
): readonly Replacement[] {
  if (unit === 'day') return [];
  const here = known.filter(({ span }) => span.start < end && span.end > start);
  const resolved = here.flatMap((expression) => {
    const as = told(expression, unit);
    return as === null ? [] : [{ start: expression.span.start, end: expression.span.end, as }];
  });
  const piece = text.slice(start, end);
  const patterns = unit === 'year' ? [FINE, YEAR_IN_WORDS, MONTH_ALONE] : [FINE];
  const spelled = patterns.flatMap((pattern) =>
    [...piece.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: start + index,
      end: start + index + found.length,
      as: pattern === YEAR_IN_WORDS ? '' : '[a date]',
    })),
  );
  // Where the case has a value, that is told and not merely that a date stood there.
  const free = spelled.filter((one) => !resolved.some((other) => other.start < one.end && one.start < other.end));
  const wider = resolved.map((one) => widened(one, spelled));
  return [...wider, ...free];
}

/** A value that covers a part of a date ("Sunday" of "Sunday 14 May") takes in the rest of it. */
function widened(one: Replacement, spelled: readonly Replacement[]): Replacement {
  const touching = spelled.filter((other) => other.start < one.end && one.start < other.end);
  return {
    start: Math.min(one.start, ...touching.map((other) => other.start)),
    end: Math.max(one.end, ...touching.map((other) => other.end)),
    as: one.as,
  };
}
