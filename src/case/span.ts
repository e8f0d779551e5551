/** A stretch of one report's text: UTF-16 code units, half-open `[start, end)`. */
export interface Span {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** The code units that two spans share; 0 where they lie in different reports. */
export function overlapLength(a: Span, b: Span): number {
  if (a.report !== b.report) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
