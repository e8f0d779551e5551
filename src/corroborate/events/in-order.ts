import type { Span } from '../../case/span.ts';

/** Whatever stands in a text. */
interface Standing {
  readonly span: Span;
}

/** A long quotation can begin so many others before; what begins earlier is not found. */
const MOST_BACK = 40;

/** Entries in the order in which they stand, the longer first. */
export function inOrder<T extends Standing>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Those of `sorted` that share a character with `[start, end)`. Logarithmic, and a bounded way back. */
export function overlapping<T extends Standing>(sorted: readonly T[], start: number, end: number): readonly T[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  let from = low;
  while (from > 0 && ((sorted[from - 1]?.span.start ?? 0) >= start || low - from < MOST_BACK)) from -= 1;
  return sorted.slice(from, low).filter(({ span }) => span.end > start);
}
