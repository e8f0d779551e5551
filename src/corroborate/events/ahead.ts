import type { Stretch, Words } from './clauses.ts';
import { extentOf } from './extent.ts';
import { FUTURE } from './vocabulary.ts';

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
function isForetold({ tokens }: Words, { from, to }: Stretch): boolean {
  return tokens.slice(from, to).some(({ key }, i) => {
    const needsTo = key === 'going' || key === 'set';
    return FUTURE.has(key) && (!needsTo || tokens[from + i + 1]?.key === 'to');
  });
}
