import { civilOf, type Day, dayOf, isDay } from './calendar.ts';
import { looksAhead, type Tense } from './clause-verbs.ts';
import { ordinalAt } from './numbers.ts';
import type { Period } from './period.ts';
import type { DayOfMonth, Found } from './reading.ts';
import { isNumberAt, PARTS, type Tokens, textAt } from './vocabulary.ts';
import { stepAt } from './which.ts';
import words from './words.json' with { type: 'json' };

const LEADS = /^(?:on|by|before|until|till|since|from|after)$/u;
/** What may follow a day; a noun would be what the ordinal counts ("on the 10th floor"). */
const FOLLOWERS = new Set(words.notCounted);

/** "by the 10th", "the morning of the 5th", "on the 3rd of next month". */
export function dayOfMonthAt(tokens: Tokens, at: number): Found | null {
  if (textAt(tokens, at) !== 'the' || !isNumberAt(tokens, at + 1) || !isLed(tokens, at)) return null;
  const day = ordinalAt(tokens, at + 1);
  if (day === null || day.value > 31) return null;
  const step = textAt(tokens, day.next) === 'of' ? stepAt(tokens, day.next + 1) : null;
  if (step?.value.kind === 'beside' && textAt(tokens, step.next) === 'month')
    return { reading: { kind: 'dayOfMonth', day: day.value, months: step.value.step }, next: step.next + 1 };
  const behind = tokens[day.next];
  const isCounted = behind?.kind === 'word' ? !FOLLOWERS.has(behind.text) : behind?.glued && behind.text === '-';
  return isCounted === true ? null : { reading: { kind: 'dayOfMonth', day: day.value, months: null }, next: day.next };
}

function isLed(tokens: Tokens, at: number): boolean {
  const before = textAt(tokens, at - 1);
  return LEADS.test(before) || (before === 'of' && PARTS.has(textAt(tokens, at - 2)));
}

/** From what a day of the month is counted. */
interface Around {
  /** The report's day. */
  readonly day: Day | null;
  /** The date named in the same sentence. */
  readonly beside: Period | null;
  readonly tense: Tense;
}

/** The day in the month that the sentence names, or the one after where it looks ahead; else by the report's day and the tense. */
export function placeInMonth({ day: date, months }: DayOfMonth, { day, beside, tense }: Around): DayBase | null {
  const isNamed = months === null && (beside?.unit === 'day' || beside?.unit === 'month');
  const from = isNamed ? beside.start : day;
  if (from === null) return null;
  if (months !== null) return based(inMonth(from, months, date), from);
  const [before, within, after] = [-1, 0, 1].map((step) => inMonth(from, step, date));
  if (isNamed) return based(looksAhead(tense) && within != null && within < from ? after : within, from);
  const past = (within ?? after ?? from) <= from ? within : before;
  const coming = (within ?? before ?? from) >= from ? within : after;
  return based(looksAhead(tense) ? coming : past, from);
}

interface DayBase {
  readonly day: Day;
  readonly from: Day;
}

function based(day: Day | null | undefined, from: Day): DayBase | null {
  return day == null ? null : { day, from };
}

/** The day with that number some months on; null where the month is too short. */
function inMonth(from: Day, months: number, date: number): Day | null {
  const { year, month } = civilOf(dayOf(civilOf(from).year, civilOf(from).month + months, 1));
  return isDay(year, month, date) ? dayOf(year, month, date) : null;
}
