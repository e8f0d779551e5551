import type { Span } from '../case/span.ts';
import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { forEachNeighbour } from '../text/tables.ts';
import { type Token, withKey } from '../text/tokens.ts';
import { WordPlaces } from './word-places.ts';

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
  readonly #places: WordPlaces;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#places = new WordPlaces(lexicon, (lexeme) => this.#near(lexeme));
  }

  /** The words of a sentence; those that `readAs` maps (a spun copy's, by key) are read as what they stand for. */
  wordsOf(sentence: Sentence, readAs?: ReadonlyMap<string, string>): readonly Word[] {
    if (readAs === undefined) return this.#plainWordsOf(sentence);
    return sentence.tokens.map((token) => {
      const key = readAs.get(token.key);
      return { token, lexeme: this.#lexicon.lexemeOf(key === undefined ? token : withKey(token, key)) };
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
    return likenessOf(a, b, this.#near(a));
  }

  /** The word most like `word` among `words`, if it is at least so like it. */
  bestMatch(word: Word, words: readonly Word[], least: number): Word | null {
    let best: Word | null = null;
    let most = least;
    const near = this.#near(word.lexeme);
    for (const other of words) {
      const likeness = likenessOf(word.lexeme, other.lexeme, near);
      if (likeness > most || (likeness === most && best === null)) [best, most] = [other, likeness];
    }
    return best;
  }

  /** By position, the sentences of a report in which a word at least so like `word` stands; `least` at most 0.95. */
  sentencesWith(word: Word, report: SegmentedReport, least: number): ReadonlySet<number> {
    return this.#places.sentencesWith(word.lexeme, report, least);
  }

  /** The ranks of the words of which one is a near neighbour of the other, with the cosine of the two. */
  #near({ kind, rank }: Lexeme): ReadonlyMap<number, number> {
    if (kind === 'number') return NONE;
    const known = this.#neighbours.get(rank);
    if (known !== undefined) return known;
    const near = new Map<number, number>();
    const add = (other: number, cosine: number): void => {
      if (cosine > (near.get(other) ?? 0)) near.set(other, cosine);
    };
    forEachNeighbour(this.#lexicon.tables, rank, add);
    this.#lexicon.forEachNeighbourOf(rank, add);
    this.#neighbours.set(rank, near);
    return near;
  }
}

const NONE: ReadonlyMap<number, number> = new Map();

function likenessOf(a: Lexeme, b: Lexeme, nearA: ReadonlyMap<number, number>): number {
  if (a.id === b.id) return SAME;
  if (a.kind === 'number' || b.kind === 'number') return 0;
  return a.stem === b.stem ? SAME_STEM : (nearA.get(b.rank) ?? 0);
}

export function spanOf(report: string, first: Token, last: Token): Span {
  return { report, start: first.start, end: last.end };
}
