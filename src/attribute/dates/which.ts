import { yearWordsAt } from './numbers.ts';
import type { At, Which } from './reading.ts';
import { OPEN } from './reading.ts';
import { gluedAt, isNumberAt, LAST, NEXT, THAT, THIS, type Tokens, textAt } from './vocabulary.ts';

const MIN_YEAR = 1000;
const MAX_YEAR = 2999;

/** A year in four digits that is not a piece of a longer number. */
export function yearAt(tokens: Tokens, at: number): At<number> | null {
  const text = textAt(tokens, at);
  const year = Number(text);
  if (!isNumberAt(tokens, at) || text.length !== 4 || year < MIN_YEAR || year > MAX_YEAR) return null;
  if (gluedAt(tokens, at + 1) && tokens[at + 1]?.kind === 'word' && textAt(tokens, at + 1) !== "'s") return null;
  const tied = gluedAt(tokens, at + 1) && gluedAt(tokens, at + 2) && isNumberAt(tokens, at + 2);
  return tied && /^[.,:/]$/u.test(textAt(tokens, at + 1)) ? null : { value: year, next: at + 1 };
}

/** What says of which year: ", 1998", "of last year", "this year", "of that year"; open where nothing does. */
export function yearTailAt(tokens: Tokens, at: number): At<Which> {
  const lead = /^(?:,|of|in)$/u.test(textAt(tokens, at)) ? at + 1 : at;
  const fiscal = textAt(tokens, lead) === 'fiscal' ? lead + 1 : lead;
  const year = yearAt(tokens, fiscal) ?? (textAt(tokens, at) === ',' ? null : yearWordsAt(tokens, fiscal));
  if (year !== null) return { value: { kind: 'year', year: year.value }, next: year.next };
  const step = stepAt(tokens, lead);
  if (step !== null && textAt(tokens, step.next) === 'year' && textAt(tokens, at) !== ',') {
    const { value } = step;
    const which: Which = value.kind === 'beside' ? { kind: 'yearShift', years: value.step } : value;
    return { value: which, next: step.next + 1 };
  }
  return { value: OPEN, next: at };
}

/** "last", "this coming", "the following", "that same". */
export function stepAt(tokens: Tokens, at: number): At<Which> | null {
  const word = textAt(tokens, at);
  const second = textAt(tokens, at + 1);
  // "said that Sunday would be": a clause begins, and no day is pointed at.
  if (word === 'that' && tells(textAt(tokens, at - 1))) return null;
  const opens = word === 'the' || word === 'this' || word === 'that';
  if (opens && isStep(second) && !(word === 'that' && second !== 'same')) {
    return { value: stepOf(second, word === 'the' || word === 'that'), next: at + 2 };
  }
  return isStep(word) ? { value: stepOf(word, false), next: at + 1 } : null;
}

function tells(word: string): boolean {
  return /^(?:said|says|say|told|knew|know|thinks?|thought|so|means?|meant)$|\p{L}ed$/u.test(word);
}

function isStep(word: string): boolean {
  return LAST.has(word) || NEXT.has(word) || THIS.has(word) || THAT.has(word);
}

/** "last" counts from the report's day; "previous", "following" and "that" from the date named before. */
function stepOf(word: string, definite: boolean): Which {
  if (THAT.has(word)) return { kind: 'focus', step: 0 };
  if (THIS.has(word)) return { kind: 'beside', step: 0 };
  const step = LAST.has(word) ? -1 : 1;
  const counted = /^(?:previous|prior|preceding|following|subsequent)$/u.test(word);
  return counted || (definite && word === 'next') ? { kind: 'focus', step } : { kind: 'beside', step };
}
