import { forEachNeighbour, type WordTables } from './tables.ts';

/** The neighbour table read backwards, for the words that are added: turning round all of it takes 20 ms of each start. */
export class NeighboursTurned {
  readonly #tables: WordTables;
  /** Where the list of each rank begins: an entry and one more, 0 for none. */
  readonly #heads: Int32Array;
  /** Of each entry: the word that has the other as its neighbour, their cosine, and the entry that follows, as in `#heads`. */
  readonly #words: number[] = [];
  readonly #cosines: number[] = [];
  readonly #nexts: number[] = [];
  #count = 0;

  constructor(tables: WordTables) {
    this.#tables = tables;
    this.#heads = new Int32Array(tables.ranks.size);
  }

  /** How many words were added. */
  get count(): number {
    return this.#count;
  }

  /** Adds a word by its rank, which may be that of no word of the table. Cost: the number of its neighbours. */
  add(word: number): void {
    this.#count += 1;
    forEachNeighbour(this.#tables, word, (rank, cosine) => {
      this.#nexts.push(this.#heads[rank] ?? 0);
      this.#words.push(word);
      this.#heads[rank] = this.#cosines.push(cosine);
    });
  }

  /** Calls `visit` with each word added that has the one of this rank among its near neighbours, and their cosine, 0 to 1. */
  forEach(rank: number, visit: (word: number, cosine: number) => void): void {
    for (let entry = this.#heads[rank] ?? 0; entry > 0; entry = this.#nexts[entry - 1] ?? 0) {
      visit(this.#words[entry - 1] ?? 0, this.#cosines[entry - 1] ?? 0);
    }
  }
}
