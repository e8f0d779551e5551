/** How much two sets of words have in common. */
export interface Overlap<T> {
  readonly value: T;
  /** 0–1: of the smaller set, what the other has too. */
  readonly ofSmallerRatio: number;
  /** 0–1: of all words of both, what both have (Jaccard 1901). */
  readonly ofAllRatio: number;
}

/** What is compared, by its words. */
export interface Worded<T> {
  readonly value: T;
  readonly words: ReadonlySet<string>;
}

/** Fewer shared words tell too little. */
const FEWEST_SHARED = 4;
/** As a rewording leaves it that keeps names, numbers and most nouns. */
const ALIKE_RATIO = 0.6;

/**
 * Finds what is like a set of words: of the smaller set, the larger has three in five, and four words or more. The likest first,
 * then in the order given. By an inverted index: a question costs as much as its words stand in what is known.
 */
export function likeFinder<T>(known: readonly Worded<T>[]): (words: ReadonlySet<string>) => readonly Overlap<T>[] {
  const withWord = new Map<string, number[]>();
  for (const [i, { words }] of known.entries()) {
    for (const word of words) {
      const list = withWord.get(word);
      if (list === undefined) withWord.set(word, [i]);
      else list.push(i);
    }
  }
  return (words) => {
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const i of withWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    const inOrder = [...shared].toSorted(([a], [b]) => a - b);
    const like = inOrder.flatMap(([i, count]) => likeness(known[i], words, count));
    return like.toSorted((a, b) => b.ofAllRatio - a.ofAllRatio);
  };
}

function likeness<T>(known: Worded<T> | undefined, words: ReadonlySet<string>, shared: number): readonly Overlap<T>[] {
  if (known === undefined || shared < FEWEST_SHARED) return [];
  const ofSmallerRatio = shared / Math.min(known.words.size, words.size);
  const ofAllRatio = shared / (known.words.size + words.size - shared);
  return ofSmallerRatio < ALIKE_RATIO ? [] : [{ value: known.value, ofSmallerRatio, ofAllRatio }];
}
