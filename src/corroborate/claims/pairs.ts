import type { Group } from './groups.ts';
import { type Comparison, compareGroups, LEAST_SHARED, type Measures } from './member-features.ts';
import { SOON } from './neighbours.ts';
import type { Statement } from './statement.ts';

/** Two groups that have something to do with each other, the first before the second, and what they share. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly comparison: Comparison;
}

/** How two groups may have to do with each other: they share words, or some report tells one soon after the other. */
const SHARING = 1;
const NEAR = 2;

/**
 * The pairs of groups that share enough or that some report tells within a few sentences, in order. Only those are compared.
 * Cost: linear in the statements that share terms, and the product of the sizes of the groups of each pair.
 */
export function pairsOf(groups: readonly Group[], statements: readonly Statement[], measures: Measures): Pair[] {
  const marks = marksOf(groups, statements, measures);
  const pairs: Pair[] = [];
  groups.forEach((one, a) => {
    for (let b = a + 1; b < groups.length; b += 1) {
      const mark = marks[a * groups.length + b] ?? 0;
      if (mark === 0) continue;
      const comparison = compareGroups(one, groups[b] ?? [], measures);
      if (comparison.best.shared >= LEAST_SHARED || mark >= NEAR) pairs.push({ a, b, comparison });
    }
  });
  return pairs;
}

/** At first × groups + second: how the groups may have to do with each other. What no two statements share, their groups do not. */
function marksOf(groups: readonly Group[], statements: readonly Statement[], { likenesses }: Measures): Uint8Array {
  const marks = new Uint8Array(groups.length ** 2);
  const groupsOf = statements.map((): number[] => []);
  groups.forEach((group, number) => {
    for (const { at } of group) groupsOf[at]?.push(number);
  });
  const mark = (one: number, two: number, how: number): void => {
    for (const a of groupsOf[one] ?? [])
      for (const b of groupsOf[two] ?? []) {
        const place = Math.min(a, b) * groups.length + Math.max(a, b);
        marks[place] = (marks[place] ?? 0) | how;
      }
  };
  likenesses.forEachPair(LEAST_SHARED, (one, two) => mark(one, two, SHARING));
  forEachNear(statements, (one, two) => mark(one, two, NEAR));
  return marks;
}

/** Calls `visit` with the places of every two statements that one report tells soon after each other. */
function forEachNear(statements: readonly Statement[], visit: (one: number, two: number) => void): void {
  statements.forEach(({ report, sentence }, one) => {
    for (let two = one + 1; two < statements.length; two += 1) {
      const next = statements[two];
      if (next?.report !== report || next.sentence.index - sentence.index > SOON) return;
      visit(one, two);
    }
  });
}
