import { soundOf } from '../../text/fold.ts';

/** Letters that transliteration and translation there and back put for one another. */
const CONFUSED = ['aeiouy', 'bp', 'dt', 'gkqcj', 'vfwbu', 'mn', 'szcx', 'lr', 'iyj', 'h'];
/** By code of a letter the groups that it is in, a bit each. */
const GROUPS = Uint16Array.from({ length: 128 }, (_, code) =>
  CONFUSED.reduce(
    (bits, letters, index) => (letters.includes(String.fromCharCode(code)) ? bits | (1 << index) : bits),
    0,
  ),
);
const NEAR_COST = 0.35;
const SOFT_COST = 0.4;
const LONGEST_WORD = 40;
const H = 'h'.charCodeAt(0);
const E = 'e'.charCodeAt(0);

/** Room for two rows of the table of distances, so that no comparison makes garbage. */
const ROWS = [new Float64Array(LONGEST_WORD + 1), new Float64Array(LONGEST_WORD + 1)] as const;

/**
 * How alike two words look and sound, 0 to 1: one less the weighted edit distance over the longer length. Letters that
 * translations confuse (l r, b p, v w f …) cost a third. Cost: the product of the lengths, 40 letters each at most.
 */
export function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [one.slice(0, LONGEST_WORD), other.slice(0, LONGEST_WORD)];
  let row: Float64Array = ROWS[0];
  let next: Float64Array = ROWS[1];
  for (let j = 0; j <= b.length; j += 1) row[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    fillRow(next, row, a, { b, i });
    const done = next;
    next = row;
    row = done;
  }
  const longest = Math.max(a.length, b.length, 1);
  return Math.max(0, 1 - (row[b.length] ?? longest) / longest);
}

/** Fills the row of `a`'s letter number `i` (from 1) from the row before. */
function fillRow(
  next: Float64Array,
  row: Float64Array,
  a: string,
  { b, i }: { readonly b: string; readonly i: number },
): void {
  const letter = a.charCodeAt(i - 1);
  const dropped = dropCost(a, i - 1);
  next[0] = i;
  for (let j = 1; j <= b.length; j += 1) {
    next[j] = Math.min(
      (row[j] ?? 0) + dropped,
      (next[j - 1] ?? 0) + dropCost(b, j - 1),
      (row[j - 1] ?? 0) + swapCost(letter, b.charCodeAt(j - 1)),
    );
  }
}

/** A doubled letter, an h or a closing vowel is easily lost. */
function dropCost(word: string, at: number): number {
  const letter = word.charCodeAt(at);
  const isSoft = letter === word.charCodeAt(at - 1) || letter === H || (letter === E && at === word.length - 1);
  return isSoft ? SOFT_COST : 1;
}

function swapCost(x: number, y: number): number {
  if (x === y) return 0;
  return ((GROUPS[x] ?? 0) & (GROUPS[y] ?? 0)) === 0 ? 1 : NEAR_COST;
}

/** How alike two names are, 0 to 1: each word with its best in the other, the shared length over the whole. Order is free. */
export function nameLikeness(one: readonly string[], other: readonly string[]): number {
  const total = [...one, ...other].reduce((sum, word) => sum + word.length, 0);
  const shared = (from: readonly string[], to: readonly string[]): number =>
    from.reduce((sum, word) => sum + word.length * Math.max(0, ...to.map((fellow) => wordLikeness(word, fellow))), 0);
  return total === 0 ? 0 : (shared(one, other) + shared(other, one)) / total;
}

/** Whether a word of one is, to the ear, one of the other. */
export function shareWord(one: readonly string[], other: readonly string[]): boolean {
  const sounds = new Set(other.map(soundOf));
  return one.some((word) => word.length > 2 && sounds.has(soundOf(word)));
}
