import type { SegmentedReport } from '../text/segmented.ts';

const VOWEL_LETTER = /^[aeiou]/;
/** Words whose first letter does not say how they begin: "an hour", "a university", "a one-off", "a U.S. …". */
const UNSURE = /^(?:h|u|eu|ewe|one|once|[a-z]$)/;

/**
 * The share of the articles "a" and "an" that stand before the wrong sound ("a announcement", "an probe"), 0 to 1: a machine that swaps word
 * for word leaves them behind. 0 where the text has fewer than three articles to judge by. Cost: linear.
 */
export function articleErrorRate({ sentences }: SegmentedReport): number {
  let judged = 0;
  let wrong = 0;
  for (const { tokens } of sentences) {
    tokens.forEach(({ key }, at) => {
      const next = tokens[at + 1];
      if ((key !== 'a' && key !== 'an') || next === undefined || next.kind === 'number' || UNSURE.test(next.key))
        return;
      judged += 1;
      if (VOWEL_LETTER.test(next.key) !== (key === 'an')) wrong += 1;
    });
  }
  return judged < 3 ? 0 : wrong / judged;
}
