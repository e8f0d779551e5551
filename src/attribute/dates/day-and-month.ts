import { civilOf, dayOf, isDay } from './calendar.ts';
import { isGluedNumber, ordinalAt } from './numbers.ts';
import type { At, Found, Reading, Which } from './reading.ts';
import { OPEN } from './reading.ts';
import {
  gluedAt,
  isNumberAt,
  MONTHS,
  MONTHS_ALSO_WORDS,
  MONTHS_CUT_SHORT,
  PARTS,
  past,
  type Tokens,
  textAt,
  WEEKDAYS,
  WEEKDAYS_ALSO_WORDS,
} from './vocabulary.ts';
import { stepAt, yearTailAt } from './which.ts';

/** "May 3", "3rd of May 2031", "Monday, May 3", "May 2031", "last May", "May". */
export function dayOrMonthAt(tokens: Tokens, at: number): Found | null {
  const weekday = weekdayAt(tokens, at);
  if (weekday !== null) {
    return dayBehind(tokens, weekday);
  }
  return dayAt(tokens, at, null) ?? pairedDayAt(tokens, at) ?? stepMonthAt(tokens, at) ?? monthOnly(tokens, at, OPEN);
}

/** The day whose month stands with its fellow: 5 of "from 5 to 7 June" and "on 5 and 7 June", 25 of "April 24 and 25". */
function pairedDayAt(tokens: Tokens, at: number): Found | null {
  const day = dayNumberAt(tokens, at);
  if (day === null || !isNumberAt(tokens, at)) return null;
  const before = textAt(tokens, at - 1);
  const isFirst = /^(?:from|between|on)$/u.test(before) && /^(?:to|and|or|until|till)$/u.test(textAt(tokens, day.next));
  const fellow = isFirst ? dayFirst(tokens, day.next + 1, null) : fellowBefore(tokens, at);
  const reading = fellow === null ? null : onDay(fellow.reading, day.value);
  return reading === null ? null : { reading, next: day.next };
}

/** "April 24 and", where no noun follows that the second number would count. */
function fellowBefore(tokens: Tokens, at: number): Found | null {
  const isListed = /^(?:and|or)$/u.test(textAt(tokens, at - 1)) && isNumberAt(tokens, at - 2);
  if (!isListed || tokens[at + 1]?.kind === 'word') return null;
  const start = textAt(tokens, at - 3) === '.' ? at - 4 : at - 3;
  return monthFirst(tokens, start, null);
}

/** The same month and year on another day. */
function onDay(reading: Reading, day: number): Reading | null {
  if (reading.kind === 'annual' && reading.unit === 'day') return annualDay(reading.month, day, null, reading.which);
  if (reading.kind !== 'fixed' || reading.period.unit !== 'day') return null;
  const { year, month } = civilOf(reading.period.start);
  return annualDay(month, day, null, { kind: 'year', year });
}

/** "14 May" of "Sunday, 14 May" and "Sunday morning, 14 May". */
function dayBehind(tokens: Tokens, weekday: At<number>): Found | null {
  const part = PARTS.has(textAt(tokens, weekday.next)) ? weekday.next + 1 : weekday.next;
  return dayAt(tokens, past(tokens, past(tokens, part, ','), 'the'), weekday.value);
}

/** A weekday's name; a short form needs its capital and a stop, comma or date behind. */
export function weekdayAt(tokens: Tokens, at: number): At<number> | null {
  const word = textAt(tokens, at);
  const value = WEEKDAYS.get(word);
  if (value === undefined) return null;
  const dotted = gluedAt(tokens, at + 1) && textAt(tokens, at + 1) === '.';
  const next = dotted && word.length < 6 ? at + 2 : at + 1;
  if (!WEEKDAYS_ALSO_WORDS.has(word)) return { value, next };
  const dated = isNumberAt(tokens, past(tokens, next, ',')) || MONTHS.has(textAt(tokens, past(tokens, next, ',')));
  return tokens[at]?.capital === true && dated ? { value, next } : null;
}

function monthAt(tokens: Tokens, at: number): At<number> | null {
  const value = MONTHS.get(textAt(tokens, at));
  if (value === undefined || tokens[at]?.capital !== true) return null;
  const short = MONTHS_CUT_SHORT.has(textAt(tokens, at));
  return { value, next: short && gluedAt(tokens, at + 1) ? past(tokens, at + 1, '.') : at + 1 };
}

function dayAt(tokens: Tokens, at: number, weekday: number | null): Found | null {
  return monthFirst(tokens, at, weekday) ?? dayFirst(tokens, at, weekday);
}

/** "May 3", "May 3rd", "May the third", "May 3-5". */
function monthFirst(tokens: Tokens, at: number, weekday: number | null): Found | null {
  const month = monthAt(tokens, at);
  const day = month === null ? null : dayNumberAt(tokens, past(tokens, month.next, 'the'));
  if (month === null || day === null) return null;
  const until = untilDay(tokens, day);
  const tail = yearTailAt(tokens, (until ?? day).next);
  const read = (date: number): Reading | null => annualDay(month.value, date, weekday, tail.value);
  return rangeOrDay(read, day.value, until?.value ?? null, tail.next);
}

/** "3 May", "the third of May". */
function dayFirst(tokens: Tokens, at: number, weekday: number | null): Found | null {
  const day = dayNumberAt(tokens, past(tokens, at, 'the'));
  if (day === null) return null;
  const until = untilDay(tokens, day);
  const month = monthAt(tokens, past(tokens, (until ?? day).next, 'of'));
  if (month === null || (textAt(tokens, month.next) === '-' && gluedAt(tokens, month.next))) return null;
  const tail = yearTailAt(tokens, month.next);
  const read = (date: number): Reading | null => annualDay(month.value, date, weekday, tail.value);
  return rangeOrDay(read, day.value, until?.value ?? null, tail.next);
}

/** "-5" of "May 3-5". */
function untilDay(tokens: Tokens, day: At<number>): At<number> | null {
  if (!/^[-–]$/u.test(textAt(tokens, day.next))) return null;
  const until = dayNumberAt(tokens, day.next + 1);
  return until !== null && until.value > day.value ? until : null;
}

function rangeOrDay(
  read: (day: number) => Reading | null,
  day: number,
  until: number | null,
  next: number,
): Found | null {
  const from = read(day);
  if (from === null || until === null) return from === null ? null : { reading: from, next };
  const to = read(until);
  return to === null ? null : { reading: { kind: 'between', from, to }, next };
}

function annualDay(month: number, day: number, weekday: number | null, which: Which): Reading | null {
  if (which.kind === 'year') {
    const { year } = which;
    return isDay(year, month, day) ? { kind: 'fixed', period: { unit: 'day', start: dayOf(year, month, day) } } : null;
  }
  return isDay(2000, month, day) ? { kind: 'annual', unit: 'day', month, day, weekday, which } : null;
}

/** A day of the month: "3", "3rd", "third". */
function dayNumberAt(tokens: Tokens, at: number): At<number> | null {
  const ordinal = ordinalAt(tokens, at);
  if (ordinal !== null) return ordinal.value <= 31 ? ordinal : null;
  const text = textAt(tokens, at);
  const value = Number(text);
  if (!isNumberAt(tokens, at) || text.length > 2 || value < 1 || value > 31) return null;
  const behind = textAt(tokens, at + 1);
  if (gluedAt(tokens, at + 1) && (behind === '%' || tokens[at + 1]?.kind === 'word'))
    return behind === "'s" ? { value, next: at + 1 } : null;
  if (isGluedNumber(tokens, at + 1) && /^[.,:/]$/u.test(behind)) return null;
  return isGluedNumber(tokens, at - 1) && /^[.,:/]$/u.test(textAt(tokens, at - 1)) ? null : { value, next: at + 1 };
}

/** "last May", "this September", "next March 22", "this Sunday, 14 May". */
function stepMonthAt(tokens: Tokens, at: number): Found | null {
  const step = stepAt(tokens, at);
  if (step === null) return null;
  const weekday = weekdayAt(tokens, (stepAt(tokens, step.next) ?? step).next);
  if (weekday !== null) return dayBehind(tokens, weekday);
  const day = step.value.kind === 'beside' ? dayAt(tokens, step.next, null) : null;
  if (day?.reading.kind === 'annual' && day.reading.which.kind === 'open')
    return { reading: { ...day.reading, which: step.value }, next: day.next };
  return day ?? monthOnly(tokens, step.next, step.value);
}

const MONTH_LEADS =
  /^(?:in|of|by|since|until|till|last|next|this|early|late|mid|from|to|before|after|during|through|for|between|each|every|and|or|-|–|late-|past|previous|following|than|amid|around|about|into|towards?|beyond)$/u;

/** "in May", "since March"; "a June agreement", but not "May Wexley" or "the March on the capital". */
function isLedMonth(tokens: Tokens, at: number, next: number): boolean {
  const before = textAt(tokens, at - 1);
  const behind = tokens[next];
  if (/^(?:an?|the|its|their)$/u.test(before))
    return (
      behind?.kind === 'word' &&
      !behind.capital &&
      !/^(?:on|of|to|for|in|by|and|or|from|through|against)$/u.test(behind.text)
    );
  const isShort = textAt(tokens, next - 1) === '.';
  const asEarlyAs = before === 'as' && /^(?:early|soon|late|recently|back)$/u.test(textAt(tokens, at - 2));
  return (asEarlyAs || MONTH_LEADS.test(before)) && (behind?.capital !== true || isShort);
}

/** A month that stands alone; one that is a word or name besides needs a word before it that leads to a month. */
function monthOnly(tokens: Tokens, at: number, which: Which): Found | null {
  const month = monthAt(tokens, at);
  if (month === null) return null;
  const tail = yearTailAt(tokens, past(tokens, month.next, which.kind === 'open' ? 'of' : ''));
  const isNamed = which.kind !== 'open' || tail.value.kind !== 'open';
  if (!isNamed && MONTHS_ALSO_WORDS.has(textAt(tokens, at)) && !isLedMonth(tokens, at, month.next)) return null;
  const next = tail.value.kind === 'open' ? month.next : tail.next;
  const full = tail.value.kind === 'open' ? which : tail.value;
  if (full.kind === 'year')
    return { reading: { kind: 'fixed', period: { unit: 'month', start: dayOf(full.year, month.value, 1) } }, next };
  return { reading: { kind: 'annual', unit: 'month', month: month.value, day: 1, weekday: null, which: full }, next };
}
