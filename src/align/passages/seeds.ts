import type { PreparedText } from './prepared-text.ts';
import type { Pairing } from './stretch.ts';

/** Texts are compared by blocks of so many tokens, each half over the next. */
const BLOCK = 32;
const HOP = 16;
/** Words below this weight do not make a seed. */
const LEAST_WEIGHT = 0.2;
/** What two blocks must share, by weight, and as a share of the two (geometric mean). */
const LEAST_SHARED = 1;
const LEAST_RATIO = 0.16;
/** Blocks of next to no weight count as if they had this much. */
const LEAST_TOTAL = 2.5;
/** A word that stands in more blocks than this, and in more than a fifth of them, is looked up in the first of them alone. */
const MOST_PLACES = 50;
const COMMON_RATIO = 0.2;
/** So many seeds are kept of one block, and for one pair of texts. */
const MOST_OF_BLOCK = 12;
export const MOST_SEEDS = 20_000;

/** Two blocks that share rare words, and how much of them. */
export interface Seed extends Pairing {
  readonly ratio: number;
}

interface Block {
  readonly start: number;
  readonly end: number;
  /** Its stems that weigh something, each once, and what they weigh. */
  readonly stems: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** The pairs of blocks that share most, the best first. Cost: linear, but for words that stand in many blocks of both, which are bounded. */
export function seedsOf(a: PreparedText, b: PreparedText): Seed[] {
  const [blocksA, blocksB] = [blocksOf(a), blocksOf(b)];
  const placesOf = indexOf(blocksB);
  const shared = new Float64Array(blocksB.length);
  const seeds: Seed[] = [];
  for (const block of blocksA) {
    shared.fill(0);
    addShared(block, placesOf, shared);
    const found: Seed[] = [];
    for (let place = 0; place < blocksB.length; place += 1) {
      const weight = shared[place] ?? 0;
      const other = blocksB[place];
      if (weight < LEAST_SHARED || other === undefined) continue;
      const ratio = weight / Math.max(LEAST_TOTAL, Math.sqrt(block.total * other.total));
      if (ratio < LEAST_RATIO) continue;
      found.push({
        a: { text: a, start: block.start, end: block.end },
        b: { text: b, start: other.start, end: other.end },
        ratio,
      });
    }
    seeds.push(...(found.length > MOST_OF_BLOCK ? found.sort(byRatio).slice(0, MOST_OF_BLOCK) : found));
  }
  return seeds.sort(byRatio).slice(0, MOST_SEEDS);
}

function byRatio(one: Seed, other: Seed): number {
  return other.ratio - one.ratio || one.a.start - other.a.start || one.b.start - other.b.start;
}

function blocksOf(text: PreparedText): Block[] {
  const count = Math.max(1, Math.ceil((text.length - BLOCK) / HOP) + 1);
  return Array.from({ length: count }, (_, index) => {
    const start = index * HOP;
    const end = Math.min(text.length, start + BLOCK);
    const weightOf = new Map<number, number>();
    for (let at = start; at < end; at += 1) {
      const weight = text.weights[at] ?? 0;
      const stem = text.stems[at] ?? 0;
      if (weight >= LEAST_WEIGHT && !weightOf.has(stem)) weightOf.set(stem, weight);
    }
    const weights = [...weightOf.values()];
    return {
      start,
      end,
      stems: [...weightOf.keys()],
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
    };
  });
}

function indexOf(blocks: readonly Block[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  blocks.forEach(({ stems }, place) => {
    for (const stem of stems) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [place]);
      else known.push(place);
    }
  });
  return places;
}

function addShared(block: Block, placesOf: ReadonlyMap<number, readonly number[]>, shared: Float64Array): void {
  block.stems.forEach((stem, at) => {
    const places = placesOf.get(stem) ?? [];
    const isCommon = places.length > MOST_PLACES && places.length > COMMON_RATIO * shared.length;
    const looked = isCommon ? places.slice(0, MOST_PLACES) : places;
    for (const place of looked) shared[place] = (shared[place] ?? 0) + (block.weights[at] ?? 0);
  });
}
