import { dayOf } from './calendar.ts';
import { holidayAt } from './holidays.ts';
import { quarterAt } from './quarters.ts';
import type { Found, Which } from './reading.ts';
import { OPEN } from './reading.ts';
import { isNumberAt, past, SEASONS, type Tokens, textAt } from './vocabulary.ts';
import { stepAt, yearAt, yearTailAt } from './which.ts';
import { yearsAt } from './years.ts';

/** Quarters, halves, seasons and holidays, with what says of which year. */
export function partOfYearAt(tokens: Tokens, at: number): Found | null {
  return ledByYear(tokens, at) ?? namedPartAt(tokens, at, OPEN);
}

function namedPartAt(tokens: Tokens, at: number, which: Which): Found | null {
  return quarterAt(tokens, at, which) ?? seasonAt(tokens, at, which) ?? holidayAt(tokens, at, which);
}

/** "this year's third quarter", "the 1989 second quarter", "last summer", "next Christmas". */
function ledByYear(tokens: Tokens, at: number): Found | null {
  const step = stepAt(tokens, at);
  if (step === null) {
    const year = yearAt(tokens, past(tokens, at, 'the'));
    const which: Which | null = year === null ? null : { kind: 'year', year: year.value };
    return year === null || which === null ? null : partWithin(tokens, past(tokens, year.next, "'s"), which);
  }
  if (textAt(tokens, step.next) === 'year' && textAt(tokens, step.next + 1) === "'s") {
    const which: Which = step.value.kind === 'beside' ? { kind: 'yearShift', years: step.value.step } : step.value;
    return partWithin(tokens, step.next + 2, which);
  }
  const second = stepAt(tokens, step.next) ?? step;
  return namedPartAt(tokens, second.next, second.value);
}

/** A part of a year that was named: "third quarter", "spring", or "quarter" and "period" alone. */
function partWithin(tokens: Tokens, at: number, which: Which): Found | null {
  const plain = namedPartAt(tokens, at, which);
  if (plain !== null || !/^(?:quarter|period)$/u.test(textAt(tokens, at))) return plain;
  const next = at + 1;
  if (which.kind === 'year')
    return { reading: { kind: 'annual', unit: 'quarter', month: 0, day: 1, weekday: null, which }, next };
  const years = which.kind === 'yearShift' ? which.years : 0;
  return { reading: { kind: 'focusPeriod', unit: 'any', years }, next };
}

function seasonAt(tokens: Tokens, at: number, which: Which): Found | null {
  const month = SEASONS.get(textAt(tokens, at));
  if (month === undefined) return null;
  const term = past(tokens, at + 1, 'term', 'semester', 'quarter');
  const tail = which.kind === 'open' ? yearTailAt(tokens, term) : { value: which, next: term };
  if (tail.value.kind === 'open' && !isLedSeason(tokens, at)) return null;
  return {
    reading: { kind: 'annual', unit: 'season', month, day: 1, weekday: null, which: tail.value },
    next: tail.next,
  };
}

/** A bare season only behind "in (the)", "by", "since" and the like: "fall", "spring" and "summer camp" are words besides. */
function isLedSeason(tokens: Tokens, at: number): boolean {
  const season = textAt(tokens, at);
  const before = textAt(tokens, at - 1);
  const lead = /^(?:the|early|late)$/u.test(before) ? textAt(tokens, at - 2) : before;
  if (/^(?:of|to)$/u.test(textAt(tokens, at + 1)) && season !== 'summer') return false;
  return season === 'fall' ? FALL_LEADS.test(lead) : SEASON_LEADS.test(lead);
}

const FALL_LEADS = /^(?:in|last|this|next|since|by|early|late)$/u;
const SEASON_LEADS =
  /^(?:in|into|by|since|until|till|during|through|over|last|this|next|early|late|mid|before|after|from|the)$/u;

/** "fiscal 1998", "the fiscal year", "FY2031", "the 2031 fiscal year". */
export function fiscalYearAt(tokens: Tokens, at: number): Found | null {
  const begun = past(tokens, at, 'the');
  const current = past(tokens, begun, 'current', 'latest');
  const word = textAt(tokens, current);
  if (word === 'fy') return fourDigitsAt(tokens, current + 1);
  if (!/^(?:fiscal|financial|school|academic|tax)$/u.test(word)) return null;
  const behind = past(tokens, current + 1, 'year');
  const year = word === 'fiscal' || behind > current + 1 ? yearsAt(tokens, behind) : null;
  if (year !== null) return year;
  if (behind === current + 1 || begun === at) return null;
  return { reading: { kind: 'shift', unit: 'year', amount: 0, from: 'report' }, next: behind };
}

function fourDigitsAt(tokens: Tokens, at: number): Found | null {
  const year = yearAt(tokens, at);
  if (year === null) return null;
  return { reading: { kind: 'fixed', period: { unit: 'year', start: dayOf(year.value, 1, 1) } }, next: year.next };
}

/** "the full year", "for the year". */
export function fullYearAt(tokens: Tokens, at: number): Found | null {
  if (textAt(tokens, at) !== 'the') return null;
  const head = past(tokens, at + 1, 'full', 'whole', 'entire');
  const isLed = head > at + 1 || /^(?:for|during|through)$/u.test(textAt(tokens, at - 1));
  if (!isLed || textAt(tokens, head) !== 'year' || isNumberAt(tokens, head + 1)) return null;
  return { reading: { kind: 'shift', unit: 'year', amount: 0, from: 'report' }, next: head + 1 };
}

/** "the weekend". */
export function theWeekendAt(tokens: Tokens, at: number): Found | null {
  if (textAt(tokens, at) !== 'the' || textAt(tokens, at + 1) !== 'weekend') return null;
  return { reading: { kind: 'weekend', step: -1 }, next: at + 2 };
}
