import type { Expression } from './expressions.ts';
import { gluedAt, type Tokens, textAt, WEEKDAYS } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };

/** Where a clause looks: by its verb, or (`ahead`) by its verb and a preposition; `open` where nothing says. */
export type Tense = 'past' | 'future' | 'ahead' | 'open';

export function looksAhead(tense: Tense): boolean {
  return tense === 'future' || tense === 'ahead';
}

const FUTURE = new Set(words.future);
const PAST = new Set(words.past);
const PRESENT = new Set(words.present);
const ED_NOT_PAST = new Set(words.edNotPast);
const BREAKS = new Set(words.clauseBreaks);
/** "agreed to testify" tells of what is to come, "refused to testify" of what was. */
const AHEAD_TO = new Set(words.aheadTo);
const NOT_A_VERB =
  /^(?:the|an?|its|his|her|their|our|my|your|that|this|these|those|about|nearly|almost|some|more|\p{L}+ing|all|each|any|one|two|three|no)$/u;
const REACH = 20;

/** Whether the clause around an expression tells of what was or of what is to come, by the verb nearest to it. Cost: constant. */
export function tenseOf(tokens: Tokens, { first, next }: Expression): Tense {
  if (textAt(tokens, next) === "'s") return ownedTense(tokens, first, next);
  const lead = leadOf(tokens, first, next);
  if (lead !== 'open') return lead;
  const when = whenClause(tokens, next);
  if (when !== 'open') return when;
  const before = nearest(tokens, first - 1, -1);
  const behind = nearest(tokens, next, 1);
  return before.distance <= behind.distance * BEHIND_WEIGHT ? before.tense : behind.tense;
}

/** "on Friday, when voters go to the polls": such a clause looks ahead unless a verb of it looks back. */
function whenClause(tokens: Tokens, next: number): Tense {
  const at = textAt(tokens, next) === ',' ? next + 1 : next;
  if (textAt(tokens, at) !== 'when') return 'open';
  for (let word = at + 1; word < at + REACH && word < tokens.length; word += 1) {
    if (isPast(tokens, word) || textAt(tokens, word) === 'set') return 'past';
    if (/^[.;?!]$/u.test(textAt(tokens, word)) && !gluedAt(tokens, word + 1)) break;
  }
  return 'future';
}

/** "ahead of Friday's vote", "Friday's vote will"; else what is somebody's or something's of a day is known already. */
function ownedTense(tokens: Tokens, first: number, next: number): Tense {
  if (textAt(tokens, first - 1) === 'until' || textAt(tokens, first - 2) === 'ahead') return 'future';
  const { tense, distance } = nearest(tokens, next + 1, 1);
  return tense === 'future' && distance <= OWNED_REACH ? 'future' : 'past';
}

const OWNED_REACH = 6;

/** A verb behind counts as so many times farther than one before. */
const BEHIND_WEIGHT = 3;

interface Near {
  readonly tense: Tense;
  /** In tokens. */
  readonly distance: number;
}

/** "until Friday", "booked for Friday" and "set Friday as" look ahead, "since Friday" and "a letter seen, from May" back. */
function leadOf(tokens: Tokens, first: number, next: number): Tense {
  const word = textAt(tokens, first - 1);
  const before = textAt(tokens, first - 2);
  if (/^(?:since|dated)$/u.test(word)) return 'past';
  if (/^(?:until|till)$/u.test(word)) return untilTense(tokens, first, next);
  if (word === 'by' && isAhead(tokens, first - 2)) return 'ahead';
  const isWeekday = WEEKDAYS.has(textAt(tokens, first));
  // "what was planned for Friday was called off"
  if (word === 'for' && /^(?:was|were|had)$/u.test(textAt(tokens, next))) return 'past';
  // "will close from June", but "a letter, seen by clerks, from June"
  const wasPast = nearest(tokens, first - 2, -1).tense === 'past';
  const isComing =
    /^(?:starting|beginning|effective|payable)$/u.test(word) ||
    /^(?:is|are)$/u.test(word === 'on' ? before : word) ||
    (word === 'as' && /^(?:early|soon)$/u.test(before) && !wasPast) ||
    (word === 'from' && !COMPARED.test(before) && (isWeekday || !wasPast)) ||
    (word === 'for' && isWeekday) ||
    (APPOINTING.test(word) && /^(?:as|an?|the)$/u.test(textAt(tokens, next)));
  return isComing ? 'future' : 'open';
}

/** "Until Friday, nobody had asked" tells of what was. */
function untilTense(tokens: Tokens, first: number, next: number): Tense {
  return first === 1 && nearest(tokens, next, 1).tense === 'past' ? 'past' : 'future';
}

/** "to raise it from 4 to 5 percent by May": the verb may stand far off. */
function isAhead(tokens: Tokens, from: number): boolean {
  for (let at = from; at > from - 2 * REACH && at >= 0; at -= 1) {
    if (BREAKS.has(textAt(tokens, at))) return false;
    if (FUTURE.has(textAt(tokens, at)) || (textAt(tokens, at) === 'to' && isInfinitive(tokens, at))) return true;
    if (/^(?:had|since)$/u.test(textAt(tokens, at))) return false;
  }
  return false;
}

/** "called for a vote on Friday". */
const CALLING = /^(?:call|ask|press|push|aim|plead)(?:s|es|ed)?$/u;
/** "up 3 percent from Friday". */
const COMPARED =
  /^(?:down|up|%|percent|points?|pence|cents|million|billion|\d+|unchanged|rebound|over|different|rose|fell)$/u;
const APPOINTING = /^(?:declared?|set|sets|proclaim(?:ed|s)?|designated?|nam(?:ed|es?)|fix(?:ed|es)?|made|called)$/u;

function nearest(tokens: Tokens, from: number, step: -1 | 1): Near {
  for (let at = from, distance = 1; distance <= REACH && tokens[at] !== undefined; at += step, distance += 1) {
    const text = textAt(tokens, at);
    if (BREAKS.has(text) || (step === 1 && SUBORDINATE.test(text))) break;
    const tense = tenseOfWord(tokens, at);
    if (tense !== 'open') return { tense, distance };
  }
  return { tense: 'open', distance: Number.POSITIVE_INFINITY };
}

/** What begins a clause of its own behind the expression. */
const SUBORDINATE = /^(?:that|who|which|when|where|because|but|and)$/u;

function tenseOfWord(tokens: Tokens, at: number): Tense {
  if (isFuture(tokens, at)) return 'future';
  if (isPast(tokens, at)) return textAt(tokens, at - 1) === 'be' ? 'open' : 'past';
  return 'open';
}

function isFuture(tokens: Tokens, at: number): boolean {
  const text = textAt(tokens, at);
  const behind = textAt(tokens, at + 1);
  if (text === 'set') return /^(?:for|to)$/u.test(behind);
  if (text === 'may') return tokens[at]?.capital === false;
  if (text === 'to') return isInfinitive(tokens, at) && AHEAD_TO.has(textAt(tokens, at - 1));
  if (CALLING.test(text) && behind === 'for') return true;
  return FUTURE.has(text) || (PRESENT.has(text) && /^\p{L}+ing$/u.test(behind));
}

function isPast(tokens: Tokens, at: number): boolean {
  const text = textAt(tokens, at);
  return PAST.has(text) || (text.length > 3 && text.endsWith('ed') && !ED_NOT_PAST.has(text));
}

/** "to resume", but not "to the town", "to Paris", "to 30". */
function isInfinitive(tokens: Tokens, at: number): boolean {
  const verb = tokens[at + 1];
  return verb?.kind === 'word' && !verb.capital && !NOT_A_VERB.test(verb.text) && !verb.text.endsWith('s');
}
