import { dayOf } from './calendar.ts';
import { isGluedNumber, yearWordsAt } from './numbers.ts';
import type { At, Found, Reading } from './reading.ts';
import { gluedAt, isNumberAt, type Tokens, textAt } from './vocabulary.ts';
import { yearAt } from './which.ts';
import words from './words.json' with { type: 'json' };

const COUNTED = new Set(words.countNouns);
const NOUNS_OF_YEARS = new Set(words.nounsOfYears);
const YEAR_LEADS = new Set(words.yearLeads);
const NUMBER_LEADS = new Set(words.numberLeads);

/** "1998", "1998-99", "nineteen ninety-eight". */
export function yearsAt(tokens: Tokens, at: number): Found | null {
  if (!isNumberAt(tokens, at)) return yearInWordsAt(tokens, at);
  if (gluedAt(tokens, at) && tokens[at - 1]?.kind === 'word') return null;
  return yearSpanAt(tokens, at) ?? yearAloneAt(tokens, at);
}

const wholeYear = (year: number): Reading => ({ kind: 'fixed', period: { unit: 'year', start: dayOf(year, 1, 1) } });
const found = ({ value, next }: At<number>): Found => ({ reading: wholeYear(value), next });

/** "1998-99", "2001–2003". */
function yearSpanAt(tokens: Tokens, at: number): Found | null {
  const from = yearAt(tokens, at);
  if (from === null || !/^[-–/]$/u.test(textAt(tokens, from.next)) || !gluedAt(tokens, from.next)) return null;
  if (!gluedAt(tokens, from.next + 1) || !isNumberAt(tokens, from.next + 1) || isGluedNumber(tokens, at - 1))
    return null;
  const written = textAt(tokens, from.next + 1);
  const until = written.length === 2 ? Math.floor(from.value / 100) * 100 + Number(written) : Number(written);
  if ((written.length !== 2 && written.length !== 4) || until <= from.value || until - from.value > 200) return null;
  if (isGluedNumber(tokens, from.next + 2) || from.value < 1500) return null;
  return { reading: { kind: 'between', from: wholeYear(from.value), to: wholeYear(until) }, next: from.next + 2 };
}

/** Behind a word that leads to a year: "in nineteen ninety-eight", "the year two thousand". */
function yearInWordsAt(tokens: Tokens, at: number): Found | null {
  const year = yearWordsAt(tokens, at);
  if (year === null) return null;
  const before = textAt(tokens, at - 1);
  if (before === 'year') return found(year);
  const isCount = isCounted(tokens, year.next) || year.value === 2000;
  return YEAR_LEADS.has(before) && !isCount ? found(year) : null;
}

/** A year by itself, unless what stands around says that it counts, costs or numbers something. */
function yearAloneAt(tokens: Tokens, at: number): Found | null {
  const year = yearAt(tokens, at);
  if (year === null || year.value < 1400 || year.value > 2199) return null;
  if (isNumbered(tokens, at) || isMeasure(tokens, year.next)) return null;
  const before = textAt(tokens, at - 1);
  const isLed = YEAR_LEADS.has(before) || /^[(,;:–—-]$/u.test(before) || at === 0;
  const isPlain = year.value >= 1800 && year.value <= 2100;
  if (isCounted(tokens, year.next) && !(isPlain && /^(?:the|its|their)$/u.test(before))) return null;
  if (isLed) return found(year);
  const isNamed = tokens[at - 1]?.capital === true && !ENDS_LIKE_AN_EVENT.test(before) && at > 1;
  return isPlain && !isNamed ? found(year) : null;
}

/** "Olympics 2012", "Election 2024"; other names take numbers that are no years. */
const ENDS_LIKE_AN_EVENT = /(?:s|ion|day|cup|fiscal|year)$/u;

/** "$1998", "Flight 1549", "No. 1812", "A-2000", "+44 1998". */
function isNumbered(tokens: Tokens, at: number): boolean {
  const before = textAt(tokens, at - 1);
  if (/^[$£€¥#№~=*_@+&%|]$/u.test(before) || NUMBER_LEADS.has(before)) return true;
  if (before === '.' && textAt(tokens, at - 2) === 'no') return true;
  if (isGluedNumber(tokens, at - 1)) return true;
  const isTied = before === '-' && gluedAt(tokens, at) && gluedAt(tokens, at - 1);
  return isTied && !/^(?:mid|late|early|post|pre)$/u.test(textAt(tokens, at - 2));
}

/** "2000 people", "1999 points", "2000-foot". */
function isMeasure(tokens: Tokens, at: number): boolean {
  const behind = textAt(tokens, at);
  if (COUNTED.has(behind) || /^[%°$£€]$/u.test(behind)) return true;
  return behind === '-' && gluedAt(tokens, at) && MEASURES.test(textAt(tokens, at + 1));
}

const MEASURES = /^(?:foot|mile|pound|ton|page|seat|strong|meter|metre|man|member)$/u;

/** A plural behind the number that years do not have: "2000 soldiers", not "1998 elections". */
function isCounted(tokens: Tokens, at: number): boolean {
  const behind = textAt(tokens, at);
  const isPlural = tokens[at]?.kind === 'word' && !(tokens[at]?.capital ?? false) && /^\p{L}{2,}s$/u.test(behind);
  return COUNTED.has(behind) || (isPlural && !NOUNS_OF_YEARS.has(behind));
}
