import { clockAt } from './clock.ts';
import { dayOrMonthAt } from './day-and-month.ts';
import { dayOfMonthAt } from './day-of-month.ts';
import { decadeOrCenturyAt } from './decades.ts';
import { digitsDateAt } from './digits-date.ts';
import { knownDayAt, knownDayOf } from './known-days.ts';
import { lengthAt } from './lengths.ts';
import { fiscalYearAt, fullYearAt, partOfYearAt, theWeekendAt } from './parts-of-year.ts';
import { focusPeriodAt } from './quarters.ts';
import type { Found, Reading } from './reading.ts';
import { relativeAt } from './relative.ts';
import { APPROXIMATELY, isWordOfTime, PARTS, past, type Tokens, textAt, UNITS, WEEKDAYS } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };
import { yearsAt } from './years.ts';

/** One expression of time in a sentence: tokens `[first, next)` and what they say. */
export interface Expression {
  readonly first: number;
  readonly next: number;
  readonly reading: Reading;
}

const STRETCHES = new Set(words.stretches);
const PREFIXES = new Set(words['part-prefixes']);
const PAPERS = new Set(words.weekdayNames);
const NAMED_WEEKDAYS = new Set(words.maladies);

/** The expressions of one sentence, in order, none overlapping. Linear: each place looks a bounded way ahead. */
export function expressionsIn(tokens: Tokens): readonly Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const here = mayBegin(tokens, at) ? expressionAt(tokens, at) : null;
    if (here !== null) found.push({ first: at, next: here.next, reading: here.reading });
    at = here === null ? at + 1 : here.next;
  }
  return found;
}

/** Most words begin no expression, which one look tells; an article does where a word of time follows. */
function mayBegin(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') return token.text === "'" || token.text === '‘';
  if (!ARTICLES.has(token.text)) return isWordOfTime(token.text);
  const next = tokens[at + 1];
  return next !== undefined && (next.kind !== 'word' || isWordOfTime(next.text));
}

const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'some', 'these', 'those']);

function expressionAt(tokens: Tokens, at: number): Found | null {
  return modifiedAt(tokens, at) ?? plainAt(tokens, at);
}

/** The longest of a date, a time of day and a length. */
function plainAt(tokens: Tokens, at: number): Found | null {
  return longest(PLAIN, tokens, at);
}

type Grammar = (tokens: Tokens, at: number) => Found | null;

/** What the grammars find at a place, of several the longest, of equally long ones the first. */
function longest(grammars: readonly Grammar[], tokens: Tokens, at: number): Found | null {
  let best: Found | null = null;
  for (const grammar of grammars) {
    const one = grammar(tokens, at);
    if (one !== null && one.next > (best?.next ?? 0)) best = one;
  }
  return best;
}

const PLAIN: readonly Grammar[] = [weekOfAt, datedAt, clockFound, lengthAt];
const DATES: readonly Grammar[] = [
  knownDayAt,
  dayOrMonthAt,
  dayOfMonthAt,
  digitsDateAt,
  decadeOrCenturyAt,
  yearsAt,
  partOfYearAt,
  focusPeriodAt,
  fiscalYearAt,
  theWeekendAt,
  fullYearAt,
  relativeAt,
];

/** A date with the part of the day that stands beside it: "Friday morning", "the night of May 3". */
function datedAt(tokens: Tokens, at: number): Found | null {
  const part = partOfDayBefore(tokens, at);
  const date = dateAt(tokens, part ?? at);
  if (date === null) return null;
  return { reading: date.reading, next: partOfDayBehind(tokens, date.next) };
}

/** "night of". */
function partOfDayBefore(tokens: Tokens, at: number): number | null {
  return PARTS.has(textAt(tokens, at)) && textAt(tokens, at + 1) === 'of' ? at + 2 : null;
}

function partOfDayBehind(tokens: Tokens, at: number): number {
  const head = past(tokens, at, 'late', 'early');
  return PARTS.has(textAt(tokens, head)) ? head + 1 : at;
}

function dateAt(tokens: Tokens, at: number): Found | null {
  if (isName(tokens, at)) return null;
  const best = longest(DATES, tokens, at);
  return best === null ? null : knownDayOf(tokens, at, best);
}

/** "Sunday Times", "Mail on Sunday", "Bloody Sunday". */
function isName(tokens: Tokens, at: number): boolean {
  if (!WEEKDAYS.has(textAt(tokens, at))) return false;
  const paper = tokens[at + 1]?.capital === true && PAPERS.has(textAt(tokens, at + 1));
  const mail = textAt(tokens, at - 1) === 'on' && textAt(tokens, at - 2) === 'mail' && tokens[at - 2]?.capital === true;
  return paper || mail || (NAMED_WEEKDAYS.has(textAt(tokens, at - 1)) && tokens[at - 1]?.capital === true);
}

/** "10 a.m. Friday" is one expression; in "10 a.m. on Friday" the day is another, which the time goes by. */
function clockFound(tokens: Tokens, at: number): Found | null {
  const clock = clockAt(tokens, at);
  if (clock === null) return null;
  const behind = past(tokens, clock.next, ',');
  const direct = datedAt(tokens, behind);
  const isDay = direct !== null && behind === clock.next && direct.reading.kind !== 'written';
  if (isDay) return { reading: { kind: 'clock', time: clock.value, on: direct.reading }, next: direct.next };
  const on = datedAt(tokens, past(tokens, behind, 'on'));
  const isNamed = on !== null && /^(?:weekday|annual|fixed|shift|holiday)$/u.test(on.reading.kind);
  return { reading: { kind: 'clock', time: clock.value, on: isNamed ? on.reading : null }, next: clock.next };
}

/** "the week of March 9". */
function weekOfAt(tokens: Tokens, at: number): Found | null {
  const head = past(tokens, at, 'the');
  if (textAt(tokens, head) !== 'week' || !/^(?:of|beginning|starting)$/u.test(textAt(tokens, head + 1))) return null;
  const day = dayOrMonthAt(tokens, head + 2);
  if (day === null) return null;
  const { reading } = day;
  const isDay =
    reading.kind === 'fixed' ? reading.period.unit === 'day' : reading.kind === 'annual' && reading.unit === 'day';
  return isDay ? { reading: { kind: 'weekOf', day: reading }, next: day.next } : null;
}

/** "early last week", "the end of May", "around 1990", "mid-1998": what narrows or loosens belongs to the expression. */
function modifiedAt(tokens: Tokens, at: number): Found | null {
  const word = textAt(tokens, at);
  if (APPROXIMATELY.has(word)) return approximateAt(tokens, at);
  if (PREFIXES.has(word)) {
    const within = withinUnit(tokens, at + 1);
    if (within !== null) return within;
    const head = past(tokens, at + 1, '-', 'on', 'in', 'into');
    const plain = plainAt(tokens, past(tokens, head, 'the')) ?? plainAt(tokens, head);
    if (plain === null || plain.reading.kind === 'written' || plain.reading.kind === 'clock') return null;
    return plain;
  }
  if (word === 'sometime') return plainAt(tokens, at + 1);
  return stretchAt(tokens, at);
}

/** "the end of November", "the first half of this year" is read elsewhere. */
function stretchAt(tokens: Tokens, at: number): Found | null {
  const head = past(tokens, at, 'the');
  if (!STRETCHES.has(textAt(tokens, head)) || textAt(tokens, head + 1) !== 'of') return unitEndAt(tokens, head);
  const whole = unitAround(tokens, head + 2);
  if (whole !== null) return whole;
  const plain = datedAt(tokens, head + 2) ?? datedAt(tokens, past(tokens, head + 2, 'the'));
  return plain === null || plain.reading.kind === 'weekday' ? null : plain;
}

/** "(earlier) in the week", "(later) in the day". */
function withinUnit(tokens: Tokens, at: number): Found | null {
  if (textAt(tokens, at) !== 'in' || textAt(tokens, at + 1) !== 'the') return null;
  if (textAt(tokens, at + 2) !== 'day') return unitAround(tokens, at + 1);
  return { reading: { kind: 'shift', unit: 'day', amount: 0, from: 'focus' }, next: at + 3 };
}

/** "(the end of) the year": this one. */
function unitAround(tokens: Tokens, at: number): Found | null {
  const unit = UNITS.get(textAt(tokens, at + 1));
  if (textAt(tokens, at) !== 'the' || (unit !== 'year' && unit !== 'month' && unit !== 'week')) return null;
  if (textAt(tokens, at + 1).endsWith('s')) return null;
  return { reading: { kind: 'shift', unit, amount: 0, from: 'report' }, next: at + 2 };
}

/** "year-end", "the month's end", "(before) the month is out". */
function unitEndAt(tokens: Tokens, at: number): Found | null {
  const unit = textAt(tokens, at);
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null;
  const isOut = textAt(tokens, at + 1) === 'is' && textAt(tokens, at + 2) === 'out';
  const end = isOut ? at + 2 : past(tokens, at + 1, '-', "'s");
  if (!isOut && (textAt(tokens, end) !== 'end' || (unit === 'week' && end === at + 1))) return null;
  return { reading: { kind: 'shift', unit, amount: 0, from: 'report' }, next: end + 1 };
}

/** "around Nov. 9", "nearly two years ago", "circa 1850". A length or time stays what it is. */
function approximateAt(tokens: Tokens, at: number): Found | null {
  const word = textAt(tokens, at);
  const plain = plainAt(tokens, at + 1);
  if (plain === null) return null;
  const { reading } = plain;
  if (word === 'some' && reading.kind !== 'shift') return null;
  // "to walk around Monday's rally"
  if (reading.kind === 'weekday') return null;
  if (reading.kind === 'written' || reading.kind === 'clock') return { reading, next: plain.next };
  const isNumber =
    reading.kind === 'fixed' &&
    reading.period.unit === 'year' &&
    word !== 'circa' &&
    word !== 'around' &&
    word !== 'about';
  if (isNumber) return null;
  return { reading: reading.kind === 'about' ? reading : { kind: 'about', of: reading }, next: plain.next };
}
