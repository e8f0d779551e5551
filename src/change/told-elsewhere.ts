import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { Wording } from './wording.ts';

/** A sentence this much of which, by weight, stands in one sentence of another report was told there, though no link was found. */
const TOLD = 0.5;
const LIKE = 0.65;
/** Names count only where there is hardly anything else. */
const LEAST_PLAIN = 2;

/** Whether some sentence of `report` has most of what `sentence` says, names aside; `others` are of no account. Cost: its words times their near neighbours. */
export function isToldIn(
  report: SegmentedReport,
  sentence: Sentence,
  wording: Wording,
  others: ReadonlySet<Sentence> = new Set(),
): boolean {
  const heavy = wording.wordsOf(sentence).filter(({ lexeme }) => lexeme.weight > 0);
  const plain = heavy.filter(({ token }) => !token.capital);
  const words = plain.length < LEAST_PLAIN ? heavy : plain;
  const total = words.reduce((sum, { lexeme }) => sum + lexeme.weight, 0);
  const found = report.sentences.map(() => 0);
  for (const word of words) {
    for (const at of wording.sentencesWith(word, report, LIKE)) found[at] = (found[at] ?? 0) + word.lexeme.weight;
  }
  return report.sentences.some((one, at) => !others.has(one) && (found[at] ?? 0) >= TOLD * total);
}
