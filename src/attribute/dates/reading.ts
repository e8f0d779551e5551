import type { CalendarUnit, Period } from './period.ts';

/** Which of the many Mays, Mondays or third quarters is meant. */
export type Which =
  | { readonly kind: 'open' }
  /** "last", "this", "next" of its kind. */
  | { readonly kind: 'beside'; readonly step: -1 | 0 | 1 }
  | { readonly kind: 'year'; readonly year: number }
  /** "of last year". */
  | { readonly kind: 'yearShift'; readonly years: number }
  /** The year, or for weekdays the week, of what the text named before. */
  | { readonly kind: 'focus'; readonly step: -1 | 0 | 1 };

export const OPEN: Which = { kind: 'open' };

/** The part of the calendar that comes round each year. */
export type AnnualUnit = 'day' | 'month' | 'quarter' | 'season' | 'half';

export interface Annual {
  readonly kind: 'annual';
  readonly unit: AnnualUnit;
  readonly month: number;
  readonly day: number;
  /** The weekday that stands beside it, 1 Monday to 7 Sunday. */
  readonly weekday: number | null;
  readonly which: Which;
}

/** From what a shift counts: the report's day, or the date that the text named last. */
export type Origin = 'report' | 'focus';

/** "the 10th": of the month so many on from the report's, or of the one that is named beside it. */
export interface DayOfMonth {
  readonly kind: 'dayOfMonth';
  readonly day: number;
  readonly months: -1 | 0 | 1 | null;
}

/** What an expression says before anybody knows when its report was written. */
export type Reading =
  | { readonly kind: 'fixed'; readonly period: Period }
  | Annual
  | DayOfMonth
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which }
  | { readonly kind: 'holiday'; readonly name: string; readonly which: Which }
  | { readonly kind: 'shift'; readonly unit: CalendarUnit; readonly amount: number; readonly from: Origin }
  /** "a year earlier", which takes the width of the period that it is compared with. */
  | { readonly kind: 'yearBefore'; readonly from: Origin }
  /** "the quarter", "the year-ago period": the one that the text is about, some years on. */
  | { readonly kind: 'focusPeriod'; readonly unit: 'quarter' | 'any'; readonly years: number }
  | { readonly kind: 'weekend'; readonly step: -1 | 0 | 1 }
  | { readonly kind: 'weekOf'; readonly day: Reading }
  /** `hour` and `minute` are null where the half of the day stays open. */
  | { readonly kind: 'clock'; readonly time: string | null; readonly on: Reading | null }
  | { readonly kind: 'overnight' }
  | { readonly kind: 'between'; readonly from: Reading; readonly to: Reading }
  | { readonly kind: 'about'; readonly of: Reading }
  /** "several years ago": two at the least. */
  | { readonly kind: 'before'; readonly of: Reading }
  | { readonly kind: 'written'; readonly value: string; readonly type: 'date' | 'duration' | 'set' }
  /** 09/06/2032: which of the two is the month is settled for the whole report. */
  | { readonly kind: 'slashed'; readonly first: number; readonly second: number; readonly year: number };

/** A reading and the token after its last. */
export interface Found {
  readonly reading: Reading;
  readonly next: number;
}

/** A number, name or the like, and the token after its last. */
export interface At<T> {
  readonly value: T;
  readonly next: number;
}
