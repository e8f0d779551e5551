import { profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import { type Comparison, MEMBER_FEATURES, memberRow, turned } from './member-features.ts';
import type { Pair } from './pairs.ts';

/** A pair seen from one of its groups. */
interface Partner {
  readonly comparison: Comparison;
  /** Its place among the group's partners: 1 for the likest, then 1/2, 1/3 … */
  readonly rank: number;
}

/** The rows of a circle's groups, each as what may belong to another's claim; made when they are asked for. */
export class MemberRows {
  readonly #groups: readonly Group[];
  readonly #partners: readonly ReadonlyMap<number, Partner>[];

  /** Cost: linear in the pairs. */
  constructor(groups: readonly Group[], pairs: readonly Pair[]) {
    this.#groups = groups;
    this.#partners = partnersOf(groups, pairs);
  }

  /** The groups that have something to do with this one, ascending. */
  partnersOf(core: number): readonly number[] {
    return [...(this.#partners[core]?.keys() ?? [])];
  }

  /** What two groups share, the first as the core; null where they have nothing to do with each other. */
  comparisonOf(core: number, other: number): Comparison | null {
    return this.#partners[core]?.get(other)?.comparison ?? null;
  }

  /** The row of a group for a core, written over `row`; all 0 where they have nothing to do with each other. */
  rowOf(core: number, other: number, row = new Float64Array(MEMBER_FEATURES.length)): Float64Array {
    const partner = this.#partners[core]?.get(other);
    const turnedPartner = this.#partners[other]?.get(core);
    const [one, two] = [this.#groups[core], this.#groups[other]];
    if (partner === undefined || turnedPartner === undefined || one === undefined || two === undefined)
      return row.fill(0);
    const ranks = [partner.rank, turnedPartner.rank] as const;
    memberRow([profileOf(one), profileOf(two)], partner.comparison, ranks, row);
    return row;
  }
}

function partnersOf(groups: readonly Group[], pairs: readonly Pair[]): ReadonlyMap<number, Partner>[] {
  const strengths = pairs.map(strengthOf);
  const own = groups.map((): number[] => []);
  pairs.forEach(({ a, b }, at) => {
    own[a]?.push(at);
    own[b]?.push(at);
  });
  return own.map((places, core) => {
    const falling = new Float64Array(places.map((at) => strengths[at] ?? 0)).sort().reverse();
    const partners = new Map<number, Partner>();
    for (const at of places) {
      const pair = pairs[at];
      if (pair === undefined) continue;
      const [other, comparison] = pair.a === core ? [pair.b, pair] : [pair.a, turned(pair)];
      partners.set(other, { comparison, rank: 1 / (1 + placeIn(falling, strengths[at] ?? 0)) });
    }
    return partners;
  });
}

const strengthOf = ({ best, logs }: Pair): number => logs.shared * (best.coverA + best.coverB);

/** How many are greater. */
function placeIn(falling: Float64Array, value: number): number {
  let [from, to] = [0, falling.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((falling[middle] ?? 0) > value) from = middle + 1;
    else to = middle;
  }
  return from;
}
