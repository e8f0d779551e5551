/** Words by how common they are, to be looked up by spelling. Plain data, made in a tenth of the time of a Map of so many strings. */
export interface WordRanks {
  /** How many words there are. */
  readonly size: number;
  /** The words in ASCII, the commonest first, a line each. */
  readonly lines: Uint8Array;
  /** Where each line starts; one more than there are words. */
  readonly starts: Int32Array;
  /** A hash table with open addressing (Knuth, The Art of Computer Programming 3, section 6.4): ranks plus 1, 0 where free. */
  readonly slots: Int32Array;
}

const LINE_END = 10;
const FIRST = 0x811c9dc5;

/** The hash FNV-1a, a step a character. */
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Reads a list of words, each ended by a line end. Throws a RangeError where one is not ASCII. Cost: linear. */
export function wordRanks(lines: Uint8Array): WordRanks {
  let size = 0;
  for (let at = 0; at < lines.length; at += 1) if (lines[at] === LINE_END) size += 1;
  const starts = new Int32Array(size + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(1.5 * size + 1)));
  let [rank, hash] = [0, FIRST];
  for (let at = 0; at < lines.length; at += 1) {
    const code = lines[at] ?? 0;
    if (code > 127) throw new RangeError(`byte ${code} at ${at} is not ASCII`);
    if (code !== LINE_END) {
      hash = step(hash, code);
      continue;
    }
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    rank += 1;
    slots[slot] = rank;
    starts[rank] = at + 1;
    hash = FIRST;
  }
  return { size, lines, starts, slots };
}

/** Numbers before the rest of an index: how many words there are, and how many slots. */
const HEAD = 2;

/** All of `ranks` but the words, as little-endian numbers of four bytes: what `indexedRanks` spares working out. */
export function rankIndex({ size, starts, slots }: WordRanks): Int32Array {
  const index = new Int32Array(HEAD + starts.length + slots.length);
  index.set([size, slots.length]);
  index.set(starts, HEAD);
  index.set(slots, HEAD + starts.length);
  return index;
}

/** What `wordRanks(lines)` gives, without working it out, where `index` is of these words; else null. Cost: constant. */
export function indexedRanks(lines: Uint8Array, index: Int32Array): WordRanks | null {
  const [size = 0, slotCount = 0] = index;
  const starts = index.subarray(HEAD, HEAD + size + 1);
  const slots = index.subarray(HEAD + size + 1);
  return slots.length === slotCount && starts[size] === lines.length ? { size, lines, starts, slots } : null;
}

/** The rank of a word, 0 for the commonest, or undefined where it is not among them. */
export function rankIn({ lines, starts, slots }: WordRanks, word: string): number | undefined {
  let hash = FIRST;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  for (let slot = hash & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const rank = (slots[slot] ?? 0) - 1;
    const start = starts[rank] ?? 0;
    if ((starts[rank + 1] ?? 0) - start - 1 === word.length && isAt(lines, start, word)) return rank;
  }
  return undefined;
}

function isAt(lines: Uint8Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (lines[start + at] !== word.charCodeAt(at)) return false;
  return true;
}
