import type { Features } from './features.ts';
import type { Reading } from './reading.ts';
import type { Likely, Stretch } from './stretches.ts';

/** A linear model that scores a row of features. */
export interface Scorer {
  score(features: Features): number;
}

/** How starts and ends are weighed: a choice among the starts, then among the ends of each likely start. */
export interface SpanQuestion {
  readonly starts: readonly number[];
  readonly endsOf: (start: number) => readonly number[];
  readonly scoreStart: (at: number) => number;
  readonly scoreEnd: (start: number, at: number) => number;
}

const STARTS_KEPT = 4;
const ENDS_KEPT = 5;
/** What is less likely than this share of the best is not looked into. */
const LEAST_SHARE = 0.03;

/** The likeliest stretches with their probabilities, the likeliest first. A start without ends (a choice of "none") is its own end. */
export function likelyStretches(question: SpanQuestion): Likely[] {
  const found: Likely[] = [];
  for (const { at: first, probability } of mostLikely(question.starts, question.scoreStart, STARTS_KEPT)) {
    const ends = question.endsOf(first);
    if (ends.length === 0) found.push({ first, last: first, probability });
    for (const end of mostLikely(ends, (at) => question.scoreEnd(first, at), ENDS_KEPT)) {
      found.push({ first, last: end.at, probability: probability * end.probability });
    }
  }
  return found.sort((a, b) => b.probability - a.probability || a.first - b.first || a.last - b.last);
}

interface Choice {
  readonly at: number;
  readonly probability: number;
}

/** The softmax over the scores, its `count` largest. */
function mostLikely(places: readonly number[], scoreOf: (at: number) => number, count: number): Choice[] {
  if (places.length === 0) return [];
  const scores = places.map(scoreOf);
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) total += Math.exp((scores[at] ?? 0) - top);
  const choices = places.map((at, index) => ({ at, probability: Math.exp((scores[index] ?? 0) - top) / total }));
  return choices
    .filter(({ probability }) => probability * total >= LEAST_SHARE)
    .sort((a, b) => b.probability - a.probability || a.at - b.at)
    .slice(0, count);
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
