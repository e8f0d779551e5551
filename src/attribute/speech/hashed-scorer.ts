import type { HashedModel } from '../../text/speech-table.ts';
import type { Features } from './features.ts';
import type { Scorer } from './span-choice.ts';

/** Runs a fitted model. Throws where its size is no power of two. */
export class HashedScorer implements Scorer {
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

  score({ hashes, count }: Features): number {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += this.#weights[(hashes[at] ?? 0) >>> this.#shift] ?? 0;
    return sum * this.#scale;
  }
}
