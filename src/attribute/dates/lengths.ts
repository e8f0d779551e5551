import { padded } from './calendar.ts';
import { weekdayAt } from './day-and-month.ts';
import { countAt } from './numbers.ts';
import type { Found, Reading } from './reading.ts';
import { MONTHS, past, SEASONS, type Tokens, textAt, UNITS } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };

const FORMS: Readonly<Record<string, string>> = words.durations;
const FACTORS: Readonly<Record<string, number>> = words.durationFactors;
const SETS: Readonly<Record<string, string>> = words.sets;
const EVERY = new Set(words.every);
const RATES = new Set(words.rates);
const DURATION_LEADS = new Set(words.durationLeads);

/** Durations ("two years", "the past 16 hours", "a three-week") and sets ("every day", "annually", "Mondays"). */
export function lengthAt(tokens: Tokens, at: number): Found | null {
  return setAt(tokens, at) ?? durationAt(tokens, at) ?? stretchAt(tokens, at);
}

/** ISO 8601 `P3W`, `PT16H`; `X` stands for a count that is left open, as in EDTF. */
function lengthOf(unit: string, count: number | null): string | null {
  const form = FORMS[unit];
  if (form === undefined) return null;
  const value = count === null ? 'X' : String(Math.round(count * (FACTORS[unit] ?? 1) * 100) / 100);
  return form.replace('#', value);
}

const duration = (value: string): Reading => ({ kind: 'written', value, type: 'duration' });
const set = (value: string): Reading => ({ kind: 'written', value, type: 'set' });

/** "the past month", "the coming week". */
function stretchAt(tokens: Tokens, at: number): Found | null {
  if (textAt(tokens, at) !== 'the' || !/^(?:past|last|next|coming)$/u.test(textAt(tokens, at + 1))) return null;
  const word = textAt(tokens, at + 2);
  const value = word.endsWith('s') ? null : lengthOf(UNITS.get(word) ?? '', 1);
  return value === null ? null : { reading: duration(value), next: at + 3 };
}

const NEAR_LEADS = ['past', 'last', 'next', 'first', 'another'];
const STRETCH_LEADS = [...NEAR_LEADS, 'coming', 'following', 'previous', 'final'];
/** "two more years", "five trading days". */
const BETWEEN = [
  '-',
  'more',
  'full',
  'consecutive',
  'straight',
  'business',
  'working',
  'trading',
  'additional',
  'long',
  'whole',
];

function durationAt(tokens: Tokens, at: number): Found | null {
  const begun = past(tokens, at, 'the', 'these', 'those');
  const led = past(tokens, begun, ...(begun > at ? STRETCH_LEADS : NEAR_LEADS));
  const count = countAt(tokens, led);
  if (count === null) return null;
  const article = /^an?$/u.test(textAt(tokens, led));
  const behind = past(tokens, count.next, '-', 'or', 'to');
  const second = behind > count.next ? countAt(tokens, behind) : null;
  const head = past(tokens, second?.next ?? past(tokens, count.next, '-'), ...BETWEEN);
  const unit = UNITS.get(textAt(tokens, head));
  if (unit === undefined || unit === 'weekend') return null;
  if (article && count.next === led + 1 && !DURATION_LEADS.has(textAt(tokens, at - 1))) return null;
  // "44-year-old", "aged 44 years": an age is a property and no stretch of time.
  if (textAt(tokens, past(tokens, head + 1, '-')) === 'old' || textAt(tokens, at - 1) === 'aged') return null;
  if (textAt(tokens, head) === 'second' && count.value !== 1 && textAt(tokens, head - 1) !== '-') return null;
  const value = lengthOf(unit, second === null ? count.value : null);
  return value === null ? null : { reading: duration(value), next: head + 1 };
}

function setAt(tokens: Tokens, at: number): Found | null {
  const word = textAt(tokens, at);
  const known = Object.hasOwn(SETS, word) ? SETS[word] : undefined;
  // "The Daily News" is a name.
  if (known !== undefined) return tokens[at]?.capital === true && at > 0 ? null : { reading: set(known), next: at + 1 };
  if (EVERY.has(word)) return everyAt(tokens, at);
  if (word === 'a' && isRate(tokens, at - 1)) return rateAt(tokens, at);
  return pluralWeekday(tokens, at);
}

/** "every day", "each July", "every other week", "every Monday". */
function everyAt(tokens: Tokens, at: number): Found | null {
  const other = textAt(tokens, at + 1) === 'other';
  const head = other ? at + 2 : at + 1;
  const unit = UNITS.get(textAt(tokens, head));
  if (unit !== undefined) {
    const value = lengthOf(unit, other ? 2 : 1);
    return value === null ? null : { reading: set(value), next: head + 1 };
  }
  if (textAt(tokens, at) === 'per') return null;
  const weekday = weekdayAt(tokens, head);
  if (weekday !== null) return { reading: set(`XXXX-WXX-${weekday.value}`), next: weekday.next };
  const month = MONTHS.get(textAt(tokens, head)) ?? null;
  if (month !== null && tokens[head]?.capital === true)
    return { reading: set(`XXXX-${padded(month, 2)}`), next: head + 1 };
  const season = SEASONS.get(textAt(tokens, head));
  return season === undefined ? null : { reading: set(`XXXX-${20 + season / 3}`), next: head + 1 };
}

/** "twice a week", "$5 a day". */
function isRate(tokens: Tokens, at: number): boolean {
  return RATES.has(textAt(tokens, at)) || tokens[at]?.kind === 'number';
}

function rateAt(tokens: Tokens, at: number): Found | null {
  const unit = UNITS.get(textAt(tokens, at + 1));
  if (unit === undefined || unit === 'second' || /^(?:ago|earlier|later|before|after)$/u.test(textAt(tokens, at + 2)))
    return null;
  const value = lengthOf(unit, 1);
  return value === null ? null : { reading: set(value), next: at + 2 };
}

/** "Mondays". */
function pluralWeekday(tokens: Tokens, at: number): Found | null {
  const [, name] = /^(\p{L}+day)s$/u.exec(textAt(tokens, at)) ?? [];
  const weekday = name === undefined ? undefined : (words.weekdays as Readonly<Record<string, number>>)[name];
  return weekday === undefined ? null : { reading: set(`XXXX-WXX-${weekday}`), next: at + 1 };
}
