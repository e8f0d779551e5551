import type { Item, Word } from './item.ts';
import { isIn, isWord, LISTS } from './lexicon.ts';

const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$|^\d(?!\d*-\p{L}{2})/u;
const NOT_ADVERBS = new Set(['family', 'ally', 'assembly', 'bully', 'monopoly', 'reply', 'supply', 'italy', 'july']);

/** Phrases longer than this are cut: nobody is named in so many words. */
export const LONGEST_PHRASE = 14;

export function isAdverb({ key, capital }: Word): boolean {
  if (LISTS.adverbs.has(key)) return true;
  return !capital && key.length > 4 && key.endsWith('ly') && !NOT_ADVERBS.has(key);
}

/** Over "On Monday", "In a statement" and the like to where the phrase itself begins. */
export function afterLead(items: readonly Item[], from: number, to: number): number {
  const first = items[from];
  if (!isWord(first) || !(LISTS.prepositions.has(first.key) || isAdverb(first)) || from === to) return from;
  for (let at = from + 1; at <= to; at += 1) {
    const item = items[at];
    const before = items[at - 1];
    if (!isWord(item) || !isWord(before)) continue;
    const begins = LISTS.determiners.has(item.key) || LISTS.personTitles.has(item.key) || item.capital;
    const within = LISTS.prepositions.has(before.key) || LISTS.determiners.has(before.key) || DAY.test(item.key);
    if (begins && !within && !(item.capital && before.capital && !DAY.test(before.key))) return at;
  }
  return isIn(items[to], LISTS.bodyNouns) || isIn(items[to], LISTS.genericPersons) ? to : from + 1;
}

/** "Pell and Marsh", "the mayor and his deputy" */
export function joinsNames(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]];
  if (!isWord(before) || !isWord(after)) return false;
  return (before.capital && after.capital) || LISTS.determiners.has(after.key);
}

/** A day, a month or a number, which belongs to the time and not to a name. */
export function isDate(key: string): boolean {
  return DAY.test(key);
}
