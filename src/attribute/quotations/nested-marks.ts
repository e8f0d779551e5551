import type { Marked } from './marked.ts';

/** Those that no other encloses. They are in order, the outer before the inner. */
export function outermost(marked: readonly Marked[]): Marked[] {
  let end = -1;
  return marked.filter((one) => {
    const isOuter = one.outerEnd > end;
    if (isOuter) end = one.outerEnd;
    return isOuter;
  });
}

/** Those that a stretch encloses: they follow it in order. */
export function innerOf(outer: Marked, marked: readonly Marked[]): Marked[] {
  const inner: Marked[] = [];
  for (let at = placeOf(outer, marked) + 1; at < marked.length; at += 1) {
    const one = marked[at];
    if (one === undefined || one.outerStart >= outer.outerEnd) break;
    inner.push(one);
  }
  return inner;
}

/** Where a stretch stands among those of its block, by halving. */
function placeOf({ outerStart, outerEnd }: Marked, marked: readonly Marked[]): number {
  let low = 0;
  let high = marked.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = marked[middle];
    const isBefore =
      one !== undefined && (one.outerStart < outerStart || (one.outerStart === outerStart && one.outerEnd > outerEnd));
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
