import { Evidence } from './evidence.ts';
import { type Gist, gistsOf } from './gist.ts';
import { Grower, type Grown } from './grow.ts';
import type { PassageModel } from './model.ts';
import type { PreparedText } from './prepared-text.ts';
import { MOST_SEEDS, seedsOf } from './seeds.ts';
import { isSame, overlapOf, type Pairing } from './stretch.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A seed of which so many tokens lie in a grown passage, on both sides, is grown no more. */
const GROWN_OVER = 16;
/** Seeds are tried, the best first, until so many were grown in vain, and one more for so many tokens of the two. */
const LEAST_VAIN = 40;
const TOKENS_A_VAIN = 400;
/** And no more once so many tokens were looked at, a second's work; a pair of some pages takes a hundredth of it. */
const MOST_LOOKED = 20_000_000;

/** What was grown between two texts, before it is judged. */
export interface Candidates {
  readonly a: PreparedText;
  readonly b: PreparedText;
  readonly passages: readonly Grown[];
  readonly gists: readonly Gist[];
  /** Whether a bound kept seeds from being grown. */
  readonly isBounded: boolean;
}

/** What growing needs; `judges` of the model are not asked here. */
export interface Growing {
  readonly evidence: Evidence;
  readonly grower: Grower;
  readonly model: Omit<PassageModel, 'judges'>;
}

export function growingFor(vocabulary: Vocabulary, model: Omit<PassageModel, 'judges'>): Growing {
  const evidence = new Evidence(vocabulary, model.outside);
  return { evidence, grower: new Grower(evidence, model), model };
}

/** All that two texts may share: passages grown from seeds, and stretches of one that may tell the whole of the other. */
export function candidatesOf(a: PreparedText, b: PreparedText, growing: Growing): Candidates {
  const seeds = seedsOf(a, b);
  const passages: Grown[] = [];
  const mostVain = LEAST_VAIN + Math.floor((a.length + b.length) / TOKENS_A_VAIN);
  const enough = growing.evidence.looked + MOST_LOOKED;
  let vain = 0;
  for (const seed of seeds) {
    if (passages.some((passage) => isCovered(seed, passage))) continue;
    if (vain >= mostVain || growing.evidence.looked > enough) break;
    const grown = growing.grower.grow(seed);
    if (grown === null) vain += 1;
    else if (!passages.some((passage) => isSame(passage.a, grown.a) && isSame(passage.b, grown.b)))
      passages.push(grown);
  }
  const isBounded = growing.evidence.looked > enough || seeds.length === MOST_SEEDS;
  const gists = [...gistsOf(a, b, growing), ...gistsOf(b, a, growing)];
  return { a, b, passages, gists, isBounded };
}

function isCovered(seed: Pairing, passage: Pairing): boolean {
  return overlapOf(seed.a, passage.a) >= GROWN_OVER && overlapOf(seed.b, passage.b) >= GROWN_OVER;
}
