import { type Evidence, type Expected, type Odds, oddsBetween } from './evidence.ts';
import type { PassageModel } from './model.ts';
import { bestSegment, type Cutting, type Segment } from './segment.ts';
import { isSame, lengthOf, type Pairing, type Stretch, widened } from './stretch.ts';

/** A passage as it was grown, before it is judged. */
export interface Grown extends Pairing {
  /** The evidence for each side, given the other. */
  readonly scoreA: number;
  readonly scoreB: number;
  /** Index in `WORDINGS`. */
  readonly wording: number;
}

/** A side is looked at this far around what is known of it, or as far again as it is long. */
const LOOK = 80;
/** While it grows, what it is compared with is taken so much wider, or by this share of its length. */
const MARGIN = 32;
const MARGIN_RATIO = 0.25;
/** The margin when the wording is settled. */
const LAST_MARGIN = 16;
const ROUNDS = 12;
const LAST_ROUNDS = 4;
/** A seed that has less evidence after the first round, both sides together, is chance; a passage needs more. */
const LEAST_AT_FIRST = 12;
const LEAST_EVIDENCE = 20;
const DROP = 14;
/** By `WORDINGS`: in a copy, a few words that are not in the other end it. */
const DROPS = [7, 14, 14] as const;

/** Grows passages from seeds. */
export class Grower {
  readonly #evidence: Evidence;
  readonly #model: Omit<PassageModel, 'judges'>;
  /** What is expected as long as the wording is not known: the mean of all but copying. */
  readonly #loose: Expected;

  constructor(evidence: Evidence, model: Omit<PassageModel, 'judges'>) {
    this.#evidence = evidence;
    this.#model = model;
    const [, ...loose] = model.within;
    this.#loose = (loose[0] ?? []).map(
      (_, at) => loose.reduce((sum, expected) => sum + (expected[at] ?? 0), 0) / loose.length,
    );
  }

  /**
   * The passage around a seed, or null where there is none: each side in turn is cut to where the evidence is best, given
   * the other, until nothing moves; then once for each wording, against the background of its own surroundings, and the
   * best is taken. Cost: a few times the passage and its surroundings.
   */
  grow(seed: Pairing): Grown | null {
    const odds = (_: Stretch, other: Stretch): Odds => this.#evidence.odds(this.#loose, lengthOf(other));
    const cutting = { breaks: this.#model.breaks, drop: DROP };
    const grown = this.#alternate(seed, { oddsA: odds, oddsB: odds, cutting, rounds: ROUNDS, margin: marginOf });
    if (grown === null || grown.scoreA + grown.scoreB < LEAST_EVIDENCE) return null;
    const backgroundA = this.#evidence.background(grown.a, grown.b);
    const backgroundB = this.#evidence.background(grown.b, grown.a);
    let best: Grown | null = null;
    for (const [wording, expected] of this.#model.within.entries()) {
      const [oddsA, oddsB] = [oddsBetween(expected, backgroundA), oddsBetween(expected, backgroundB)];
      const settled = this.#alternate(grown, {
        oddsA: () => oddsA,
        oddsB: () => oddsB,
        cutting: { breaks: this.#model.breaks, drop: DROPS[wording] ?? DROP },
        rounds: LAST_ROUNDS,
        margin: (_, round) => (round === 0 ? LAST_MARGIN : 0),
      });
      if (settled === null) continue;
      if (best === null || settled.scoreA + settled.scoreB > best.scoreA + best.scoreB) best = { ...settled, wording };
    }
    return best;
  }

  #alternate(from: Pairing, growth: Growth): Omit<Grown, 'wording'> | null {
    let { a, b } = from;
    let [scoreA, scoreB] = [0, 0];
    for (let round = 0; round < growth.rounds; round += 1) {
      const segmentA = this.#cut(a, widened(b, growth.margin(b, round)), growth.oddsA, growth.cutting);
      const sideA = segmentA.stretch;
      const segmentB = this.#cut(b, widened(sideA, growth.margin(sideA, round)), growth.oddsB, growth.cutting);
      const sideB = segmentB.stretch;
      if (lengthOf(sideA) === 0 || lengthOf(sideB) === 0) return null;
      if (round === 0 && segmentA.score + segmentB.score < LEAST_AT_FIRST) return null;
      const isSettled = isSame(sideA, a) && isSame(sideB, b);
      [a, b, scoreA, scoreB] = [sideA, sideB, segmentA.score, segmentB.score];
      if (isSettled && (growth.margin(a, round) === 0 || round > 0)) break;
    }
    return { a, b, scoreA, scoreB };
  }

  #cut(core: Stretch, other: Stretch, odds: Growth['oddsA'], cutting: Cutting): Segment {
    const window = widened(core, Math.max(LOOK, lengthOf(core)));
    return bestSegment(this.#evidence.values(window, other, odds(core, other)), window, core, cutting);
  }
}

interface Growth {
  readonly oddsA: (side: Stretch, other: Stretch) => Odds;
  readonly oddsB: (side: Stretch, other: Stretch) => Odds;
  readonly cutting: Cutting;
  readonly rounds: number;
  readonly margin: (side: Stretch, round: number) => number;
}

function marginOf(side: Stretch, round: number): number {
  return round >= ROUNDS - 1 ? 0 : Math.max(MARGIN, Math.round(MARGIN_RATIO * lengthOf(side)));
}
