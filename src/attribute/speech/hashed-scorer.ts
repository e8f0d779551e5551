import type { HashedModel } from '../../text/speech-table.ts';
import { featureOf, type Templates } from './features.ts';

/** Runs a fitted model. Throws where its size is no power of two. */
export class HashedScorer {
  readonly #weights: Int8Array;
  readonly #scale: number;
  readonly #shift: number;

  constructor({ weights, scale }: HashedModel) {
    const bits = Math.log2(weights.length);
    if (!Number.isInteger(bits)) throw new RangeError(`a hashed model of ${weights.length} buckets, no power of two`);
    this.#weights = weights;
    this.#scale = scale;
    this.#shift = 32 - bits;
  }

  score(values: Int32Array, templates: Templates): number {
    const weights = this.#weights;
    const shift = this.#shift;
    const count = templates.salts.length;
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += weights[featureOf(values, templates, at) >>> shift] ?? 0;
    return sum * this.#scale;
  }
}
