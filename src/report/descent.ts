import type { Derivation } from '../case/lineage.ts';
import { byCodeUnit } from './order.ts';

/** The way from two reports up to what both come from; one of them may be that itself, and then its way is empty. */
export interface Descent {
  readonly meeting: string;
  readonly fromA: readonly Derivation[];
  readonly fromB: readonly Derivation[];
}

/** The nearest thing that both `a` and `b` come from, or null. A common child is no such thing. Linear in the derivations. */
export function descentOf(derivations: readonly Derivation[], a: string, b: string): Descent | null {
  const parentsOf = Map.groupBy(derivations, (derivation) => derivation.child);
  const aboveA = waysUp(a, parentsOf);
  const aboveB = waysUp(b, parentsOf);
  let best: Descent | null = null;
  for (const [meeting, fromA] of aboveA) {
    const fromB = aboveB.get(meeting);
    if (fromB === undefined) continue;
    const found: Descent = { meeting, fromA, fromB };
    if (best === null || nearerFirst(found, best) < 0) best = found;
  }
  return best;
}

/** The reports that come from both `a` and `b`, in the order of their ids. Quadratic in the derivations at worst. */
export function drawingOnBoth(derivations: readonly Derivation[], a: string, b: string): readonly string[] {
  const parentsOf = Map.groupBy(derivations, (derivation) => derivation.child);
  return [...parentsOf.keys()]
    .filter((child) => {
      const above = waysUp(child, parentsOf);
      return child !== a && child !== b && above.has(a) && above.has(b);
    })
    .toSorted(byCodeUnit);
}

const lengthOf = (descent: Descent): number => descent.fromA.length + descent.fromB.length;

const nearerFirst = (a: Descent, b: Descent): number => lengthOf(a) - lengthOf(b) || byCodeUnit(a.meeting, b.meeting);

/** What `id` comes from, itself first, each with the shortest way up to it. */
function waysUp(
  id: string,
  parentsOf: ReadonlyMap<string, readonly Derivation[]>,
): ReadonlyMap<string, readonly Derivation[]> {
  const ways = new Map<string, readonly Derivation[]>([[id, []]]);
  // A map gives entries that are added while it is walked, so this is a breadth-first search.
  for (const [at, way] of ways) {
    for (const derivation of parentsOf.get(at) ?? []) {
      if (!ways.has(derivation.parent)) ways.set(derivation.parent, [...way, derivation]);
    }
  }
  return ways;
}
