import type { TimeKind } from '../../case/attribution.ts';
import { civilOf, type Day, dayOf, isDay, isoDay, padded, weekdayOf, weekStart } from './calendar.ts';
import { looksAhead, looksBack, type Tense } from './clause-verbs.ts';
import { placeInMonth } from './day-of-month.ts';
import { holidayOf } from './holidays.ts';
import { edtfOf, endOf, type Period, periodOf, shifted, yearsLater } from './period.ts';
import type { Annual, DayOfMonth, Reading, Which } from './reading.ts';

/** What an expression comes to. */
export interface Resolved {
  readonly value: string;
  readonly type: TimeKind;
  /** The day that it was counted from; null where it names its own. */
  readonly anchor: Day | null;
  /** The stretch of the calendar, for what follows to count from; null for lengths, sets and open years. */
  readonly period: Period | null;
}

/** What a report has said before the expression, and when it was written. */
export interface Setting {
  /** The report's day, or null where nothing tells. */
  readonly day: Day | null;
  /** The date named last. */
  readonly focus: Period | null;
  /** The day that a bare time of day belongs to: one named in the same sentence, else the first of the text. */
  readonly dayBeside: Period | null;
  /** The date named last whose year was written. */
  readonly yearNamed: Period | null;
  /** The date named last in the same sentence. */
  readonly beside: Period | null;
  /** The quarter named last. */
  readonly quarter: Period | null;
  /** The same, while the text is about it. */
  readonly quarterAbout: Period | null;
  readonly tense: Tense;
  /** How 09/06/2032 is to be read. */
  readonly slashes: 'dayFirst' | 'monthFirst';
}

/** The value of a reading in its setting; null where nothing honest can be said. Constant cost. */
export function resolve(reading: Reading, setting: Setting): Resolved | null {
  switch (reading.kind) {
    case 'fixed':
      return dated(reading.period, null);
    case 'written':
      return { value: reading.value, type: reading.type, anchor: null, period: null };
    case 'slashed':
      return dated(slashedDay(reading, setting), null);
    case 'annual':
      return annual(reading, setting);
    case 'between':
      return between(resolve(reading.from, setting), resolve(reading.to, setting));
    case 'about':
      return approximate(resolve(reading.of, setting));
    case 'before':
      return openBefore(resolve(reading.of, setting));
    case 'weekOf':
      return weekOf(resolve(reading.day, setting));
    case 'clock':
      return clockTime(reading, setting);
    default:
      return relative(reading, setting);
  }
}

type Relative = Extract<
  Reading,
  {
    readonly kind:
      | 'weekday'
      | 'dayOfMonth'
      | 'holiday'
      | 'shift'
      | 'yearBefore'
      | 'focusPeriod'
      | 'weekend'
      | 'overnight';
  }
>;

function relative(reading: Relative, setting: Setting): Resolved | null {
  switch (reading.kind) {
    case 'shift':
      return shift(reading, setting);
    case 'yearBefore':
      return yearBefore(reading, setting);
    case 'focusPeriod':
      return focusPeriod(reading, setting);
    case 'dayOfMonth':
      return dayOfMonth(reading, setting);
    case 'holiday':
      return holiday(reading.name, reading.which, setting);
    default:
      return aroundDay(reading, setting);
  }
}

function aroundDay(
  reading: Extract<Relative, { readonly kind: 'weekday' | 'weekend' | 'overnight' }>,
  setting: Setting,
): Resolved | null {
  const { day } = setting;
  if (reading.kind === 'weekday') return weekday(reading, setting);
  if (day === null) return null;
  const [from, to] = reading.kind === 'overnight' ? [day - 1, day] : weekendOf(day, reading.step, setting.tense);
  return { value: `${isoDay(from)}/${isoDay(to)}`, type: 'date', anchor: day, period: { unit: 'day', start: to } };
}

/** "the weekend" is the last one, unless the clause looks ahead. */
function weekendOf(day: Day, step: -1 | 0 | 1, tense: Tense): readonly [Day, Day] {
  const saturday = weekStart(day) + 5;
  const ahead = step === 1 || (step === -1 && looksAhead(tense)) || step === 0;
  const start = ahead || day > saturday ? saturday : saturday - 7;
  return [start, start + 1];
}

function dayOfMonth(reading: DayOfMonth, setting: Setting): Resolved | null {
  const placed = placeInMonth(reading, setting);
  return placed === null ? null : dated({ unit: 'day', start: placed.day }, placed.from);
}

function dated(period: Period, anchor: Day | null): Resolved {
  return { value: edtfOf(period), type: 'date', anchor, period };
}

function slashedDay(
  { first, second, year }: Extract<Reading, { readonly kind: 'slashed' }>,
  { day, slashes }: Setting,
): Period {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (day === monthFirst) return { unit: 'day', start: monthFirst };
  return { unit: 'day', start: slashes === 'dayFirst' || day === dayFirst ? dayFirst : monthFirst };
}

/* ── Days, months, quarters and seasons without a year ── */

function annual(reading: Annual, setting: Setting): Resolved | null {
  const { which } = reading;
  if (which.kind === 'year') {
    return dated(reading.month === 0 ? periodOfYear(which.year, setting) : inYear(reading, which.year), null);
  }
  if (which.kind === 'focus') return inFocusYear(reading, which.step, setting);
  const { day } = setting;
  if (day === null) return withoutYear(reading);
  if (which.kind === 'yearShift') return dated(inYear(reading, civilOf(day).year + which.years), day);
  const around = yearsAround(reading, day);
  return dated(which.kind === 'open' ? nearest(around, day, setting.tense) : stepped(around, day, which.step), day);
}

/** "the 1998 period": the quarter that the text is about, in that year; else the year. */
function periodOfYear(year: number, { quarter }: Setting): Period {
  if (quarter === null) return { unit: 'year', start: dayOf(year, 1, 1) };
  return { unit: 'quarter', start: dayOf(year, civilOf(quarter.start).month, 1) };
}

/** "28 April of that year": the year that was written last, rather than that of a day which was only counted. */
function inFocusYear(reading: Annual, step: number, { focus, yearNamed, day }: Setting): Resolved | null {
  const from = (step === 0 ? yearNamed : null)?.start ?? focus?.start ?? day;
  return from === null ? null : dated(inYear(reading, civilOf(from).year + step), from);
}

function inYear({ unit, month, day }: Annual, year: number): Period {
  return periodOf(unit, isDay(year, month, day) ? dayOf(year, month, day) : dayOf(year, month, 1));
}

/** EDTF's form for a day or month of some year; nothing for what it has no form for. */
function withoutYear({ unit, month, day }: Annual): Resolved | null {
  if (unit !== 'day' && unit !== 'month') return null;
  const value = unit === 'day' ? `XXXX-${padded(month, 2)}-${padded(day, 2)}` : `XXXX-${padded(month, 2)}`;
  return { value, type: 'date', anchor: null, period: null };
}

/** The period in the years around a day; where a weekday stands beside the date, those years only that fit it. */
function yearsAround(reading: Annual, day: Day): readonly Period[] {
  const { year } = civilOf(day);
  const all = [-2, -1, 0, 1, 2]
    .filter((step) => reading.unit !== 'day' || isDay(year + step, reading.month, reading.day))
    .map((step) => inYear(reading, year + step));
  const fitting = all.filter((period) => reading.weekday === null || weekdayOf(period.start) === reading.weekday);
  return fitting.length === 0 ? all : fitting;
}

/** How many times farther a period may lie that fits the clause's tense than one that does not. */
const TENSE_WEIGHT = 3;
/** The same for quarters, which reports look back on. */
const QUARTER_WEIGHT = 6;
/** The same where a preposition says so: "to rise by December", "since December". */
const SURE_WEIGHT = 12;

/** Of what comes round, the nearest; the last one counts nearer where the clause looks back, the next one where it looks ahead. */
function nearest(periods: readonly Period[], day: Day, tense: Tense): Period {
  const cost = (period: Period): number =>
    distance(period, day) * (fits(period, day, tense) ? 1 : weightOf(period.unit, tense));
  const first = periods[0];
  if (first === undefined) throw new RangeError('no period to choose from');
  return periods.reduce((best, one) => (cost(one) < cost(best) ? one : best), first);
}

function weightOf(unit: Period['unit'], tense: Tense): number {
  if (tense === 'ahead' || tense === 'behind') return SURE_WEIGHT;
  return unit === 'quarter' ? QUARTER_WEIGHT : TENSE_WEIGHT;
}

function fits(period: Period, day: Day, tense: Tense): boolean {
  if (looksAhead(tense)) return endOf(period) >= day;
  return (tense === 'open' && period.unit !== 'quarter') || period.start <= day;
}

/** Days between a period and a day; none within it. */
function distance(period: Period, day: Day): number {
  if (period.start > day) return period.start - day;
  return Math.max(0, day - endOf(period));
}

/** "last May" began before this month, "next May" begins after it, "this May" lies nearest in the year. */
function stepped(periods: readonly Period[], day: Day, step: -1 | 0 | 1): Period {
  const first = periods[0];
  if (first === undefined) throw new RangeError('no period to choose from');
  const now = periodOf(first.unit, day).start;
  if (step === -1) return periods.filter((period) => period.start < now).at(-1) ?? first;
  if (step === 1) return periods.find((period) => period.start > now) ?? first;
  const { year } = civilOf(day);
  return periods.find((period) => civilOf(period.start).year === year) ?? first;
}

/* ── Weekdays and holidays ── */

function weekday(
  { weekday: wanted, which }: Extract<Reading, { readonly kind: 'weekday' }>,
  { day, focus, tense }: Setting,
): Resolved | null {
  const from = which.kind === 'focus' ? (focus?.start ?? day) : day;
  if (from === null) return null;
  return dated({ unit: 'day', start: weekdayFrom(wanted, which, from, tense) }, from);
}

function weekdayFrom(wanted: number, which: Which, from: Day, tense: Tense): Day {
  const back = from - ((weekdayOf(from) - wanted + 7) % 7);
  const on = from + ((wanted - weekdayOf(from) + 7) % 7);
  if (which.kind === 'yearShift') return weekStart(from) + 7 * which.years + wanted - 1;
  if (which.kind !== 'beside' && which.kind !== 'focus') return looksAhead(tense) ? on : back;
  if (which.step === -1) return back === from ? back - 7 : back;
  if (which.step === 1) return on === from ? on + 7 : on;
  return which.kind === 'beside' && looksBack(tense) ? back : on;
}

function holiday(name: string, which: Which, setting: Setting): Resolved | null {
  const { day, focus } = setting;
  if (which.kind === 'year') return dated({ unit: 'day', start: holidayOf(name, which.year) }, null);
  const from = which.kind === 'focus' ? (focus?.start ?? day) : day;
  if (from === null) return null;
  const { year } = civilOf(from);
  if (which.kind === 'yearShift' || which.kind === 'focus') {
    const step = which.kind === 'focus' ? which.step : which.years;
    return dated({ unit: 'day', start: holidayOf(name, year + step) }, from);
  }
  const around = [-1, 0, 1].map((step): Period => ({ unit: 'day', start: holidayOf(name, year + step) }));
  return dated(which.kind === 'open' ? nearest(around, from, setting.tense) : stepped(around, from, which.step), from);
}

/* ── Shifts ── */

function shift(
  { unit, amount, from }: Extract<Reading, { readonly kind: 'shift' }>,
  { day, focus }: Setting,
): Resolved | null {
  const base = from === 'focus' && focus !== null ? focus : null;
  const start = base?.start ?? day;
  if (start === null) return null;
  // A day cannot be counted from a month.
  if (base !== null && amount !== 0 && isFiner(unit, base.unit)) return null;
  return dated(shifted(start, unit, amount), start);
}

const FINENESS: Readonly<Record<Period['unit'], number>> = {
  day: 0,
  week: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
};

function isFiner(a: Period['unit'], b: Period['unit']): boolean {
  return FINENESS[a] < FINENESS[b];
}

/** A year before the quarter that the text is about, else a year before the date named or the report. */
function yearBefore(
  { from }: Extract<Reading, { readonly kind: 'yearBefore' }>,
  { day, beside, quarterAbout }: Setting,
): Resolved | null {
  if (quarterAbout !== null) return dated(yearsLater(quarterAbout, -1), quarterAbout.start);
  const base = from === 'focus' ? (beside?.start ?? day) : day;
  return base === null ? null : dated(shifted(base, 'year', -1), base);
}

function focusPeriod(
  { unit, years }: Extract<Reading, { readonly kind: 'focusPeriod' }>,
  { day, quarter }: Setting,
): Resolved | null {
  if (quarter !== null) return dated(yearsLater(quarter, years), quarter.start);
  if (day === null) return null;
  if (unit === 'quarter') return dated(yearsLater(shifted(day, 'quarter', -1), years), day);
  return years === 0 ? null : dated(shifted(day, 'year', years), day);
}

/* ── Put together ── */

function between(from: Resolved | null, to: Resolved | null): Resolved | null {
  if (from === null || to === null) return null;
  const value = `${from.value}/${to.value}`;
  return { value, type: 'date', anchor: from.anchor, period: to.period };
}

function approximate(of: Resolved | null): Resolved | null {
  if (of === null || of.value.includes('/') || of.type !== 'date' || /[XWQ]/u.test(of.value)) return of;
  return { ...of, value: `${of.value}~` };
}

function openBefore(of: Resolved | null): Resolved | null {
  return of === null ? null : { ...of, value: `../${of.value}`, period: null };
}

function weekOf(day: Resolved | null): Resolved | null {
  return day?.period == null ? null : dated(periodOf('week', day.period.start), day.anchor);
}

function clockTime({ time, on }: Extract<Reading, { readonly kind: 'clock' }>, setting: Setting): Resolved | null {
  const named = on === null ? null : resolve(on, setting);
  const period = on === null ? (setting.dayBeside ?? reportDay(setting)) : (named?.period ?? null);
  if (period === null || period.unit !== 'day') return null;
  const anchor = on === null ? period.start : (named?.anchor ?? null);
  const iso = isoDay(period.start);
  return { value: time === null ? iso : `${iso}T${time}`, type: 'time', anchor, period };
}

function reportDay({ day }: Setting): Period | null {
  return day === null ? null : { unit: 'day', start: day };
}
