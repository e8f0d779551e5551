import type { Group } from './groups.ts';
import { type Comparison, compareGroups, LEAST_SHARED, type Measures } from './member-features.ts';
import { SOON } from './neighbours.ts';
import type { Statement } from './statement.ts';

/**
 * Pairs of groups that have something to do with each other, the first before the second, and what they share; by number. In columns: there
 * are tens of thousands, and as objects they would be moved about by every collection of garbage.
 */
export class Pairs {
  readonly #groups: number[] = [];
  readonly #values: number[] = [];

  get length(): number {
    return this.#groups.length / 2;
  }

  add(first: number, second: number, { best, alignMost, alignMean, alikeMean, numbersMean }: Comparison): void {
    const values = this.#values;
    const at = values.length;
    this.#groups.push(first, second);
    values[at] = best.shared;
    values[at + 1] = best.names;
    values[at + 2] = best.numbers;
    values[at + 3] = best.coverA;
    values[at + 4] = best.coverB;
    values[at + 5] = best.clash;
    values[at + 6] = alignMost;
    values[at + 7] = alignMean;
    values[at + 8] = alikeMean;
    values[at + 9] = numbersMean;
  }

  firstOf(pair: number): number {
    return this.#groups[2 * pair] ?? -1;
  }

  secondOf(pair: number): number {
    return this.#groups[2 * pair + 1] ?? -1;
  }

  comparisonOf(pair: number): Comparison {
    const value = (column: number): number => this.#values[COLUMNS * pair + column] ?? 0;
    const best = {
      shared: value(0),
      names: value(1),
      numbers: value(2),
      coverA: value(3),
      coverB: value(4),
      clash: value(5) === 0 ? 0 : 1,
    } as const;
    return { best, alignMost: value(6), alignMean: value(7), alikeMean: value(8), numbersMean: value(9) };
  }

  /** What the two share, by how much of either it is. */
  strengthOf(pair: number): number {
    const at = COLUMNS * pair;
    const covered = (this.#values[at + 3] ?? 0) + (this.#values[at + 4] ?? 0);
    return Math.log1p(this.#values[at] ?? 0) * covered;
  }

  /** The weight of what the two statements of the pair share that share most. */
  sharedBy(pair: number): number {
    return this.#values[COLUMNS * pair] ?? 0;
  }
}

/** How many values a pair has. */
const COLUMNS = 10;

/** How two groups may have to do with each other: they share words, or some report tells one soon after the other. */
const SHARING = 1;
const NEAR = 2;

/**
 * The pairs of groups that share enough or that some report tells within a few sentences, in order. Only those are compared.
 * Cost: linear in the statements that share terms, and the product of the sizes of the groups of each pair.
 */
export function pairsOf(groups: readonly Group[], statements: readonly Statement[], measures: Measures): Pairs {
  const marks = marksOf(groups, statements, measures);
  const pairs = new Pairs();
  groups.forEach((one, a) => {
    for (let b = a + 1; b < groups.length; b += 1) {
      const mark = marks[a * groups.length + b] ?? 0;
      if (mark === 0) continue;
      const comparison = compareGroups(one, groups[b] ?? [], measures);
      if (comparison.best.shared >= LEAST_SHARED || mark >= NEAR) pairs.add(a, b, comparison);
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
