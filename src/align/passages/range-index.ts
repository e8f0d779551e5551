import type { Stretch } from './stretch.ts';
import { RARITIES, type Vocabulary } from './vocabulary.ts';

const HASHED = 1 << 18;

/** How a token is found again in a stretch of the other text: not, by its stem, with one of the tokens beside it, or with both. */
export const MATCHES = 4;
/** What `classesOf` tells apart: match × rarity, the rarity running faster. */
export const TOKEN_CLASSES = MATCHES * RARITIES;

/** The stems and pairs of stems of one stretch, for looking up the tokens of another text. Made once and filled again and again. */
export class RangeIndex {
  readonly #vocabulary: Vocabulary;
  /** For each stem, when it was last put in; what was put in by an earlier `fill` is not there any more. */
  #stems = new Int32Array(0);
  /** The same by the hash of a pair. Two pairs of one hash are taken for one: with some hundred in, one look-up in a thousand is wrong. */
  readonly #bigrams = new Int32Array(HASHED);
  #filling = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Makes this the index of a stretch. Cost: its length. */
  fill({ text, start, end }: Stretch): void {
    if (this.#stems.length < this.#vocabulary.size) {
      const larger = new Int32Array(this.#vocabulary.size * 2);
      larger.set(this.#stems);
      this.#stems = larger;
    }
    this.#filling += 1;
    for (let at = start; at < end; at += 1) {
      this.#stems[text.stems[at] ?? 0] = this.#filling;
      if (at + 1 < end) this.#bigrams[(text.bigrams[at] ?? 0) & (HASHED - 1)] = this.#filling;
    }
  }

  /** Writes the class of each token of a stretch into `classes`, from 0 on. */
  classesOf({ text, start, end }: Stretch, classes: Uint8Array): void {
    let withLeft = 0;
    for (let at = start; at < end; at += 1) {
      let match = 0;
      let withRight = 0;
      if (this.#stems[text.stems[at] ?? 0] === this.#filling) {
        if (at + 1 < text.length && this.#bigrams[(text.bigrams[at] ?? 0) & (HASHED - 1)] === this.#filling)
          withRight = 1;
        match = 1 + withLeft + withRight;
      }
      withLeft = withRight;
      classes[at - start] = match * RARITIES + (text.rarities[at] ?? 0);
    }
  }
}
