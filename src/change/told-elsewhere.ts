import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { Wording } from './wording.ts';

/** A sentence this much of which, by weight, stands in one sentence of another report was told there, though no link was found. */
const TOLD = 0.5;
const LIKE = 0.65;
/** Names count only where there is hardly anything else. */
const LEAST_PLAIN = 2;

/** Whether some sentence of `report` has most of what `sentence` says, names aside. Cost: its words times those of the report. */
export function isToldIn({ sentences }: SegmentedReport, sentence: Sentence, wording: Wording): boolean {
  const heavy = wording.wordsOf(sentence).filter(({ lexeme }) => lexeme.weight > 0);
  const plain = heavy.filter(({ token }) => !token.capital);
  const words = plain.length < LEAST_PLAIN ? heavy : plain;
  const total = words.reduce((sum, { lexeme }) => sum + lexeme.weight, 0);
  return sentences.some((one) => {
    const others = wording.wordsOf(one);
    const found = words.filter((word) => wording.bestMatch(word, others, LIKE) !== null);
    return found.reduce((sum, { lexeme }) => sum + lexeme.weight, 0) >= TOLD * total;
  });
}
