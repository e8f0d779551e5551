import { past, type Tokens, textAt } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };

/** Where a clause looks: by its verb, or for certain (`ahead`, `behind`) by a preposition too; `open` where nothing says. */
export type Tense = 'past' | 'behind' | 'future' | 'ahead' | 'open';

export function looksAhead(tense: Tense): boolean {
  return tense === 'future' || tense === 'ahead';
}

export function looksBack(tense: Tense): boolean {
  return tense === 'past' || tense === 'behind';
}

/** How far verbs are looked for, in tokens. */
export const REACH = 20;

const FUTURE = new Set(words.future);
const PAST = new Set(words.past);
const PRESENT = new Set(words.present);
const ED_NOT_PAST = new Set(words.edNotPast);
const BREAKS = new Set(words.clauseBreaks);
/** "agreed to testify" tells of what is to come, "refused to testify" of what was. */
const AHEAD_TO = new Set(words.aheadTo);
const NOT_A_VERB =
  /^(?:the|an?|its|his|her|their|our|my|your|that|this|these|those|about|nearly|almost|some|more|\p{L}+ing|all|each|any|one|two|three|no)$/u;

/** The verb nearest to a place. */
export interface Near {
  readonly tense: Tense;
  /** In tokens. */
  readonly distance: number;
}

/** The verb nearest to `from`, on one side of it and within its clause. Cost: constant. */
export function nearest(tokens: Tokens, from: number, step: -1 | 1): Near {
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

const OCCASIONS = new Set(words.occasions);
const GOALS = new Set(words.goals);

/** What makes a verb look ahead: the word right behind it, if any, and one of a list within so many words. */
interface Aim {
  readonly behind: string | null;
  readonly reach: number;
  readonly list: ReadonlySet<string>;
}

/** "called for a nationwide general strike on Friday", "holds elections in May", "goes on trial on Monday". */
const AIMS: ReadonlyMap<string, Aim> = new Map([
  ...words.calling.map((verb): [string, Aim] => [verb, { behind: 'for', reach: 6, list: OCCASIONS }]),
  ...words.holding.map((verb): [string, Aim] => [verb, { behind: null, reach: 2, list: OCCASIONS }]),
  ...words.going.map((verb): [string, Aim] => [verb, { behind: null, reach: 3, list: GOALS }]),
]);

/** Not "called for calm on Friday". */
function isAimed(tokens: Tokens, at: number): boolean {
  const aim = AIMS.get(textAt(tokens, at));
  if (aim === undefined || (aim.behind !== null && textAt(tokens, at + 1) !== aim.behind)) return false;
  return tokens.slice(at + 1, at + 1 + aim.reach).some(({ text }) => aim.list.has(text));
}

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
  if (FUTURE.has(text)) return !isDenied(tokens, at);
  return (PRESENT.has(text) && isDoing(tokens, at + 1)) || isAimed(tokens, at);
}

/** "(is) flying", "(is) now flying". */
function isDoing(tokens: Tokens, at: number): boolean {
  return textAt(tokens, past(tokens, at, 'now', 'also', 'still', 'currently')).endsWith('ing');
}

/** "did not open". */
function isDenied(tokens: Tokens, at: number): boolean {
  const before = textAt(tokens, at - 1);
  return before === "didn't" || (before === 'not' && textAt(tokens, at - 2) === 'did');
}

export function isPast(tokens: Tokens, at: number): boolean {
  const text = textAt(tokens, at);
  return PAST.has(text) || (text.length > 3 && text.endsWith('ed') && !ED_NOT_PAST.has(text));
}

/** "to resume", but not "to the town", "to Paris", "to 30". */
function isInfinitive(tokens: Tokens, at: number): boolean {
  const verb = tokens[at + 1];
  return verb?.kind === 'word' && !verb.capital && !NOT_A_VERB.test(verb.text) && !verb.text.endsWith('s');
}

/** "to raise it from 4 to 5 percent by May": the verb may stand far off. */
export function isAhead(tokens: Tokens, from: number): boolean {
  for (let at = from; at > from - 2 * REACH && at >= 0; at -= 1) {
    if (BREAKS.has(textAt(tokens, at))) return false;
    if (FUTURE.has(textAt(tokens, at)) || (textAt(tokens, at) === 'to' && isInfinitive(tokens, at))) return true;
    if (/^(?:had|since)$/u.test(textAt(tokens, at))) return false;
  }
  return false;
}
