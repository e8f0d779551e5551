import type { PreparedText } from './prepared-text.ts';
import type { Stretch } from './stretch.ts';

/** How a segment is cut. */
export interface Cutting {
  /** The log odds of each kind of break; see `PassageModel`. */
  readonly breaks: readonly number[];
  /** The evidence may fall by so much behind its best before the segment is over. */
  readonly drop: number;
}

/** A stretch and the evidence for it, its breaks with it. */
export interface Segment {
  readonly stretch: Stretch;
  readonly score: number;
}

/**
 * The stretch with the most evidence: from the best run within `core` outwards, as far as the evidence does not fall by
 * more than `drop` behind its best (the X-drop rule: Altschul et al. 1997), ending where evidence and break together are
 * best. `values` are those of `window`'s tokens. Cost: linear in the window.
 */
export function bestSegment(values: Float64Array, window: Stretch, core: Stretch, cutting: Cutting): Segment {
  const { text } = window;
  const middle = middleOfBestRun(values, window, core, cutting.drop);
  const right = bestEnd(values, { text, start: middle, end: window.end }, window.start, cutting);
  const left = bestStart(values, { text, start: window.start, end: middle }, window.start, cutting);
  return { stretch: { text, start: left.at, end: right.at }, score: left.score + right.score };
}

interface Cut {
  readonly at: number;
  readonly score: number;
}

function middleOfBestRun(values: Float64Array, window: Stretch, core: Stretch, drop: number): number {
  let middle = core.start;
  let best = Number.NEGATIVE_INFINITY;
  let from = core.start;
  let sum = 0;
  let top = 0;
  for (let at = core.start; at < core.end; at += 1) {
    if (sum <= 0 || sum < top - drop) {
      sum = 0;
      top = 0;
      from = at;
    }
    sum += values[at - window.start] ?? 0;
    if (sum > top) top = sum;
    if (sum > best) {
      best = sum;
      middle = (from + at) >> 1;
    }
  }
  return middle;
}

/** The best end behind the first token of `range`, whose values begin at `offset`. */
function bestEnd(values: Float64Array, { text, start, end }: Stretch, offset: number, { breaks, drop }: Cutting): Cut {
  let sum = 0;
  let top = Number.NEGATIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  let cut = start;
  for (let at = start; at < end; at += 1) {
    sum += values[at - offset] ?? 0;
    if (sum > top) top = sum;
    const score = sum + breakAt(text, at + 1, breaks);
    if (score > best) {
      best = score;
      cut = at + 1;
    }
    if (sum < top - drop) break;
  }
  return { at: cut, score: best };
}

/** The best start at the end of `range` or before it. */
function bestStart(
  values: Float64Array,
  { text, start, end }: Stretch,
  offset: number,
  { breaks, drop }: Cutting,
): Cut {
  let sum = 0;
  let top = 0;
  let best = breakAt(text, end, breaks);
  let cut = end;
  for (let at = end - 1; at >= start; at -= 1) {
    sum += values[at - offset] ?? 0;
    if (sum > top) top = sum;
    const score = sum + breakAt(text, at, breaks);
    if (score > best) {
      best = score;
      cut = at;
    }
    if (sum < top - drop) break;
  }
  return { at: cut, score: best };
}

function breakAt(text: PreparedText, at: number, breaks: readonly number[]): number {
  return breaks[text.breaks[at] ?? 0] ?? 0;
}
