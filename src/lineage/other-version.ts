import type { Pile } from './pile.ts';
import type { Relative } from './relatives.ts';

/** From this much on two texts go word for word together. */
const VERBATIM = 0.9;
/** So much weight of names, numbers and quoted words that the other lacks is no slip of the pen. */
const LEAST_OWN = 0.9;

/**
 * Whether a report that goes word for word with another nevertheless has names and numbers that the other lacks altogether:
 * a reprint adds nothing, so it was made from another version of that report. Cost: linear in the report.
 */
export function isOtherVersion(pile: Pile, index: number, { index: otherIndex, forth }: Relative): boolean {
  const [own, other] = [pile.reports[index], pile.reports[otherIndex]];
  if (own === undefined || other === undefined || forth.kept < VERBATIM || forth.covered < VERBATIM) return false;
  const [mine, theirs] = [own.segmented.report.publisher, other.segmented.report.publisher];
  if (mine !== null && mine === theirs) return false;
  const added = new Map<string, number>();
  own.sentences.forEach((words, sentence) => {
    if (own.segmented.sentences[sentence]?.kind === 'title' || !forth.stemsAgainst.has(sentence)) return;
    for (const { stem, weight, marked } of words) if (marked && !other.stems.has(stem)) added.set(stem, weight);
  });
  return [...added.values()].reduce((sum, weight) => sum + weight, 0) >= LEAST_OWN;
}
