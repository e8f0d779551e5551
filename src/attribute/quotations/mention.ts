import type { Item } from './item.ts';
import { isIn, isOneOf, isSign, isWord, LISTS } from './lexicon.ts';

/** Whether the words between marks are named or coined, not said: titles of works, names, terms. Told from the words before. */
export function isTerm(items: readonly Item[], quoted: number, words: readonly string[]): boolean {
  const before = items[quoted - 1];
  const plain = words.every((word) => LISTS.functionWords.has(word.toLowerCase()));
  if (plain) return true;
  if (isWord(before) && !before.capital && isTermWord(items, quoted - 1)) return true;
  if (isIn(before, LISTS.reflexives)) return true;
  return isWhatTheyCall(items, quoted) || isName(items, quoted, words);
}

function isTermWord(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item) || !LISTS.titleWords.has(item.key)) return false;
  const written = LISTS.writtenWords.has(item.key);
  return !(written && isOneOf(items[at + 2], ['in', 'on']));
}

/** `what the neighbours call the “…”`: a term, in the present; `what it called “…”` is somebody's words. */
function isWhatTheyCall(items: readonly Item[], quoted: number): boolean {
  const at = isIn(items[quoted - 1], LISTS.determiners) ? quoted - 2 : quoted - 1;
  if (!isOneOf(items[at], ['call', 'calls', 'calling', 'dub', 'dubs', 'dubbing', 'term', 'terms', 'nickname']))
    return false;
  return items.slice(Math.max(0, at - 8), at).some((item) => isOneOf(item, ['what', 'which']));
}

/** `the “Evening Herald” said`, `in “A Long Way Down”`: capitals throughout, and nothing that says it was said. */
function isName(items: readonly Item[], quoted: number, words: readonly string[]): boolean {
  const before = items[quoted - 1];
  if (before === undefined || !isWord(before) || words.length > 8) return false;
  const titled = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || LISTS.functionWords.has(word));
  if (!titled || !words.some((word) => /^\p{Lu}/u.test(word))) return false;
  if (words.length > 1) return !isSign(before, ':,');
  return LISTS.determiners.has(before.key) || LISTS.prepositions.has(before.key);
}
