import type { Reading } from './reading.ts';
import type { Likely, Stretch } from './stretches.ts';

/** Scores of places, in their order; only as many as there are places count. */
export type Scores = Float64Array;

/** No choice is among more places. */
export const MOST_PLACES = 512;

/** Stands for the score of a place that is out of the question. */
export const HOPELESS = Number.NEGATIVE_INFINITY;

/**
 * How well places fit: by themselves, which is cheap to know, and with what they are asked for. The score is the sum. Whole
 * lists at a time, since a call for each place would cost as much as the answer.
 */
export interface Fit {
  /** Writes how well each place fits by itself; null where that is not asked. */
  readonly alone: ((places: readonly number[], scores: Scores) => void) | null;
  /** Adds the rest to the scores that are not `HOPELESS`. */
  readonly together: (places: readonly number[], scores: Scores) => void;
}

/** A choice among the starts, then among the ends of each likely start. */
export interface SpanQuestion {
  readonly starts: readonly number[];
  readonly start: Fit;
  readonly endsOf: (start: number) => readonly number[];
  readonly endAfter: (start: number) => Fit;
  /** Room for `MOST_PLACES` scores. */
  readonly scores: Scores;
}

const STARTS_KEPT = 4;
const ENDS_KEPT = 5;
/** What is less likely than this share of the best is not looked into. */
const LEAST_SHARE = 0.03;
/** A place that by itself is so far behind the best is not looked at again: its odds are e to this power worse. */
const FAR_BEHIND = 2;

/** The likeliest stretches with their probabilities, the likeliest first. A start without ends (a choice of "none") is its own end. */
export function likelyStretches({ starts, start, endsOf, endAfter, scores }: SpanQuestion): Likely[] {
  const found: Likely[] = [];
  for (const { at: first, probability } of mostLikely(starts, start, scores, STARTS_KEPT)) {
    const ends = endsOf(first);
    if (ends.length === 0) found.push({ first, last: first, probability });
    for (const end of mostLikely(ends, endAfter(first), scores, ENDS_KEPT)) {
      found.push({ first, last: end.at, probability: probability * end.probability });
    }
  }
  return found.sort((a, b) => b.probability - a.probability || a.first - b.first || a.last - b.last);
}

interface Choice {
  readonly at: number;
  readonly probability: number;
}

/** The softmax over the scores: its `count` largest, without what has less than `LEAST_SHARE` of the best. */
function mostLikely(places: readonly number[], fit: Fit, scores: Scores, count: number): Choice[] {
  const { length } = places;
  scoreAll(places, fit, scores);
  const top = largest(scores, length);
  let total = 0;
  const choices: Choice[] = [];
  for (let index = 0; index < length; index += 1) {
    const score = scores[index] ?? HOPELESS;
    if (score === HOPELESS) continue;
    const share = Math.exp(score - top);
    total += share;
    if (share >= LEAST_SHARE) choices.push({ at: places[index] ?? 0, probability: share });
  }
  return choices
    .sort((a, b) => b.probability - a.probability || a.at - b.at)
    .slice(0, count)
    .map(({ at, probability }) => ({ at, probability: probability / total }));
}

function scoreAll(places: readonly number[], { alone, together }: Fit, scores: Scores): void {
  const { length } = places;
  if (alone === null) scores.fill(0, 0, length);
  else {
    alone(places, scores);
    const least = largest(scores, length) - FAR_BEHIND;
    for (let index = 0; index < length; index += 1) if ((scores[index] ?? 0) < least) scores[index] = HOPELESS;
  }
  together(places, scores);
}

function largest(scores: Scores, length: number): number {
  let best = HOPELESS;
  for (let index = 0; index < length; index += 1) {
    const score = scores[index] ?? 0;
    if (score > best) best = score;
  }
  return best;
}

/** A difference of probabilities that rounding may make. */
const HARDLY = 1e-9;

/**
 * Of stretches with probabilities the one that most of the probability agrees with, and how much that is: what counts is that
 * the stretch overlaps the true one by `least` (least expected loss, rather than the likeliest; Goel, Byrne 2000).
 */
export function mostAgreed(reading: Reading, stretches: readonly Likely[], least: number): Likely | null {
  let most = 0;
  for (const { probability } of stretches) most += probability;
  let best: Likely | null = null;
  for (const { first, last } of stretches) {
    if (best !== null && most <= best.probability + HARDLY) break;
    let probability = 0;
    for (const other of stretches) {
      if (agreement(reading, { first, last }, other) >= least) probability += other.probability;
    }
    if (best === null || probability > best.probability + HARDLY) best = { first, last, probability };
  }
  return best;
}

/** Shared characters over characters of either. */
export function agreement({ start, end }: Reading, a: Stretch, b: Stretch): number {
  if (a.first === b.first && a.last === b.last) return 1;
  if (a.first < 0 || b.first < 0) return 0;
  const [startA, endA, startB, endB] = [start[a.first] ?? 0, end[a.last] ?? 0, start[b.first] ?? 0, end[b.last] ?? 0];
  const shared = Math.min(endA, endB) - Math.max(startA, startB);
  return shared <= 0 ? 0 : shared / (endA - startA + endB - startB - shared);
}
