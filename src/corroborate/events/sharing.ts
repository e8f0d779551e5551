import type { Telling } from './telling.ts';

/** A stem that more tellings of a list share than this brings none of them together. */
const MOST_SHARING = 48;

/** Pairs, one of each list and the lesser position first, that share a stem which is not everywhere. Bounded by `MOST_SHARING` squared a stem. */
export function pairsSharing(
  tellings: readonly Telling[],
  left: readonly number[],
  right: readonly number[],
): readonly (readonly [number, number])[] {
  const ofLeft = byStem(tellings, left);
  const ofRight = left === right ? ofLeft : byStem(tellings, right);
  const pairs = new Map<number, readonly [number, number]>();
  for (const [stem, some] of ofLeft) {
    const others = ofRight.get(stem) ?? [];
    if (some.length > MOST_SHARING || others.length > MOST_SHARING) continue;
    for (const a of some) for (const b of others) put(pairs, { a, b, count: tellings.length });
  }
  return [...pairs.values()];
}

function put(
  pairs: Map<number, readonly [number, number]>,
  { a, b, count }: { readonly a: number; readonly b: number; readonly count: number },
): void {
  const [first, second] = [Math.min(a, b), Math.max(a, b)];
  const key = first * count + second;
  if (a !== b && !pairs.has(key)) pairs.set(key, [first, second]);
}

function byStem(tellings: readonly Telling[], some: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const sharing = new Map<string, number[]>();
  for (const at of some) {
    for (const stem of tellings[at]?.stemsOf().keys() ?? []) {
      const known = sharing.get(stem);
      if (known === undefined) sharing.set(stem, [at]);
      else known.push(at);
    }
  }
  return sharing;
}
