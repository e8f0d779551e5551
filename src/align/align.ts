import type { AlignedPair, Link, Substitution } from '../text/aligned-pair.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { networkRunner } from '../text/network.ts';
import type { Weights } from '../text/tables.ts';
import { forEachPair, PLACE_FEATURES, placeFeatures, WORD_FEATURES } from './features.ts';
import type { Grid } from './grid.ts';
import { type ReportProfile, readThrough } from './profile.ts';
import { matchWords } from './word-similarity.ts';
import { explainsChanges, type LearnedSubstitution, learnSubstitutions, teachingLinks } from './word-table.ts';

/** Two sentences are linked from this score on. */
const LINKED = 0.4;
/** Fewer substitutions than this are chance, and nothing is read through them. */
const LEAST_TABLE = 2;
const READINGS = 4;

/** Aligns prepared reports; made once a trace, since it sets up its scorers. */
export class Aligner {
  readonly #lexicon: Lexicon;
  readonly #scoreWords: (row: Float64Array) => number;
  readonly #scorePlace: (row: Float64Array) => number;

  constructor(lexicon: Lexicon, { words, places }: Weights) {
    this.#lexicon = lexicon;
    this.#scoreWords = networkRunner(words, WORD_FEATURES);
    this.#scorePlace = networkRunner(places, [...WORD_FEATURES, ...PLACE_FEATURES]);
  }

  /**
   * Which sentence of `a` retells which of `b`: every pair is scored by its words, then again with its surroundings; where
   * the linked sentences show that one report puts fixed words for the other's (a spun copy), it is read through that
   * table and scored anew. Cost: the product of the two reports' lengths.
   */
  align(a: ReportProfile, b: ReportProfile): AlignedPair {
    const lexicon = this.#lexicon;
    let scored = this.#scorePairs(a, b);
    for (let reading = 0; reading < READINGS; reading += 1) {
      const teaching = teachingLinks(scored);
      const table = learnSubstitutions(a, b, teaching);
      if (table.size < LEAST_TABLE || !explainsChanges(table, [a, b], teaching)) break;
      const readAs = new Map(Array.from(table.values(), ({ from, to }) => [from, to]));
      scored = this.#scorePairs(readThrough(a, readAs, lexicon), b);
    }
    const links = scored.filter(({ score }) => score >= LINKED);
    const turned = links.map((link): Link => ({ a: link.b, b: link.a, score: link.score }));
    return {
      a: a.segmented,
      b: b.segmented,
      links,
      substitutionsA: named(learnSubstitutions(a, b, links), lexicon),
      substitutionsB: named(learnSubstitutions(b, a, turned), lexicon),
    };
  }

  /** Every pair of sentences that shares anything, with its score. */
  #scorePairs(a: ReportProfile, b: ReportProfile): Link[] {
    const rows = a.sentences.length;
    const columns = b.sentences.length;
    const width = WORD_FEATURES.length;
    const cells: { readonly a: number; readonly b: number; readonly inputs: Float64Array }[] = [];
    const grid: Grid = { rows, columns, values: new Float64Array(rows * columns) };
    forEachPair(a, b, matchWords(a, b, this.#lexicon), (indexA, indexB, words) => {
      const inputs = new Float64Array(width + PLACE_FEATURES.length);
      inputs.set(words);
      grid.values[indexA * columns + indexB] = this.#scoreWords(inputs);
      cells.push({ a: indexA, b: indexB, inputs });
    });
    const fillPlace = placeFeatures(grid);
    return cells.map(({ a: indexA, b: indexB, inputs }) => {
      fillPlace(indexA, indexB, inputs.subarray(width));
      return { a: indexA, b: indexB, score: this.#scorePlace(inputs) };
    });
  }
}

function named(table: ReadonlyMap<number, LearnedSubstitution>, lexicon: Lexicon): Substitution[] {
  return Array.from(table.values(), ({ from, to, count, rate }) => ({
    here: lexicon.at(from).key,
    there: lexicon.at(to).key,
    count,
    rate,
  }));
}
