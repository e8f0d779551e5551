import type { Holding } from './holding.ts';
import type { Word, WordedReport } from './worded.ts';

/**
 * What a rival explains of a report and a supposed parent does not. The old rule of textual criticism, agreement of two
 * witnesses against the third (Maas 1960, section 8): a report made from its parent can agree with another witness
 * against that parent only by chance.
 */
export interface Rivalry {
  /** 0–1: of the words explained by either in sentences that retell both, the share that only the rival explains. */
  readonly against: number;
  /** 0–1: the same for the words that only the supposed parent explains. */
  readonly infavour: number;
  /** Weight of those words: how much the two shares rest on. */
  readonly weight: number;
  /** 0–1: how much of the report lies in sentences that retell the rival alone. */
  readonly apart: number;
}

/** Cost: linear in the child's words. */
export function rivalryOf(child: WordedReport, parent: Holding, rival: Holding): Rivalry {
  const sums = { rivalOnly: 0, parentOnly: 0, either: 0 };
  let apart = 0;
  for (const [index, rivalStems] of rival.stemsAgainst) {
    const parentStems = parent.stemsAgainst.get(index);
    if (parentStems === undefined) apart += child.sentenceWeights[index] ?? 0;
    else for (const word of child.sentences[index] ?? []) addWord(sums, word, parentStems, rivalStems);
  }
  return {
    against: sums.rivalOnly / (sums.either || 1),
    infavour: sums.parentOnly / (sums.either || 1),
    weight: sums.either,
    apart: apart / (child.total || 1),
  };
}

function addWord(
  sums: { rivalOnly: number; parentOnly: number; either: number },
  { stem, weight }: Word,
  parentStems: ReadonlySet<string>,
  rivalStems: ReadonlySet<string>,
): void {
  const byParent = parentStems.has(stem);
  const byRival = rivalStems.has(stem);
  if (byParent || byRival) sums.either += weight;
  if (byRival && !byParent) sums.rivalOnly += weight;
  if (byParent && !byRival) sums.parentOnly += weight;
}
