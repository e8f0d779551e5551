/** A half-open range of a text with something to say of it. */
export interface Marked<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A stretch with all that holds of the whole of it. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** `[start, end)` cut wherever a mark starts or ends, in order and without gaps. n log n in the marks, times how many overlap at a place. */
export function segmentsOf<T>(start: number, end: number, marks: readonly Marked<T>[]): readonly Segment<T>[] {
  const within = marks.filter((mark) => mark.end > start && mark.start < end && mark.end > mark.start);
  const inner = within.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...inner, end])].toSorted((a, b) => a - b);
  const starting = within.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let open: readonly Marked<T>[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((from, i) => {
    open = open.filter((mark) => mark.end > from);
    for (let mark = starting[next]; mark !== undefined && mark.start <= from; mark = starting[++next])
      open = [...open, mark];
    return { start: from, end: cuts[i + 1] ?? end, values: open.map((mark) => mark.value) };
  });
}
