const types = new Map<string, number>();

/** The number of a folded word or value: one for the same key wherever it stands, from 0 up. It never leaves the thread. */
export function wordType(key: string): number {
  const known = types.get(key);
  if (known !== undefined) return known;
  const type = types.size;
  types.set(key, type);
  return type;
}

/** A word by its key, with the number of its type. */
interface Typed {
  readonly key: string;
  readonly type: number;
}

const UNREAD = -1;
const FIRST_LENGTH = 4096;

/** What words are, as bits below the 31st: read once a word type, then looked up by its number. */
export class WordBits {
  readonly #read: (key: string) => number;
  #bits = new Int32Array(FIRST_LENGTH).fill(UNREAD);

  constructor(read: (key: string) => number) {
    this.#read = read;
  }

  of({ key, type }: Typed): number {
    const known = this.#bits[type];
    return known === undefined || known === UNREAD ? this.#learn(key, type) : known;
  }

  #learn(key: string, type: number): number {
    if (type >= this.#bits.length) {
      const longer = new Int32Array(2 ** Math.ceil(Math.log2(type + 1))).fill(UNREAD);
      longer.set(this.#bits);
      this.#bits = longer;
    }
    const bits = this.#read(key);
    this.#bits[type] = bits;
    return bits;
  }
}
