import type { Stems } from './stems.ts';

/** A stem that more tellings of a list share than this brings none of them together. */
const MOST_SHARING = 48;

/** Two tellings, by position, the lesser first. */
type Pair = readonly [a: number, b: number];

/** Pairs, one of each list, that share a stem which is not everywhere. Bounded by `MOST_SHARING` squared a stem. */
export function pairsSharing(stems: Stems, left: readonly number[], right: readonly number[]): Iterable<Pair> {
  const ofLeft = byStem(stems, left);
  const ofRight = left === right ? ofLeft : byStem(stems, right);
  const pairs = new Map<number, Pair>();
  const put = (a: number, b: number): void => {
    const pair: Pair = a < b ? [a, b] : [b, a];
    const key = pair[0] * stems.count + pair[1];
    if (a !== b && !pairs.has(key)) pairs.set(key, pair);
  };
  for (const [stem, some] of ofLeft) {
    const others = ofRight.get(stem) ?? [];
    if (some.length > MOST_SHARING || others.length > MOST_SHARING) continue;
    for (const a of some) for (const b of others) put(a, b);
  }
  return pairs.values();
}

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
