import { type Day, dayOf, easterOf, weekdayOf } from './calendar.ts';
import holidays from './holidays.json' with { type: 'json' };

import type { Found, Which } from './reading.ts';
import { gluedAt, type Tokens, textAt } from './vocabulary.ts';
import { stepAt, yearTailAt } from './which.ts';

interface Rule {
  /** Month and day. */
  readonly fixed?: readonly number[];
  /** Month, weekday (1 Monday), which of them (-1 the last), and days after that. */
  readonly nth?: readonly number[];
  /** Days after Easter Sunday. */
  readonly easter?: number;
  /** Year, month and day. */
  readonly once?: readonly number[];
}

const RULES = new Map<string, Rule>(Object.entries(holidays.names));

const LONGEST_NAME = 5;

const HOLIDAY_STARTS: ReadonlySet<string> = new Set(
  [...RULES.keys()].map((name) => name.replace(/'s?.*$|[\s.-].*$/u, '')),
);

/** "Christmas Day", "Easter 2031". */
export function holidayAt(tokens: Tokens, at: number, which: Which): Found | null {
  if (!HOLIDAY_STARTS.has(textAt(tokens, at).replace(/'.*$/u, '')) || tokens[at]?.capital !== true) return null;
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const name = joined(tokens, at, length);
    if (!RULES.has(name)) continue;
    const next = at + length;
    // "Christmas Island", "Easter Rising": a name that goes on.
    if (tokens[next]?.capital === true && tokens[next]?.kind === 'word' && stepAt(tokens, next) === null) return null;
    const tail = which.kind === 'open' ? yearTailAt(tokens, next) : { value: which, next };
    return { reading: { kind: 'holiday', name, which: tail.value }, next: tail.next };
  }
  return null;
}

function joined(tokens: Tokens, at: number, length: number): string {
  let name = '';
  for (let i = at; i < at + length; i += 1) name += (i > at && !gluedAt(tokens, i) ? ' ' : '') + textAt(tokens, i);
  return name;
}

/** The day of a holiday in a year, by its name as `holidays.json` has it. Throws a RangeError for a name that is not there. */
export function holidayOf(name: string, year: number): Day {
  const rule = RULES.get(name);
  if (rule === undefined) throw new RangeError(`no holiday ${JSON.stringify(name)} among ${RULES.size}`);
  const { fixed, nth, easter, once } = rule;
  if (once !== undefined) return dayOf(once[0] ?? year, once[1] ?? 1, once[2] ?? 1);
  if (fixed !== undefined) return dayOf(year, fixed[0] ?? 1, fixed[1] ?? 1);
  if (nth !== undefined) return nthWeekday(year, nth);
  return easterOf(year) + (easter ?? 0);
}

function nthWeekday(year: number, [month = 1, weekday = 1, index = 1, plus = 0]: readonly number[]): Day {
  const first = dayOf(year, index === -1 ? month + 1 : month, 1);
  const lag = (weekday - weekdayOf(first) + 7) % 7;
  return first + lag + 7 * (index === -1 ? -1 : index - 1) + plus;
}
