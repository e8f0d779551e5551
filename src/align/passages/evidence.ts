import type { PassageModel } from './model.ts';
import { RangeIndex, TOKEN_CLASSES } from './range-index.ts';
import { lengthOf, type Stretch } from './stretch.ts';
import { RARITIES, type Vocabulary } from './vocabulary.ts';

/** Neighbouring tokens are found again together, so that each tells less than it would alone. */
const TOLD_BY_ONE = 0.6;

/** The background is read this near and this far around a passage … */
const NEAR = 24;
const FAR = 400;
/** … and believed like so many tokens of each rarity beside the general one. */
const PRIOR_TOKENS = 60;

/** What the model expects of a token inside a passage, by class. */
export type Expected = readonly number[];

/** Log odds that a token of each class is inside a passage. */
export type Odds = Float64Array;

/** Weighs tokens: how much more likely each is inside a passage than outside. Made once, its buffers are used again and again. */
export class Evidence {
  readonly #index: RangeIndex;
  readonly #outside: PassageModel['outside'];
  readonly #oddsOf = new Map<Expected, readonly Odds[]>();
  /** How many tokens were looked at so far: what a comparison costs. */
  #looked = 0;
  #classes = new Uint8Array(1024);
  #values = new Float64Array(1024);

  constructor(vocabulary: Vocabulary, outside: PassageModel['outside']) {
    this.#index = new RangeIndex(vocabulary);
    this.#outside = outside;
  }

  get looked(): number {
    return this.#looked;
  }

  /** The odds against the general background of stretches of `length` tokens. */
  odds(expected: Expected, length: number): Odds {
    const known = this.#oddsOf.get(expected) ?? this.#outside.map((outside) => oddsBetween(expected, outside));
    this.#oddsOf.set(expected, known);
    return known[sizeOf(length, known.length)] ?? new Float64Array(TOKEN_CLASSES);
  }

  /**
   * What is to be expected outside of a passage, from what lies around `side`: prose on one subject shares words with all
   * of it, not only with what retells it.
   */
  background(side: Stretch, other: Stretch): Float64Array {
    const [before, after] = this.#surroundings(side, other);
    const general = this.#outside[sizeOf(lengthOf(other), this.#outside.length)] ?? [];
    const outside = new Float64Array(TOKEN_CLASSES);
    for (let rarity = 0; rarity < RARITIES; rarity += 1) {
      let seen = 0;
      for (let at = rarity; at < TOKEN_CLASSES; at += RARITIES) seen += (before[at] ?? 0) + (after[at] ?? 0);
      for (let at = rarity; at < TOKEN_CLASSES; at += RARITIES) {
        const count = (before[at] ?? 0) + (after[at] ?? 0) + PRIOR_TOKENS * (general[at] ?? 0);
        outside[at] = count / (seen + PRIOR_TOKENS);
      }
    }
    return outside;
  }

  #surroundings({ text, start, end }: Stretch, other: Stretch): [Float64Array, Float64Array] {
    const before = { text, start: Math.max(0, start - FAR), end: Math.max(0, start - NEAR) };
    const after = { text, start: Math.min(text.length, end + NEAR), end: Math.min(text.length, end + FAR) };
    return [this.counts(before, other), this.counts(after, other)];
  }

  /** How many tokens of `side` are of each class against `other`. */
  counts(side: Stretch, other: Stretch): Float64Array {
    const counts = new Float64Array(TOKEN_CLASSES);
    this.#classify(side, other);
    for (let at = 0; at < side.end - side.start; at += 1) {
      const found = this.#classes[at] ?? 0;
      counts[found] = (counts[found] ?? 0) + 1;
    }
    return counts;
  }

  /** The log odds of each token of `side` against `other`; good until the next call. */
  values(side: Stretch, other: Stretch, odds: Odds): Float64Array {
    this.#classify(side, other);
    const length = lengthOf(side);
    for (let at = 0; at < length; at += 1) this.#values[at] = odds[this.#classes[at] ?? 0] ?? 0;
    return this.#values.subarray(0, length);
  }

  /** The class of each token of `side` against `other`; good until the next call. */
  classes(side: Stretch, other: Stretch): Uint8Array {
    this.#classify(side, other);
    return this.#classes.subarray(0, lengthOf(side));
  }

  #classify(side: Stretch, other: Stretch): void {
    if (this.#classes.length < lengthOf(side)) {
      this.#classes = new Uint8Array(2 * lengthOf(side));
      this.#values = new Float64Array(2 * lengthOf(side));
    }
    this.#looked += lengthOf(side) + lengthOf(other);
    this.#index.fill(other);
    this.#index.classesOf(side, this.#classes);
  }
}

/** Lengths by doubling: up to some 45 tokens, 90, 180 and so on. */
function sizeOf(length: number, sizes: number): number {
  return Math.max(0, Math.min(sizes - 1, Math.round(Math.log2(Math.max(1, length)) - 5)));
}

/** The log odds of each class, from what is expected inside and outside. */
export function oddsBetween(inside: Expected, outside: ArrayLike<number>): Odds {
  return Float64Array.from(inside, (share, at) => TOLD_BY_ONE * Math.log(share / (outside[at] ?? 1)));
}
