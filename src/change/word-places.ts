import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import type { SegmentedReport } from '../text/segmented.ts';

/** In which sentences of a report words stand, by what they are compared by. */
interface Index {
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly byRank: ReadonlyMap<number, readonly number[]>;
}

type Near = (word: Lexeme) => ReadonlyMap<number, number>;

const NOWHERE: readonly number[] = [];

/** Finds like words in a whole report without holding each against each. Made once a trace. */
export class WordPlaces {
  readonly #lexicon: Lexicon;
  readonly #near: Near;
  readonly #indexes = new WeakMap<SegmentedReport, Index>();

  /** `near`: the ranks of the words near to a word in meaning, with their cosines. */
  constructor(lexicon: Lexicon, near: Near) {
    this.#lexicon = lexicon;
    this.#near = near;
  }

  /**
   * The sentences of `report`, by position, in which a word at least so like `word` stands, `least` not above that of inflections.
   * Cost: linear in the words near to it in meaning, once the report was read.
   */
  sentencesWith(word: Lexeme, report: SegmentedReport, least: number): ReadonlySet<number> {
    const { byStem, byRank } = this.#indexOf(report);
    const found = new Set(byStem.get(word.stem));
    for (const [rank, cosine] of this.#near(word)) {
      if (cosine < least) continue;
      for (const at of byRank.get(rank) ?? NOWHERE) found.add(at);
    }
    return found;
  }

  #indexOf(report: SegmentedReport): Index {
    const known = this.#indexes.get(report);
    if (known !== undefined) return known;
    const byStem = new Map<string, number[]>();
    const byRank = new Map<number, number[]>();
    for (const [at, { tokens }] of report.sentences.entries()) {
      for (const token of tokens) {
        const { stem, rank, kind } = this.#lexicon.lexemeOf(token);
        put(byStem, stem, at);
        if (kind === 'word') put(byRank, rank, at);
      }
    }
    const index = { byStem, byRank };
    this.#indexes.set(report, index);
    return index;
  }
}

function put<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [at]);
  else if (known.at(-1) !== at) known.push(at);
}
