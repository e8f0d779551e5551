import type { PreparedText } from './prepared-text.ts';

/** The tokens `[start, end)` of a text. */
export interface Stretch {
  readonly text: PreparedText;
  readonly start: number;
  readonly end: number;
}

/** A stretch of each text. */
export interface Pairing {
  readonly a: Stretch;
  readonly b: Stretch;
}

export function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

/** The stretch with `by` tokens more on either side, as far as there are any. */
export function widened({ text, start, end }: Stretch, by: number): Stretch {
  return { text, start: Math.max(0, start - by), end: Math.min(text.length, end + by) };
}

export function wholeOf(text: PreparedText): Stretch {
  return { text, start: 0, end: text.length };
}

/** How many tokens two stretches of one text share. */
export function overlapOf(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

export function isSame(one: Stretch, other: Stretch): boolean {
  return one.start === other.start && one.end === other.end;
}
