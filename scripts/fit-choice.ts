import type { FeatureList } from './feature-list.ts';
import type { HashedLearner } from './fit-hashed.ts';

/** A choice among places, of which one is right. */
export interface Choice {
  readonly places: readonly number[];
  readonly right: number;
  /** Fills the features of a place. */
  readonly extract: (at: number) => void;
}

const LEAST_SLOPE = 1e-3;

/** One step of a conditional logit (McFadden 1974). A choice that lacks the right place teaches nothing. */
export function stepChoice(learner: HashedLearner, features: FeatureList, { places, right, extract }: Choice): void {
  if (!places.includes(right)) return;
  const scores = places.map((at) => {
    extract(at);
    return learner.score(features);
  });
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  places.forEach((at, index) => {
    const slope = Math.exp((scores[index] ?? 0) - top) / total - (at === right ? 1 : 0);
    if (Math.abs(slope) < LEAST_SLOPE) return;
    extract(at);
    learner.step(features, slope);
  });
}
