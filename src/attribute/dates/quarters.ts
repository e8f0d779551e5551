import { ordinalAt } from './numbers.ts';
import type { Annual, At, Found, Reading, Which } from './reading.ts';
import { gluedAt, past, type Tokens, textAt } from './vocabulary.ts';
import { yearTailAt } from './which.ts';

/** "the (fiscal) third quarter", "third-quarter", "Q3", "3Q", "the first half", each with a year behind it or not. */
export function quarterAt(tokens: Tokens, at: number, which: Which): Found | null {
  const short = shortQuarterAt(tokens, at);
  const number = short ?? longQuarterAt(tokens, at);
  if (number === null) return null;
  const { unit, index } = number.value;
  const tail = which.kind === 'open' ? yearTailAt(tokens, number.next) : { value: which, next: number.next };
  const month = 1 + (index - 1) * (unit === 'quarter' ? 3 : 6);
  const reading: Annual = { kind: 'annual', unit, month, day: 1, weekday: null, which: tail.value };
  return { reading, next: tail.next };
}

interface Numbered {
  readonly unit: 'quarter' | 'half';
  readonly index: number;
}

const QUARTERS = 4;
const HALVES = 2;

function longQuarterAt(tokens: Tokens, at: number): At<Numbered> | null {
  const begun = past(tokens, past(tokens, at, 'the'), 'fiscal');
  const ordinal = ordinalAt(tokens, past(tokens, begun, '-'));
  const isLast = /^(?:final|last|latter)$/u.test(textAt(tokens, begun));
  const behind = ordinal?.next ?? (isLast ? begun + 1 : null);
  if (behind === null) return null;
  const head = past(tokens, past(tokens, behind, '-', 'fiscal'), 'fiscal', 'calendar');
  const unit = textAt(tokens, head);
  if (unit !== 'quarter' && unit !== 'half') return null;
  if (!isOfYear(tokens, head, unit, isLast)) return null;
  const most = unit === 'quarter' ? QUARTERS : HALVES;
  const index = ordinal?.value ?? most;
  return index > most ? null : { value: { unit, index }, next: head + 1 };
}

/** A half of a match, a quarter-final and the last quarter of a century are no parts of a year. */
function isOfYear(tokens: Tokens, head: number, unit: string, isLast: boolean): boolean {
  const behind = textAt(tokens, past(tokens, head + 1, '-'));
  if (/^(?:final|finals|finalist|back|century|mile|note|hour)$/u.test(behind)) return false;
  if (unit === 'quarter') return !isLast || behind === 'of';
  return /^(?:of|results|profit|profits|earnings|sales|net|revenue|year)$/u.test(behind);
}

function shortQuarterAt(tokens: Tokens, at: number): At<Numbered> | null {
  if (textAt(tokens, at) === 'q' && gluedAt(tokens, at + 1) && /^[1-4]$/u.test(textAt(tokens, at + 1)))
    return { value: { unit: 'quarter', index: Number(textAt(tokens, at + 1)) }, next: at + 2 };
  if (/^[1-4]$/u.test(textAt(tokens, at)) && gluedAt(tokens, at + 1) && textAt(tokens, at + 1) === 'q')
    return { value: { unit: 'quarter', index: Number(textAt(tokens, at)) }, next: at + 2 };
  return null;
}

/** "the quarter", "the latest quarter", "the year-ago period", "the comparable quarter last year". */
export function focusPeriodAt(tokens: Tokens, at: number): Found | null {
  const begun = past(tokens, at, 'the', 'a');
  const comparable = past(tokens, begun, 'comparable', 'corresponding', 'same');
  return yearAgoAt(tokens, comparable) ?? thisPeriodAt(tokens, at, comparable);
}

/** "year-ago (third quarter)", "year-earlier period". */
function yearAgoAt(tokens: Tokens, at: number): Found | null {
  const isYearAgo =
    textAt(tokens, at) === 'year' &&
    textAt(tokens, at + 1) === '-' &&
    /^(?:ago|earlier)$/u.test(textAt(tokens, at + 2));
  if (!isYearAgo) return null;
  const quarter = quarterAt(tokens, at + 3, { kind: 'yearShift', years: -1 });
  if (quarter !== null) return quarter;
  const head = textAt(tokens, at + 3);
  // "the year-earlier nine months" is a length.
  if (/^(?:nine|six|three|months)$/u.test(head)) return null;
  const next = /^(?:quarter|period)$/u.test(head) ? at + 4 : at + 3;
  return { reading: { kind: 'focusPeriod', unit: 'any', years: -1 }, next };
}

function thisPeriodAt(tokens: Tokens, at: number, comparable: number): Found | null {
  const behind = past(tokens, comparable, 'latest', 'current', 'fiscal');
  const head = textAt(tokens, behind);
  const isDefinite = textAt(tokens, at) === 'the';
  const isQuarter =
    head === 'quarter' && isDefinite && !/^(?:final|finals|of|century)$/u.test(textAt(tokens, behind + 1));
  const isPeriod = head === 'period' && behind > past(tokens, at, 'the', 'a');
  if (!isQuarter && !isPeriod) return null;
  return withYear(tokens, { kind: 'focusPeriod', unit: isQuarter ? 'quarter' : 'any', years: 0 }, behind + 1);
}

type FocusPeriod = Extract<Reading, { readonly kind: 'focusPeriod' }>;

/** "the corresponding period last year". */
function withYear(tokens: Tokens, reading: FocusPeriod, next: number): Found {
  const agoAt =
    textAt(tokens, next) === 'a' &&
    textAt(tokens, next + 1) === 'year' &&
    /^(?:ago|earlier)$/u.test(textAt(tokens, next + 2));
  if (agoAt) return { reading: { ...reading, years: reading.years - 1 }, next: next + 3 };
  const tail = yearTailAt(tokens, next);
  if (tail.value.kind !== 'yearShift') return { reading, next };
  return { reading: { ...reading, years: reading.years + tail.value.years }, next: tail.next };
}
