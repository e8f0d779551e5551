import type { WordTable, WordTableEntry } from '../case/lineage.ts';
import type { Substitution } from '../text/aligned-pair.ts';
import { tableShare, type Witness } from './kinds.ts';
import type { WordedReport } from './worded.ts';

/** An entry must be seen this often and hold in this share of its places. */
const LEAST_COUNT = 2;
const LEAST_RATE = 0.4;

/** The table of a spun copy, learned against its parent or, where that is unseen, against all its other witnesses together. */
export function wordTableOf(own: WordedReport, parent: string, witnesses: readonly Witness[]): WordTable {
  const { id } = own.segmented.report;
  const tables = witnesses.map(({ pair }) => (pair.a.report.id === id ? pair.substitutionsA : pair.substitutionsB));
  const words = merged(tables);
  const asTable = words.map(({ here, there, count, rate }): Substitution => ({ here, there, count, rate }));
  const share = Math.max(
    0,
    ...witnesses.map(({ relative }) => tableShare(own, relative.forth, asTable) * (1 - relative.forth.kept)),
  );
  return { report: id, parent, words, share: round(share) };
}

function merged(tables: readonly (readonly Substitution[])[]): WordTableEntry[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { here, there, count } of tables.flat()) {
    const row = counts.get(here) ?? new Map<string, number>();
    counts.set(here, row.set(there, (row.get(there) ?? 0) + count));
  }
  const entries = [...counts].flatMap(([here, row]) => {
    const total = [...row.values()].reduce((sum, times) => sum + times, 0);
    const [best] = [...row].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
    if (best === undefined) return [];
    const [there, count] = best;
    return [{ there, here, count: Math.round(count), rate: round(count / total) }];
  });
  return entries
    .filter(({ count, rate }) => count >= LEAST_COUNT && rate >= LEAST_RATE)
    .sort((a, b) => b.count - a.count || (a.here < b.here ? -1 : 1));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
