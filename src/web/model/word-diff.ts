/** Words of one sentence that its counterpart lacks, as half-open ranges of its text. */
export type WordRange = readonly [start: number, end: number];

/** The words of each of two sentences that the other lacks. */
export interface WordDiff {
  readonly a: readonly WordRange[];
  readonly b: readonly WordRange[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
/** Longer sentences are not compared: the cost grows with the product of their words. */
const MOST_WORDS = 400;
/** Where less than this share of the words is kept, marking the others would mark nearly all. */
const LEAST_KEPT = 0.5;

/**
 * The words of `a` and of `b` that are not in their longest common subsequence, neighbours joined; null where too little is kept for that to
 * say anything, or where a side is too long. Time and memory grow with the product of the words.
 */
export function wordDiff(a: string, b: string): WordDiff | null {
  const wordsA = [...a.matchAll(WORD)];
  const wordsB = [...b.matchAll(WORD)];
  if (wordsA.length === 0 || wordsB.length === 0 || Math.max(wordsA.length, wordsB.length) > MOST_WORDS) return null;
  const kept = common(wordsA.map(folded), wordsB.map(folded));
  if (kept.length < LEAST_KEPT * Math.min(wordsA.length, wordsB.length)) return null;
  const keptA = new Set(kept.map(([i]) => i));
  const keptB = new Set(kept.map(([, j]) => j));
  return { a: rangesOf(a, wordsA, keptA), b: rangesOf(b, wordsB, keptB) };
}

const folded = ([word]: RegExpExecArray): string => word.toLowerCase().replaceAll('’', "'");

/** A longest common subsequence as pairs of places. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function rangesOf(text: string, words: readonly RegExpExecArray[], kept: ReadonlySet<number>): readonly WordRange[] {
  const ranges: [number, number][] = [];
  for (const [i, { 0: word, index }] of words.entries()) {
    if (kept.has(i)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && !kept.has(i - 1) && /^[^\p{L}\p{N}]{0,3}$/u.test(text.slice(last[1], index))) {
      last[1] = index + word.length;
    } else ranges.push([index, index + word.length]);
  }
  return ranges;
}
