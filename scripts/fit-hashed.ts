import type { FeatureList } from './feature-list.ts';

/** A linear model over hashed features while it learns: AdaGrad (Duchi, Hazan, Singer 2011). */
export class HashedLearner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #shift: number;
  readonly #rate: number;

  constructor(bits: number, rate: number) {
    this.weights = new Float32Array(1 << bits);
    this.#squares = new Float32Array(1 << bits);
    this.#shift = 32 - bits;
    this.#rate = rate;
  }

  score(features: FeatureList): number {
    let sum = 0;
    for (let at = 0; at < features.count; at += 1) sum += this.weights[(features.hashes[at] ?? 0) >>> this.#shift] ?? 0;
    return sum;
  }

  /** One step against `slope`, the loss's derivative by the score. */
  step(features: FeatureList, slope: number): void {
    for (let at = 0; at < features.count; at += 1) {
      const bucket = (features.hashes[at] ?? 0) >>> this.#shift;
      const square = (this.#squares[bucket] ?? 0) + slope * slope;
      this.#squares[bucket] = square;
      this.weights[bucket] = (this.weights[bucket] ?? 0) - (this.#rate * slope) / Math.sqrt(square + 1e-6);
    }
  }
}
