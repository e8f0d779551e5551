import type { Stems } from './stems.ts';

/** A stem that more tellings of a list share than this brings none of them together. */
const MOST_SHARING = 48;

/** Calls `visit` with each two, one of each list, that share a stem which is not everywhere: once, the lesser first. Bounded by `MOST_SHARING` squared a stem. */
export function forEachSharing(
  stems: Stems,
  [left, right]: readonly [readonly number[], readonly number[]],
  visit: (a: number, b: number) => void,
): void {
  const ofLeft = byStem(stems, left);
  const ofRight = left === right ? ofLeft : byStem(stems, right);
  const seen = new Set<number>();
  const meet = (one: number, other: number): void => {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    const key = a * stems.count + b;
    if (a === b || seen.has(key)) return;
    seen.add(key);
    visit(a, b);
  };
  ofLeft.forEach((some, stem) => {
    const others = ofRight.get(stem) ?? NONE;
    if (some.length > MOST_SHARING || others.length > MOST_SHARING) return;
    for (const one of some) for (const other of others) meet(one, other);
  });
}

const NONE: readonly number[] = [];

function byStem(stems: Stems, some: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const sharing = new Map<number, number[]>();
  for (const at of some) {
    for (const stem of stems.idsOf(at)) {
      const known = sharing.get(stem);
      if (known === undefined) sharing.set(stem, [at]);
      else known.push(at);
    }
  }
  return sharing;
}
