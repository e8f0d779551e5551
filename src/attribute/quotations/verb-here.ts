import type { Item } from './item.ts';
import {
  genderOfPronoun,
  isBaseForm,
  isIn,
  isOneOf,
  isPossessive,
  isSign,
  isWord,
  LISTS,
  mayBeNoun,
} from './lexicon.ts';

export function isVerbHere(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (!isWord(item)) return false;
  if (!isWord(before)) return before !== undefined || !mayBeNoun(item.key);
  if (before.key === 'to') return isIn(items[at - 2], LISTS.infinitiveLeads);
  if (before.key === 'as') return isIn(items[at - 2], QUOTED_AS) || isOneOf(items[at + 1], ['by']);
  if (LISTS.articles.has(before.key) || LISTS.prepositions.has(before.key)) return false;
  return !mayBeNoun(item.key) || isVerbAmongNouns(items, at, before.key);
}

const QUOTED_AS = new Set(['quoted', 'cited', 'reported', 'described', 'overheard', 'heard']);

/** Whether a word like "claims" or "state" is a verb where it stands. */
function isVerbAmongNouns(items: readonly Item[], at: number, before: string): boolean {
  const [previous, item, after] = [items[at - 1], items[at], items[at + 1]];
  if (!isWord(item) || isPossessive(before) || isIn(after, LISTS.auxiliaries) || isSign(after, ',')) return false;
  if (LISTS.auxiliaries.has(before) || ['they', 'we', 'i', 'you', 'who', 'also'].includes(before)) return true;
  if (isBaseForm(item.key)) return (before.endsWith('s') || isPluralOf(items, at)) && isClauseStart(after);
  return isPronounLike(before) || (isWord(previous) && previous.capital) || isClauseStart(after);
}

function isClauseStart(item: Item | undefined): boolean {
  if (item?.kind === 'quoted') return true;
  return isWord(item) && (item.key === 'that' || LISTS.determiners.has(item.key) || genderOfPronoun(item.key) !== null);
}

const FARTHEST_PLURAL = 6;

/** "the minutes of 6 March" before the verb */
function isPluralOf(items: readonly Item[], at: number): boolean {
  for (let before = at - 2; before >= 0 && at - before <= FARTHEST_PLURAL; before -= 1) {
    const item = items[before];
    if (!isWord(item)) return false;
    if (isIn(items[before + 1], LISTS.prepositions)) return item.key.endsWith('s') && !isPossessive(item.key);
  }
  return false;
}

export function isPronounLike(key: string): boolean {
  return ['he', 'she', 'it', 'they', 'who', 'which', 'and', 'also', 'that', 'one'].includes(key);
}
