import { stemmer } from 'stemmer';
import { soundOf } from './fold.ts';
import { type NeighbourOf, neighbourOf, rankOfWord, rarityOfRank, type WordTables } from './tables.ts';
import type { Token } from './tokens.ts';

/** A word type or number as comparisons need it. */
export interface Lexeme {
  readonly id: number;
  readonly key: string;
  readonly kind: 'word' | 'number';
  /** Position in the background table; far beyond its end for a word that it lacks. */
  readonly rank: number;
  /** 0 (tells nothing) to 1 (rare): what a match of it weighs. */
  readonly weight: number;
  readonly stem: string;
  readonly sound: string;
}

/** A match of numbers weighs as much as that of a fairly rare word. */
const NUMBER_WEIGHT = 0.5;

/** Looks up word types once for a whole pile. Ids are handed out in the order of asking and never leave the process. */
export class Lexicon {
  readonly tables: WordTables;
  readonly #byKey = new Map<string, Lexeme>();
  readonly #byId: Lexeme[] = [];
  #neighbourOf: NeighbourOf | null = null;

  constructor(tables: WordTables) {
    this.tables = tables;
  }

  lexemeOf(token: Token): Lexeme {
    const known = this.#byKey.get(token.key);
    if (known !== undefined) return known;
    const lexeme = this.#newLexeme(token);
    this.#byKey.set(token.key, lexeme);
    this.#byId.push(lexeme);
    return lexeme;
  }

  at(id: number): Lexeme {
    const lexeme = this.#byId[id];
    if (lexeme === undefined) throw new RangeError(`no lexeme ${id} among ${this.#byId.length}`);
    return lexeme;
  }

  /** Calls `visit` with each word that has the word of this rank among its near neighbours, by rank, and their cosine, 0 to 1. */
  forEachNeighbourOf(rank: number, visit: (rank: number, cosine: number) => void): void {
    this.#neighbourOf ??= neighbourOf(this.tables);
    const { starts, ranks, cosines } = this.#neighbourOf;
    const end = starts[rank + 1] ?? 0;
    for (let at = starts[rank] ?? 0; at < end; at += 1) visit(ranks[at] ?? 0, (cosines[at] ?? 0) / 255);
  }

  #newLexeme({ key, kind }: Token): Lexeme {
    const id = this.#byId.length;
    if (kind === 'number')
      return { id, key, kind, rank: Number.POSITIVE_INFINITY, weight: NUMBER_WEIGHT, stem: key, sound: key };
    const rank = rankOfWord(this.tables, key);
    return { id, key, kind, rank, weight: rarityOfRank(rank), stem: stemmer(key), sound: soundOf(key) };
  }
}
