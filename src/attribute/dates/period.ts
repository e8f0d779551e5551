import { civilOf, type Day, dayOf, isoDay, isoWeek, padded, weekStart } from './calendar.ts';

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade' | 'century';

/** One day, week, month … of the calendar; `start` is its first day. */
export interface Period {
  readonly unit: CalendarUnit;
  readonly start: Day;
}

const MONTHS: Readonly<Partial<Record<CalendarUnit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The period of a unit that `day` lies in. Seasons begin in March, June, September and December. */
export function periodOf(unit: CalendarUnit, day: Day): Period {
  if (unit === 'day') return { unit, start: day };
  if (unit === 'week') return { unit, start: weekStart(day) };
  const { year, month } = civilOf(day);
  const length = MONTHS[unit] ?? 1;
  const lag = unit === 'season' ? 2 : 0;
  const months = year * 12 + month - 1 - lag;
  return { unit, start: dayOf(0, months - (months % length) + lag + 1, 1) };
}

/** The period `amount` units on (or back), as wide as `unit`. */
export function shifted(day: Day, unit: CalendarUnit, amount: number): Period {
  if (unit === 'day') return { unit, start: day + amount };
  if (unit === 'week') return periodOf('week', day + 7 * amount);
  const { start } = periodOf(unit, day);
  return { unit, start: monthsLater(start, amount * (MONTHS[unit] ?? 1)) };
}

/** The same period some years on: 5 May a year earlier, the third quarter a year earlier. */
export function yearsLater(period: Period, years: number): Period {
  return periodOf(period.unit, monthsLater(period.start, 12 * years));
}

/** The day as many months on, or the month's last where it has no such day. */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, day: date } = civilOf(day);
  const last = dayOf(year, month + months + 1, 1) - 1;
  return Math.min(dayOf(year, month + months, 1) + date - 1, last);
}

/** The last day of a period. */
export function endOf(period: Period): Day {
  return shifted(period.start, period.unit, 1).start - 1;
}

/** EDTF: `2031-03-05`, `2031-W10`, `2031-03`, `2031-Q1`, `2031-21` (spring), `2031-40` (first half), `2031`, `203X`, `20XX`. */
export function edtfOf({ unit, start }: Period): string {
  const { year, month } = civilOf(start);
  const written = padded(year, 4);
  switch (unit) {
    case 'day':
      return isoDay(start);
    case 'week':
      return isoWeek(start);
    case 'month':
      return `${written}-${padded(month, 2)}`;
    case 'quarter':
      return `${written}-Q${(month + 2) / 3}`;
    case 'season':
      return `${written}-${20 + month / 3}`;
    case 'half':
      return `${written}-${month < 7 ? 40 : 41}`;
    case 'year':
      return written;
    case 'decade':
      return `${written.slice(0, 3)}X`;
    case 'century':
      return `${written.slice(0, 2)}XX`;
  }
}
