import { stemmer } from 'stemmer';
import { soundOf } from './fold.ts';
import { NeighboursTurned } from './neighbours-turned.ts';
import { rankOfWord, rarityOfRank, type WordTables } from './tables.ts';
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
  /** One for all lexemes of a stem. */
  readonly stemId: number;
  readonly sound: string;
}

/** A match of numbers weighs as much as that of a fairly rare word. */
const NUMBER_WEIGHT = 0.5;

/** Looks up word types once for a whole pile. Ids are handed out in the order of asking and never leave the process. */
export class Lexicon {
  readonly tables: WordTables;
  /** By the numbers of word types. */
  readonly #byType: (Lexeme | undefined)[] = [];
  readonly #byId: Lexeme[] = [];
  readonly #stemIds = new Map<string, number>();
  readonly #turned: NeighboursTurned;

  constructor(tables: WordTables) {
    this.tables = tables;
    this.#turned = new NeighboursTurned(tables);
  }

  lexemeOf(token: Token): Lexeme {
    const known = this.#byType[token.type];
    if (known !== undefined) return known;
    const lexeme = this.#newLexeme(token);
    // Without gaps, which would make every look-up slower.
    while (this.#byType.length < token.type) this.#byType.push(undefined);
    this.#byType[token.type] = lexeme;
    this.#byId.push(lexeme);
    return lexeme;
  }

  at(id: number): Lexeme {
    const lexeme = this.#byId[id];
    if (lexeme === undefined) throw new RangeError(`no lexeme ${id} among ${this.#byId.length}`);
    return lexeme;
  }

  /** Calls `visit` with each word looked up so far that has the word of this rank among its near neighbours, by rank, and their cosine, 0 to 1. In no order. */
  forEachNeighbourOf(rank: number, visit: (rank: number, cosine: number) => void): void {
    for (let id = this.#turned.count; id < this.#byId.length; id += 1) this.#turned.add(this.at(id).rank);
    this.#turned.forEach(rank, visit);
  }

  #newLexeme({ key, kind }: Token): Lexeme {
    const id = this.#byId.length;
    if (kind === 'number')
      return {
        id,
        key,
        kind,
        rank: Number.POSITIVE_INFINITY,
        weight: NUMBER_WEIGHT,
        stem: key,
        stemId: this.#stemIdOf(key),
        sound: key,
      };
    const rank = rankOfWord(this.tables, key);
    const stem = stemmer(key);
    return {
      id,
      key,
      kind,
      rank,
      weight: rarityOfRank(rank),
      stem,
      stemId: this.#stemIdOf(stem),
      sound: soundOf(key),
    };
  }

  #stemIdOf(stem: string): number {
    const known = this.#stemIds.get(stem);
    if (known !== undefined) return known;
    const id = this.#stemIds.size;
    this.#stemIds.set(stem, id);
    return id;
  }
}
