import type { Day } from './calendar.ts';
import { looksAhead, type Tense } from './clause-verbs.ts';
import { endOf, type Period } from './period.ts';
import { type Resolved, resolve, type Setting } from './resolve.ts';
import type { Written } from './written.ts';

export interface Placed {
  readonly written: Written;
  readonly resolved: Resolved;
}

/** What is known of a report's expressions besides their words. */
export interface Bearings {
  /** The day that an expression's sentence was written, or null where nothing tells. */
  readonly dayOf: (written: Written) => Day | null;
  /** What an earlier telling of the same sentence makes of the same words. */
  readonly toldBefore: (written: Written) => Resolved | null;
}

/** "that year" reaches back so many sentences to a year that was written. */
const YEAR_REACH = 6;

/** A quarter stays what the text is about for so many sentences. */
const QUARTER_REACH = 3;

/** The expressions of a report resolved one after another, each in the light of those before. Linear. */
export function timeline(expressions: readonly Written[], bearings: Bearings): readonly Placed[] {
  const placed: Placed[] = [];
  const slashes = slashOrder(expressions);
  let memory: Memory = { focus: null, lead: null, quarter: null, year: null };
  for (const written of expressions) {
    const setting = { ...settingOf(memory, written), day: bearings.dayOf(written), slashes };
    const resolved = bearings.toldBefore(written) ?? resolve(written.reading, setting);
    if (resolved === null) continue;
    placed.push({ written, resolved });
    memory = remembered(memory, written, resolved, setting.day);
  }
  return placed;
}

interface Named {
  readonly period: Period;
  readonly sentence: number;
}

/** What the text has named so far: last, as its first day, as the quarter that it is about. */
interface Memory {
  readonly focus: Named | null;
  readonly lead: Period | null;
  readonly quarter: Named | null;
  readonly year: Named | null;
}

function settingOf({ focus, lead, quarter, year }: Memory, written: Written): Omit<Setting, 'day' | 'slashes'> {
  const { sentence, tense } = written;
  const isAbout = quarter !== null && sentence - quarter.sentence <= QUARTER_REACH;
  const beside = focus?.sentence === sentence ? focus.period : null;
  return {
    focus: focus?.period ?? null,
    yearNamed: year !== null && sentence - year.sentence <= YEAR_REACH ? year.period : null,
    beside,
    dayBeside: beside?.unit === 'day' ? beside : lead,
    quarter: quarter?.period ?? null,
    quarterAbout: isAbout ? quarter.period : null,
    tense,
  };
}

function remembered(
  memory: Memory,
  { reading, sentence, place, tense }: Written,
  { period, value }: Resolved,
  day: Day | null,
): Memory {
  // After "for the nine months" a text compares years.
  if (/^P[69]M$/u.test(value)) return { ...memory, quarter: null };
  if (period === null || place === 'head') return memory;
  const named = { period, sentence };
  // A year before the quarter is for comparison; the text stays about the quarter.
  const isCompared = reading.kind === 'yearBefore' || (reading.kind === 'focusPeriod' && reading.years !== 0);
  const isAbout = period.unit === 'quarter' && !isCompared && !isYearShift(reading) && isOver(period, tense, day);
  return {
    focus: named,
    lead: memory.lead ?? (period.unit === 'day' ? period : null),
    quarter: isAbout ? named : memory.quarter,
    year: hasYear(reading) ? named : memory.year,
  };
}

/** A quarter still to come is not what a text looks back on. */
function isOver(period: Period, tense: Tense, day: Day | null): boolean {
  return !looksAhead(tense) || day === null || endOf(period) < day;
}

function hasYear(reading: Written['reading']): boolean {
  return reading.kind === 'fixed' || (reading.kind === 'annual' && reading.which.kind !== 'open');
}

function isYearShift(reading: Written['reading']): boolean {
  return reading.kind === 'annual' && reading.which.kind === 'yearShift';
}

/** Who writes "May 3" writes 05/03; who writes "3 May", or neither, writes 03/05. */
function slashOrder(expressions: readonly Written[]): Setting['slashes'] {
  const count = (order: Written['dayOrder']): number => expressions.filter(({ dayOrder }) => dayOrder === order).length;
  return count('monthFirst') > count('dayFirst') ? 'monthFirst' : 'dayFirst';
}
