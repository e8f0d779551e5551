import type { Item } from './item.ts';
import { isIn, isOneOf, isWord, LISTS } from './lexicon.ts';
import { isNameWord, MOST_NAME_WORDS, type Source, sourceOf } from './source.ts';
import { antecedent } from './subject.ts';

const LEAST_CLAUSE = 4;
/** A longer description than this stands before a name. */
const MOST_WORDS = 5;

/** Whom "who" or "which" at `at` stands for: the phrase right before it, without a clause or preposition that led up to it. */
export function takenUp(items: readonly Item[], at: number): Source | null {
  const found = antecedent(items, at, 0);
  if (found === null || (found.from === found.to && isPast(items[found.to]))) return null;
  const isLed = isIn(items[found.from], LISTS.prepositions);
  const isClause = found.keys.length >= LEAST_CLAUSE && items.slice(found.from, found.to).some(isVerb);
  if (!isLed && !isClause) return found;
  const from = phraseStart(items, found.from, found.to);
  const isLong = found.to - from >= MOST_WORDS && !items.slice(from, found.to).some((item) => isOneOf(item, ['of']));
  const name = isLong ? nameEndingAt(items, found.to) : from;
  return sourceOf(items, name <= found.to ? name : from, found.to);
}

/** Where the run of words with capitals begins that ends here; behind `end` where there is none. */
function nameEndingAt(items: readonly Item[], end: number): number {
  let from = end + 1;
  while (from > 0 && end - from + 1 < MOST_NAME_WORDS && isNameWord(items[from - 1])) from -= 1;
  return from;
}

/** Behind the last verb as its ending shows it, or preposition but "of", and at the last article that stands behind no "of": "the raid drew anger from the old guard" is about the guard. */
function phraseStart(items: readonly Item[], first: number, end: number): number {
  let from = first;
  for (let at = first; at < end; at += 1) {
    const isOf = isOneOf(items[at], ['of']);
    if (isVerb(items[at]) || (isIn(items[at], LISTS.prepositions) && !isOf)) from = at + 1;
    else if (at > from && isIn(items[at], LISTS.articles) && !isOneOf(items[at - 1], ['of'])) from = at;
  }
  return from;
}

const isVerb = (item: Item | undefined): boolean => isIn(item, LISTS.auxiliaries) || isPast(item);

/** "trapped": no noun. */
const isPast = (item: Item | undefined): boolean => isWord(item) && !item.capital && item.key.endsWith('ed');
