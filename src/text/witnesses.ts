import type { Quote } from '../case/attribution.ts';
import type { Derivation, DerivationKind } from '../case/lineage.ts';

/** How far a way of retelling can be trusted with somebody's words, the best first. */
const TRUST: Readonly<Record<DerivationKind, number>> = {
  update: 1,
  reprint: 1,
  excerpt: 1,
  secondary: 1,
  paraphrase: 2,
  summary: 3,
  translated: 4,
  spun: 5,
};

/**
 * The same utterance's quotes with the best witness of its wording first: one that keeps words before one that translates, one that
 * translates before one that spins, along the whole line of descent; then one whose words others have too; then the fuller; then by id.
 */
export function bestWitnessFirst(quotes: readonly Quote[], derivations: readonly Derivation[]): Quote[] {
  const trust = trustIn(derivations);
  const rank = ({ span, verdict, direct }: Quote): readonly number[] => [
    direct ? 0 : 1,
    trust(span.report),
    verdict === 'verbatim' ? 0 : 1,
    span.start - span.end,
  ];
  return [...quotes].sort((a, b) => compare(rank(a), rank(b)) || (a.id < b.id ? -1 : 1));
}

/** How far each report can be trusted with its sources' words: 0 its own reporting, 1 kept, up to 5 put through a spinner. */
export function trustIn(derivations: readonly Derivation[]): (report: string) => number {
  const parents = Map.groupBy(derivations, ({ child }) => child);
  const known = new Map<string, number>();
  return (report) => {
    const trust = known.get(report) ?? worstOnTheWay(report, parents);
    known.set(report, trust);
    return trust;
  };
}

/** The least trusted step by which a report's words came to it; 0 for its own reporting. */
function worstOnTheWay(report: string, parents: ReadonlyMap<string, readonly Derivation[]>): number {
  const seen = new Set<string>();
  const waiting = [report];
  let worst = 0;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { parent, kind } of parents.get(id) ?? []) {
      worst = Math.max(worst, TRUST[kind]);
      waiting.push(parent);
    }
  }
  return worst;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
