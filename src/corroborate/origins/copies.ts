import { type Descent, isCopied, linked, overlaps, type Telling } from './descent.ts';
import type { Grounds } from './ground.ts';
import type { Reading } from './reading.ts';
import type { Root } from './root.ts';

/** A claim's tellings and from which each comes. */
export interface Spread {
  readonly tellings: readonly Telling[];
  readonly from: ReadonlyMap<string, Descent>;
  readonly grounds: Grounds;
}

/**
 * Joins what copies show to be one: where a reprint calls "the audit office" what the translation that stands for the lost
 * original calls "the chamber of accounts", another outlet's auditor is the source of all. Cost: the readings × the roots.
 */
export function joinedByCopies(roots: readonly Root[], around: Spread): readonly Root[] {
  if (roots.length < 2) return roots;
  const copies = around.tellings.filter(({ report }) => {
    const by = around.from.get(report)?.by ?? [];
    return by.length > 0 && by.every(isCopied);
  });
  let joined = roots;
  for (const reading of copies.flatMap(({ readings }) => readings)) {
    const [copied, ...more] = alignedWith(reading, around);
    const one = onlyRootOf(reading, roots);
    const other = copied === undefined || more.length > 0 ? null : onlyRootOf(copied, roots);
    if (one !== null && other !== null) joined = together(one, other, joined);
  }
  return joined;
}

/** The root of a reading that gives one source; null where it has several, or goes back to several. */
function onlyRootOf(reading: Reading, roots: readonly Root[]): Root | null {
  if (reading.sources.length !== 1) return null;
  const [only, ...more] = roots.filter(({ readings }) => readings.includes(reading));
  return only === undefined || more.length > 0 ? null : only;
}

/** The roots, those that hold these two as one. */
function together(a: Root, b: Root, roots: readonly Root[]): readonly Root[] {
  const holds = (root: Root, { sources: [first] }: Root): boolean =>
    first !== undefined && root.sources.includes(first);
  const [one, other] = roots.filter((root) => holds(root, a) || holds(root, b));
  if (one === undefined || other === undefined) return roots;
  const both = {
    sources: [...one.sources, ...other.sources],
    readings: [...new Set([...one.readings, ...other.readings])],
    belief: Math.max(one.belief, other.belief),
  };
  return roots.filter((root) => root !== other).map((root) => (root === one ? both : root));
}

/** The parents' readings that a reading is aligned with; all of theirs where it is aligned with none. */
export function retoldBy(reading: Reading, around: Spread): readonly Reading[] {
  const retold = alignedWith(reading, around);
  return retold.length > 0 ? retold : parentsOf(reading, around);
}

function parentsOf({ mention }: Reading, { tellings, from }: Spread): readonly Reading[] {
  const parents = from.get(mention.span.report)?.from ?? [];
  return tellings.filter(({ report }) => parents.includes(report)).flatMap(({ readings }) => readings);
}

/** The parents' readings that a reading is aligned with. */
function alignedWith(reading: Reading, around: Spread): readonly Reading[] {
  const { span } = reading.mention;
  const ground = around.grounds.reports.get(span.report);
  const there = ground === undefined ? [] : linked(span, ground);
  return there.length === 0
    ? []
    : parentsOf(reading, around).filter((one) => there.some((other) => overlaps(other, one.mention.span)));
}
