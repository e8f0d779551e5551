import { soundOf } from '../../text/fold.ts';

/** Letters that transliteration and translation there and back put for one another. */
const CONFUSED = ['aeiouy', 'bp', 'dt', 'gkqcj', 'vfwbu', 'mn', 'szcx', 'lr', 'iyj', 'h'];
const CLASSES: ReadonlyMap<string, number> = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [
    letter,
    CONFUSED.reduce((bits, letters, index) => (letters.includes(letter) ? bits | (1 << index) : bits), 0),
  ]),
);
const NEAR_COST = 0.35;
const SOFT_COST = 0.4;
const LONGEST_WORD = 40;

/**
 * How alike two words look and sound, 0 to 1: one less the weighted edit distance over the longer length. Letters that
 * translations confuse (l r, b p, v w f …) cost a third. Cost: the product of the lengths, 40 letters each at most.
 */
export function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [one.slice(0, LONGEST_WORD), other.slice(0, LONGEST_WORD)];
  let row = Float64Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Float64Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(
        (row[j] ?? 0) + dropCost(a, i - 1),
        (next[j - 1] ?? 0) + dropCost(b, j - 1),
        (row[j - 1] ?? 0) + swapCost(a[i - 1] ?? '', b[j - 1] ?? ''),
      );
    }
    row = next;
  }
  const longest = Math.max(a.length, b.length, 1);
  return Math.max(0, 1 - (row[b.length] ?? longest) / longest);
}

/** A doubled letter, an h or a closing vowel is easily lost. */
function dropCost(word: string, at: number): number {
  const letter = word[at] ?? '';
  return letter === word[at - 1] || letter === 'h' || (at === word.length - 1 && letter === 'e') ? SOFT_COST : 1;
}

function swapCost(x: string, y: string): number {
  if (x === y) return 0;
  return ((CLASSES.get(x) ?? 0) & (CLASSES.get(y) ?? 0)) === 0 ? 1 : NEAR_COST;
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
