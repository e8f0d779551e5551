import type { SegmentedReport } from '../text/segmented.ts';
import type { Candidate } from './shortlist.ts';

/** From this share of their anchors on, two reports count as near copies. */
const ALIKE = 0.6;
/** A report with more near copies than this is compared with some of them only. */
export const MOST_ALIKE = 24;
/** Namely with so many that came first, where the original would be, the same for all of its copies; */
const EARLIEST = 4;
/** and with so many that share most with it. */
const NEAREST = 8;

/** The pairs that are left to compare, and the reports that lost some. */
export interface Thinned {
  readonly pairs: readonly Candidate[];
  /** Indices of reports, ascending. */
  readonly crowded: readonly number[];
}

/**
 * Spares a pile of many near copies the comparison of each with each. A pair goes only where both reports have more than
 * `MOST_ALIKE` near copies and neither is among the other's earliest or nearest; so that what has fewer is never touched.
 * Cost: sorting the pairs.
 */
export function thin(pairs: readonly Candidate[], reports: readonly SegmentedReport[]): Thinned {
  const alike = new Map<number, Neighbour[]>();
  for (const { a, b, shared } of pairs) {
    if (shared < ALIKE) continue;
    add(alike, a, { index: b, shared });
    add(alike, b, { index: a, shared });
  }
  const ranks = earliestFirst(reports);
  const chosen = new Map<number, ReadonlySet<number>>();
  for (const [index, near] of alike) if (near.length > MOST_ALIKE) chosen.set(index, choose(near, ranks));
  const lost = new Set<number>();
  const kept = pairs.filter(({ a, b, shared }) => {
    const [ofA, ofB] = [chosen.get(a), chosen.get(b)];
    if (shared < ALIKE || ofA === undefined || ofB === undefined || ofA.has(b) || ofB.has(a)) return true;
    lost.add(a).add(b);
    return false;
  });
  return { pairs: kept, crowded: [...lost].sort((x, y) => x - y) };
}

interface Neighbour {
  readonly index: number;
  readonly shared: number;
}

function add(alike: Map<number, Neighbour[]>, index: number, neighbour: Neighbour): void {
  const known = alike.get(index);
  if (known === undefined) alike.set(index, [neighbour]);
  else known.push(neighbour);
}

/** Each report's rank by its date, the undated last, then by its place in the list. */
function earliestFirst(reports: readonly SegmentedReport[]): readonly number[] {
  const order = reports.map(({ report }, index) => ({ date: report.published ?? '~', index }));
  order.sort((x, y) => Number(x.date > y.date) - Number(x.date < y.date) || x.index - y.index);
  const ranks: number[] = [];
  order.forEach(({ index }, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}

function choose(near: readonly Neighbour[], ranks: readonly number[]): ReadonlySet<number> {
  const rankOf = ({ index }: Neighbour): number => ranks[index] ?? 0;
  const earliest = [...near].sort((x, y) => rankOf(x) - rankOf(y)).slice(0, EARLIEST);
  const first = new Set(earliest.map(({ index }) => index));
  const others = near.filter(({ index }) => !first.has(index));
  const nearest = others.sort((x, y) => y.shared - x.shared || rankOf(x) - rankOf(y)).slice(0, NEAREST);
  return new Set([...earliest, ...nearest].map(({ index }) => index));
}
