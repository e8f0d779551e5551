import { weekdayAt } from './day-and-month.ts';
import { countAt } from './numbers.ts';
import type { CalendarUnit } from './period.ts';
import type { Found, Origin, Reading, Which } from './reading.ts';
import { OPEN } from './reading.ts';
import { PARTS, past, type Tokens, textAt, UNITS, WEEKDAYS } from './vocabulary.ts';
import { stepAt } from './which.ts';

const CALENDAR_UNITS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);

/** "yesterday", "last week", "next Friday", "two years ago", "the same day", "a week later". */
export function relativeAt(tokens: Tokens, at: number): Found | null {
  return (
    namedDayAt(tokens, at) ??
    dayBesideAt(tokens, at) ??
    stepUnitAt(tokens, at) ??
    countedAt(tokens, at) ??
    weekdayFound(tokens, at)
  );
}

const shift = (unit: CalendarUnit, amount: number, from: Origin): Reading => ({ kind: 'shift', unit, amount, from });

const NAMED_DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }),
);

function namedDayAt(tokens: Tokens, at: number): Found | null {
  const word = textAt(tokens, at);
  const amount = NAMED_DAYS.get(word);
  if (amount !== undefined) {
    // The newspaper's name, and the "yesterday" and "today" that stand for past and present as such.
    if (tokens[at]?.capital === true && textAt(tokens, at - 1) === 'usa') return null;
    return { reading: shift('day', amount, 'report'), next: at + 1 };
  }
  if (word === 'overnight') return { reading: { kind: 'overnight' }, next: at + 1 };
  return partBesideAt(tokens, at);
}

/** "this morning", "last night", "that evening". */
function partBesideAt(tokens: Tokens, at: number): Found | null {
  const step = stepAt(tokens, at);
  if (step === null || !PARTS.has(textAt(tokens, step.next))) return null;
  // "ten past midnight" is no midnight of the past.
  if (textAt(tokens, at) === 'past') return null;
  const next = step.next + 1;
  const { value } = step;
  if (value.kind === 'focus') return { reading: shift('day', value.step, 'focus'), next };
  return value.kind === 'beside' ? { reading: shift('day', value.step, 'report'), next } : null;
}

/** "the day before yesterday", "the day after", "the evening before", "the week after", "the night before last". */
function dayBesideAt(tokens: Tokens, at: number): Found | null {
  const head = past(tokens, at, 'the', 'a');
  const unit = unitOrPart(textAt(tokens, head));
  if (unit === null || (unit !== 'day' && head === at)) return null;
  const side = textAt(tokens, head + 1);
  if (side !== 'before' && side !== 'after') return null;
  const sign = side === 'before' ? -1 : 1;
  const last = textAt(tokens, head + 2);
  // "the night before last", but not "the day before last Tuesday"
  if (unit === 'day' && side === 'before' && last === 'last' && tokens[head + 3]?.kind !== 'word')
    return { reading: shift('day', -2, 'report'), next: head + 3 };
  const named = unit === 'day' ? NAMED_DAYS.get(last) : undefined;
  if (named !== undefined) return { reading: shift('day', sign + named, 'report'), next: head + 3 };
  const alone = /^(?:[.,;!?)"”']|)$/u.test(last);
  return alone ? { reading: shift(unit, sign, 'focus'), next: head + 2 } : null;
}

/** What "the … before" steps by: a morning or night by a day. */
function unitOrPart(word: string): CalendarUnit | null {
  if (word === 'day' || PARTS.has(word)) return 'day';
  return word === 'week' || word === 'month' || word === 'year' ? word : null;
}

/** "last week", "this year", "the following month", "the same day", "that year", "this past weekend". */
function stepUnitAt(tokens: Tokens, at: number): Found | null {
  const step = stepAt(tokens, at);
  if (step === null) return null;
  const inner = step.value.kind === 'beside' ? stepAt(tokens, step.next) : null;
  const { value, next: head } = inner ?? step;
  const weekday = weekdayAt(tokens, head);
  if (weekday !== null)
    return { reading: { kind: 'weekday', weekday: weekday.value, which: value }, next: weekday.next };
  const unit = UNITS.get(textAt(tokens, head)) ?? '';
  if (textAt(tokens, head).endsWith('s')) return null;
  return unitBeside(tokens, { at, head }, value, unit);
}

function unitBeside(
  tokens: Tokens,
  { at, head }: { readonly at: number; readonly head: number },
  which: Which,
  unit: string,
): Found | null {
  if (which.kind !== 'beside' && which.kind !== 'focus') return null;
  if (unit === 'weekend') return { reading: { kind: 'weekend', step: which.step }, next: head + 1 };
  if (!isCalendarUnit(unit)) return null;
  // "the past year", "the last week" reach up to now; "this day", "last day" name no day of the calendar.
  const definite = textAt(tokens, at) === 'the' || textAt(tokens, at - 1) === 'the';
  const stretch = /^(?:past|last)$/u.test(textAt(tokens, head - 1)) && definite;
  if (stretch && unit !== 'week' && unit !== 'year') return null;
  if (unit === 'day' && which.kind === 'beside') return null;
  // The programme "This Week" is no week.
  if (tokens[head]?.capital === true && /^["“`']$/u.test(textAt(tokens, at - 1))) return null;
  const tail = lastYearAt(tokens, head + 1, unit);
  if (tail !== null) return tail;
  const from = which.kind === 'focus' ? 'focus' : 'report';
  return { reading: shift(unit, which.step, from), next: head + 1 };
}

/** "this week last year". */
function lastYearAt(tokens: Tokens, at: number, unit: CalendarUnit): Found | null {
  if (unit !== 'quarter' || textAt(tokens, at) !== 'last' || textAt(tokens, at + 1) !== 'year') return null;
  return { reading: { kind: 'focusPeriod', unit: 'any', years: -1 }, next: at + 2 };
}

function isCalendarUnit(unit: string): unit is CalendarUnit {
  return CALENDAR_UNITS.has(unit);
}

/** "two years ago", "a week later", "three days earlier", "a few months before". */
function countedAt(tokens: Tokens, at: number): Found | null {
  const count = countAt(tokens, at);
  if (count === null) return null;
  const head = past(tokens, count.next, '-', 'more', 'full', 'short', 'long', 'calendar');
  const written = UNITS.get(textAt(tokens, head));
  if (written === undefined) return null;
  const orSo = textAt(tokens, head + 1) === 'or' && textAt(tokens, head + 2) === 'so' ? head + 3 : head + 1;
  const ahead = aheadAt(tokens, at, orSo);
  if (ahead !== null) {
    const reading = counted(written, count.value, { sign: 1, from: 'report' });
    return reading === null ? null : { reading, next: ahead };
  }
  const tail = past(tokens, orSo, '-');
  const side = SIDES.get(textAt(tokens, tail));
  if (side === undefined || !closes(tokens, tail, side.from)) return null;
  const reading = counted(written, count.value, side);
  return reading === null
    ? null
    : { reading: orSo > head + 1 ? { kind: 'about', of: reading } : reading, next: tail + 1 };
}

/** Where "(in ten days)' time" and "(two weeks) from now" end, if they stand at `at`. */
function aheadAt(tokens: Tokens, first: number, at: number): number | null {
  const time = past(tokens, at, "'", "'s", '’');
  if (time > at && textAt(tokens, time) === 'time' && textAt(tokens, first - 1) === 'in') return time + 1;
  const isFromNow = textAt(tokens, at) === 'from' && /^(?:now|today)$/u.test(textAt(tokens, at + 1));
  return isFromNow ? at + 2 : null;
}

interface Side {
  readonly sign: -1 | 1;
  readonly from: Origin;
}

const SIDES: ReadonlyMap<string, Side> = new Map(
  Object.entries<Side>({
    ago: { sign: -1, from: 'report' },
    hence: { sign: 1, from: 'report' },
    earlier: { sign: -1, from: 'focus' },
    before: { sign: -1, from: 'focus' },
    previously: { sign: -1, from: 'focus' },
    later: { sign: 1, from: 'focus' },
    afterward: { sign: 1, from: 'focus' },
    afterwards: { sign: 1, from: 'focus' },
    after: { sign: 1, from: 'focus' },
  }),
);

/** "two days before" only where nothing follows that it is before: "two days before the vote" stays a length. */
function closes(tokens: Tokens, at: number, from: Origin): boolean {
  if (from === 'report') return true;
  const behind = textAt(tokens, at + 1);
  if (/^(?:before|after)$/u.test(textAt(tokens, at))) return /^(?:[.,;:!?)"”]|)$/u.test(behind);
  return behind !== 'than';
}

const SHORT_UNITS: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

function counted(unit: string, count: number | null, { sign, from }: Side): Reading | null {
  if (SHORT_UNITS.has(unit)) return from === 'report' ? shift('day', 0, 'report') : null;
  if (count === null) return sign === -1 && isCalendarUnit(unit) ? { kind: 'before', of: shift(unit, -2, from) } : null;
  if (unit === 'year') return countedYears(sign * count, from);
  if (unit === 'decade') return { kind: 'about', of: shift('year', sign * Math.round(count * 10), from) };
  if (unit === 'century') return { kind: 'about', of: shift('year', sign * Math.round(count * 100), from) };
  if (unit === 'fortnight') return shift('week', sign * 2 * count, from);
  if (unit === 'night') return shift('day', sign * count, from);
  return isCalendarUnit(unit) ? shift(unit, sign * Math.round(count), from) : null;
}

function countedYears(years: number, from: Origin): Reading {
  if (years === -1) return { kind: 'yearBefore', from };
  return Number.isInteger(years) ? shift('year', years, from) : shift('month', Math.round(years * 12), from);
}

/** Sunday of "from Friday to Sunday", "Friday through Sunday" and "between Friday and Sunday". */
function endsRange(tokens: Tokens, at: number): boolean {
  const before = past(tokens, at - 2, ...PARTS) > at - 2 ? at - 3 : at - 2;
  if (!WEEKDAYS.has(textAt(tokens, before))) return false;
  const isBetween = textAt(tokens, at - 1) === 'and' && textAt(tokens, before - 1) === 'between';
  return isBetween || /^(?:to|until|till|through)$/u.test(textAt(tokens, at - 1));
}

/** "Friday", "Friday of next week". */
function weekdayFound(tokens: Tokens, at: number): Found | null {
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return null;
  const tail = stepAt(tokens, past(tokens, weekday.next, 'of'));
  if (tail?.value.kind === 'beside' && textAt(tokens, tail.next) === 'week') {
    const which: Which = { kind: 'yearShift', years: tail.value.step };
    return { reading: { kind: 'weekday', weekday: weekday.value, which }, next: tail.next + 1 };
  }
  const which: Which = endsRange(tokens, at) ? { kind: 'focus', step: 1 } : OPEN;
  return { reading: { kind: 'weekday', weekday: weekday.value, which }, next: weekday.next };
}
