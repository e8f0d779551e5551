import type { Span } from '../case/span.ts';
import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import type { Sentence } from '../text/segmented.ts';
import { forEachNeighbour } from '../text/tables.ts';
import type { Token } from '../text/tokens.ts';

/** A word in its place. */
export interface Word {
  readonly token: Token;
  readonly lexeme: Lexeme;
}

const SAME = 1;
const SAME_STEM = 0.95;

/** Compares words by form and meaning; made once a trace. */
export class Wording {
  readonly #lexicon: Lexicon;
  readonly #words = new WeakMap<Sentence, readonly Word[]>();
  readonly #neighbours = new Map<number, ReadonlyMap<number, number>>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The words of a sentence; those that `readAs` maps (a spun copy's, by key) are read as what they stand for. */
  wordsOf(sentence: Sentence, readAs?: ReadonlyMap<string, string>): readonly Word[] {
    if (readAs === undefined) return this.#plainWordsOf(sentence);
    return sentence.tokens.map((token) => {
      const key = readAs.get(token.key);
      return { token, lexeme: this.#lexicon.lexemeOf(key === undefined ? token : { ...token, key }) };
    });
  }

  #plainWordsOf(sentence: Sentence): readonly Word[] {
    const known = this.#words.get(sentence);
    if (known !== undefined) return known;
    const words = sentence.tokens.map((token) => ({ token, lexeme: this.#lexicon.lexemeOf(token) }));
    this.#words.set(sentence, words);
    return words;
  }

  /** 0–1: 1 for the same word, 0.95 for its inflections, the cosine of their vectors for near neighbours in meaning. */
  likeness({ lexeme: a }: Word, { lexeme: b }: Word): number {
    if (a.id === b.id) return SAME;
    if (a.kind === 'number' || b.kind === 'number') return 0;
    if (a.stem === b.stem) return SAME_STEM;
    return Math.max(this.#cosine(a.rank, b.rank), this.#cosine(b.rank, a.rank));
  }

  /** The word most like `word` among `words`, if it is at least so like it. */
  bestMatch(word: Word, words: readonly Word[], least: number): Word | null {
    let best: Word | null = null;
    let most = least;
    for (const other of words) {
      const likeness = this.likeness(word, other);
      if (likeness > most || (likeness === most && best === null)) [best, most] = [other, likeness];
    }
    return best;
  }

  #cosine(rank: number, other: number): number {
    let near = this.#neighbours.get(rank);
    if (near === undefined) {
      const found = new Map<number, number>();
      forEachNeighbour(this.#lexicon.tables, rank, (neighbour, cosine) => found.set(neighbour, cosine));
      this.#neighbours.set(rank, found);
      near = found;
    }
    return near.get(other) ?? 0;
  }
}

export function spanOf(report: string, first: Token, last: Token): Span {
  return { report, start: first.start, end: last.end };
}
