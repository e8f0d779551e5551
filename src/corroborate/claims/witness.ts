import type { Derivation } from '../../case/lineage.ts';
import { claimsNothing } from './saying-nothing.ts';
import type { Statement } from './statement.ts';

/** How far a report of this kind may have moved from the words that it retells. */
const DISTANCE: Readonly<Record<Derivation['kind'], number>> = {
  update: 0,
  reprint: 1,
  excerpt: 1,
  secondary: 2,
  paraphrase: 3,
  summary: 3,
  translated: 4,
  spun: 5,
};

/** How far each report is from what it retells: 0 for one that has no parent. Cost: linear. */
export function distancesOf(derivations: readonly Derivation[]): ReadonlyMap<string, number> {
  const distances = new Map<string, number>();
  for (const { child, kind } of derivations) distances.set(child, Math.max(distances.get(child) ?? 0, DISTANCE[kind]));
  return distances;
}

/** Further than any kind of report. */
const NOTHING = 100;

/** The statement that tells a claim best: says something, nearest to its source, whole by itself, in prose, the first of those. */
export function bestWitness(core: readonly Statement[], distances: ReadonlyMap<string, number>): Statement | null {
  const cost = (statement: Statement): number =>
    Number(claimsNothing(statement)) * NOTHING +
    (distances.get(statement.span.report) ?? 0) * 4 +
    Number(statement.reading.leansBack) * 2 +
    Number(statement.sentence.kind === 'title');
  let best: Statement | null = null;
  for (const statement of core) if (best === null || cost(statement) < cost(best)) best = statement;
  return best;
}
