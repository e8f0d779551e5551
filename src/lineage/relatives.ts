import type { Holding } from './holding.ts';
import type { Pile, Relation } from './pile.ts';

/** One report that a report hangs together with. */
export interface Relative {
  readonly index: number;
  /** What the report has of this relative, and the relative of it. */
  readonly forth: Holding;
  readonly back: Holding;
  /** Probability that the two are related by retelling. */
  readonly related: number;
}

/** For each report, those it is related to, by index. */
export type Relatives = readonly (readonly Relative[])[];

/** Keeps the relations that are more likely retelling than not. `LEAST_LINKS`: one shared sentence may be a shared quotation. */
export function relativesOf(pile: Pile, relatedness: (relation: Relation) => number): Relatives {
  const lists: Relative[][] = pile.reports.map(() => []);
  for (const relation of pile.relations) {
    const related = relatedness(relation);
    if (related < 0.5) continue;
    const { a, b, holdings: [forth, back] } = relation;
    lists[a]?.push({ index: b, forth, back, related });
    lists[b]?.push({ index: a, forth: back, back: forth, related });
  }
  return lists;
}
