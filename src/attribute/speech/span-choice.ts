import type { Features } from './features.ts';
import type { Reading } from './reading.ts';
import type { Likely, Stretch } from './stretches.ts';

/** A linear model that scores a row of features. */
export interface Scorer {
  score(features: Features): number;
}

/** How well a place fits: by itself, which is cheap to know, and with what it is asked for. The score is the sum. */
export interface Fit {
  readonly alone: (at: number) => number;
  readonly together: (at: number) => number;
}

/** A choice among the starts, then among the ends of each likely start. */
export interface SpanQuestion {
  readonly starts: readonly number[];
  readonly start: Fit;
  readonly endsOf: (start: number) => readonly number[];
  readonly endAfter: (start: number) => Fit;
}

const STARTS_KEPT = 4;
const ENDS_KEPT = 5;
/** What is less likely than this share of the best is not looked into. */
const LEAST_SHARE = 0.03;
/** A place that by itself is so far behind the best is not looked at again: its odds are e to this power worse. */
const HOPELESS = 2;

/** The likeliest stretches with their probabilities, the likeliest first. A start without ends (a choice of "none") is its own end. */
export function likelyStretches(question: SpanQuestion): Likely[] {
  const found: Likely[] = [];
  for (const { at: first, probability } of mostLikely(question.starts, question.start, STARTS_KEPT)) {
    const ends = question.endsOf(first);
    if (ends.length === 0) found.push({ first, last: first, probability });
    for (const end of mostLikely(ends, question.endAfter(first), ENDS_KEPT)) {
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
function mostLikely(places: readonly number[], { alone, together }: Fit, count: number): Choice[] {
  const scores = places.map(alone);
  const hopeless = largest(scores) - HOPELESS;
  for (let index = 0; index < places.length; index += 1) {
    const score = scores[index] ?? 0;
    scores[index] = score < hopeless ? Number.NEGATIVE_INFINITY : score + together(places[index] ?? 0);
  }
  const top = largest(scores);
  let total = 0;
  const choices: Choice[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const share = Math.exp((scores[index] ?? 0) - top);
    total += share;
    if (share >= LEAST_SHARE) choices.push({ at: places[index] ?? 0, probability: share });
  }
  return choices
    .sort((a, b) => b.probability - a.probability || a.at - b.at)
    .slice(0, count)
    .map(({ at, probability }) => ({ at, probability: probability / total }));
}

function largest(scores: readonly number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > best) best = score;
  return best;
}

/**
 * Of stretches with probabilities the one that most of the probability agrees with, and how much that is: what counts is that
 * the stretch overlaps the true one by `least` (least expected loss, rather than the likeliest; Goel, Byrne 2000).
 */
export function mostAgreed(reading: Reading, stretches: readonly Likely[], least: number): Likely | null {
  let best: Likely | null = null;
  for (const stretch of stretches) {
    let probability = 0;
    for (const other of stretches) {
      if (agreement(reading, stretch, other) >= least) probability += other.probability;
    }
    if (best === null || probability > best.probability + 1e-9) best = { ...stretch, probability };
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
