import { isAhead, isPast, nearest, REACH, type Tense } from './clause-verbs.ts';
import { clockAt } from './clock.ts';
import { gluedAt, type Tokens, textAt, WEEKDAYS } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };

/** "until Friday", "booked for Friday" and "set Friday as" look ahead, "since Friday" and "a letter seen, from May" back. */
export function leadOf(tokens: Tokens, first: number, next: number): Tense {
  const word = textAt(tokens, first - 1);
  if (/^(?:since|dated)$/u.test(word)) return 'behind';
  if (/^(?:until|till)$/u.test(word)) return untilTense(tokens, first, next);
  if (word === 'by' && (isAhead(tokens, first - 2) || isTerm(tokens, first - 2))) return 'ahead';
  // "what was planned for Friday was called off"
  if (word === 'for' && /^(?:was|were|had)$/u.test(textAt(tokens, next))) return 'past';
  return isComing(tokens, first, next) ? 'future' : 'open';
}

/** "starting Friday", "is on Friday", "as early as June", "from Friday", "for 7 pm on Friday", "set Friday as". */
function isComing(tokens: Tokens, first: number, next: number): boolean {
  const word = textAt(tokens, first - 1);
  const before = textAt(tokens, first - 2);
  const isWeekday = WEEKDAYS.has(textAt(tokens, first));
  // "will close from June", but "a letter, seen by clerks, from June"
  const wasPast = nearest(tokens, first - 2, -1).tense === 'past';
  return (
    /^(?:starting|beginning|effective|payable)$/u.test(word) ||
    /^(?:is|are)$/u.test(word === 'on' ? before : word) ||
    (word === 'as' && /^(?:early|soon)$/u.test(before) && !wasPast) ||
    (word === 'from' && !COMPARED.test(before) && ((isWeekday && !isRange(tokens, next)) || !wasPast)) ||
    (word === 'for' && (isWeekday || clockAt(tokens, first) !== null)) ||
    (word === 'on' && isForClock(tokens, first - 2)) ||
    (APPOINTING.test(word) && /^(?:as|an?|the)$/u.test(textAt(tokens, next)))
  );
}

/** "from Friday to Sunday", "from Friday evening until Sunday". */
function isRange(tokens: Tokens, next: number): boolean {
  return /^(?:to|until|till|through)$/u.test(textAt(tokens, next)) && WEEKDAYS.has(textAt(tokens, next + 1));
}

/** "a meeting for 7 pm on Friday", whose last token before "on" is at `last`. */
function isForClock(tokens: Tokens, last: number): boolean {
  for (let at = last; at > last - CLOCK_REACH && at > 0; at -= 1) {
    if (textAt(tokens, at) === 'for') return clockAt(tokens, at + 1)?.next === last + 1;
  }
  return false;
}

const CLOCK_REACH = 6;

/** "Until Friday, nobody had asked", "not until Friday" and "they fought until Friday" tell of what was. */
function untilTense(tokens: Tokens, first: number, next: number): Tense {
  const before = textAt(tokens, first - 2);
  if (/^(?:up|not)$/u.test(before)) return 'past';
  const opens = first === 1 || /^(?:,|who|which|that|and|but)$/u.test(before);
  if (opens && nearest(tokens, next, 1).tense === 'past') return 'past';
  if (whenClause(tokens, next) === 'past') return 'past';
  const { tense, distance } = nearest(tokens, first - 2, -1);
  return tense === 'past' && hasLasted(tokens, first - 1 - distance) ? 'past' : 'future';
}

const PUT_OFF = new Set(words.putOff);

/** Whether the verb at `at` tells of what went on or failed to happen, not of what was fixed for later ("was closed until"). */
function hasLasted(tokens: Tokens, at: number): boolean {
  const verb = textAt(tokens, at);
  const before = [1, 2].map((step) => textAt(tokens, at - step));
  if (/^(?:after|since|ago|dated)$/u.test(verb)) return false;
  if (verb === 'had') return /^(?:an?|the|no|not|its|their|his|her)$/u.test(textAt(tokens, at + 1));
  if (/^(?:was|were|did)$/u.test(verb)) return textAt(tokens, at + 1) === 'not' || before.includes('nobody');
  if (verb.endsWith("n't")) return true;
  return !PUT_OFF.has(verb) && !before.some((word) => /^(?:is|are|was|were|be|been|being|has|have|had)$/u.test(word));
}

/** "wants it back by May", but not "By May it had sunk", "and by May it had sunk" nor "sank by May". */
function isTerm(tokens: Tokens, from: number): boolean {
  const before = textAt(tokens, from).endsWith('ly') ? tokens[from - 1] : tokens[from];
  const opens = before === undefined || before.kind === 'sign' || /^(?:and|but|or|that|so)$/u.test(before.text);
  return !opens && nearest(tokens, from, -1).tense !== 'past';
}

/** "on Friday, when voters go to the polls": such a clause looks ahead unless a verb of it looks back. */
export function whenClause(tokens: Tokens, next: number): Tense {
  const at = textAt(tokens, next) === ',' ? next + 1 : next;
  if (textAt(tokens, at) !== 'when') return 'open';
  for (let word = at + 1; word < at + REACH && word < tokens.length; word += 1) {
    if (isPast(tokens, word) || textAt(tokens, word) === 'set') return 'past';
    if (/^[.;?!]$/u.test(textAt(tokens, word)) && !gluedAt(tokens, word + 1)) break;
  }
  return 'future';
}

/** "up 3 percent from Friday". */
const COMPARED =
  /^(?:down|up|%|percent|points?|pence|cents|million|billion|\d+|unchanged|rebound|over|different|rose|fell)$/u;
const APPOINTING = /^(?:declared?|set|sets|proclaim(?:ed|s)?|designated?|nam(?:ed|es?)|fix(?:ed|es)?|made|called)$/u;
