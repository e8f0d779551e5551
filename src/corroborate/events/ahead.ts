import { extentOf } from './extent.ts';
import { WORD } from './vocabulary.ts';
import { has, type Stretch, type Words } from './words.ts';

/** Whether something had not come when it was told: it is dated later, or not earlier and in words of what will be. */
export function isAhead(
  words: Words,
  clause: Stretch,
  { date, said }: { readonly date: string; readonly said: string | null },
): boolean {
  const extent = extentOf(date);
  if (extent !== null && said !== null && extent.first > said) return true;
  const isPast = extent !== null && said !== null && extent.last < said;
  return !isPast && isForetold(words, clause);
}

/** "is going to", "was set to", "will". */
function isForetold(words: Words, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at += 1) {
    if (!has(words, at, WORD.future)) continue;
    const key = words.tokens[at]?.key;
    const needsTo = key === 'going' || key === 'set';
    if (!needsTo || words.tokens[at + 1]?.key === 'to') return true;
  }
  return false;
}
