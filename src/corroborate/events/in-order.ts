import type { Span } from '../../case/span.ts';

/** Whatever stands in a text. */
interface Standing {
  readonly span: Span;
}

/** Entries in the order in which they stand, the longer first. */
export function inOrder<T extends Standing>(entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/**
 * Those of `sorted` that share a character with `[start, end)` and begin in it or at most `back` entries before it. Logarithmic, but for
 * those entries.
 */
export function overlapping<T extends Standing>(
  sorted: readonly T[],
  { start, end }: { readonly start: number; readonly end: number },
  back: number,
): readonly T[] {
  const found: T[] = [];
  for (let at = Math.max(0, firstFrom(sorted, start) - back); at < sorted.length; at += 1) {
    const one = sorted[at];
    if (one === undefined || one.span.start >= end) break;
    if (one.span.end > start) found.push(one);
  }
  return found;
}

/** The first of `sorted` that begins at `start` or behind it; their number where none does. Logarithmic. */
export function firstFrom<T extends Standing>(sorted: readonly T[], start: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
