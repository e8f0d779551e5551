const types = new Map<string, number>();

/** The number of a folded word or value: one for the same key wherever it stands, from 0 up. It never leaves the thread. */
export function wordType(key: string): number {
  const known = types.get(key);
  if (known !== undefined) return known;
  const type = types.size;
  types.set(key, type);
  return type;
}

/** What listed words are, as bits: looked up by the number of the word type, where a map would be asked for each place of it. */
export class WordBits {
  readonly #listed: ReadonlyMap<string, number>;
  #bits: Int32Array | null = null;

  /** `bits`: the bits of folded words, as they are when the first word is asked for; of all other words they are 0. */
  constructor(bits: ReadonlyMap<string, number>) {
    this.#listed = bits;
  }

  of({ type }: { readonly type: number }): number {
    return (this.#bits ?? this.#fill())[type] ?? 0;
  }

  #fill(): Int32Array {
    const typed = Array.from(this.#listed, ([key, bits]) => ({ type: wordType(key), bits }));
    const found = new Int32Array(1 + typed.reduce((most, { type }) => Math.max(most, type), 0));
    for (const { type, bits } of typed) found[type] = bits;
    this.#bits = found;
    return found;
  }
}

/** The bits 1 for words of a list. */
export const listed = (words: Iterable<string>): WordBits =>
  new WordBits(new Map(Array.from(words, (word) => [word, 1])));
