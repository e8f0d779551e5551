import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOf, dayOf, dayOfIso, easterOf, isDay, isoDay, isoWeek, weekdayOf } from './calendar.ts';
import { holidayOf } from './holidays.ts';
import { edtfOf, endOf, monthsLater, periodOf, shifted } from './period.ts';

const anyDay = fc.integer({ min: dayOf(1583, 1, 1), max: dayOf(2999, 12, 31) });
const anyUnit = fc.constantFrom('day', 'week', 'month', 'quarter', 'season', 'half', 'year', 'decade', 'century');

describe('calendar', () => {
  it.each([
    ['2031-01-01', '2031-W01', 3],
    ['2027-01-01', '2026-W53', 5],
    ['2024-12-30', '2025-W01', 1],
    ['2031-03-13', '2031-W11', 4],
  ])('%s lies in %s', (iso, week, weekday) => {
    const day = dayOfIso(iso) ?? Number.NaN;
    expect([isoWeek(day), weekdayOf(day)]).toEqual([week, weekday]);
  });

  it.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, iso) => expect(isoDay(easterOf(year))).toBe(iso));

  it.each([
    ['thanksgiving', 2024, '2024-11-28'],
    ['memorial day', 2024, '2024-05-27'],
    ['election day', 2024, '2024-11-05'],
    ['black friday', 2024, '2024-11-29'],
    ['good friday', 2024, '2024-03-29'],
    ["new year's eve", 2024, '2024-12-31'],
  ])('%s of %i is %s', (name, year, iso) => expect(isoDay(holidayOf(name, year))).toBe(iso));

  it('refuses a holiday that it does not know', () => expect(() => holidayOf('bean day', 2031)).toThrow(RangeError));

  it('knows which days there are', () => {
    expect([isDay(2028, 2, 29), isDay(2029, 2, 29), isDay(2029, 13, 1), dayOfIso('2029-02-30')]).toEqual([
      true,
      false,
      false,
      null,
    ]);
  });

  it('days go to dates and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: date } = civilOf(day);
        expect(dayOf(year, month, date)).toBe(day);
        expect(dayOfIso(isoDay(day))).toBe(day);
      }),
    );
  });

  it('a period holds the day that it is taken from, and the next begins where it ends', () => {
    fc.assert(
      fc.property(anyDay, anyUnit, (day, unit) => {
        const period = periodOf(unit, day);
        expect(period.start).toBeLessThanOrEqual(day);
        expect(endOf(period)).toBeGreaterThanOrEqual(day);
        expect(shifted(shifted(day, unit, 1).start, unit, -1)).toEqual(period);
        expect(edtfOf(period)).not.toBe(edtfOf(shifted(day, unit, 1)));
      }),
    );
  });

  it('a month on from the 31st is the last of the next', () => {
    expect(isoDay(monthsLater(dayOf(2031, 1, 31), 1))).toBe('2031-02-28');
  });
});
