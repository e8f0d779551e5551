import type { Statement } from './statement.ts';

/** What two statements share, by the weight of their terms in their circle. */
export interface Likeness {
  /** Of all shared terms. */
  readonly shared: number;
  readonly names: number;
  readonly numbers: number;
  /** The part of either that is shared, 0 to 1. */
  readonly coverA: number;
  readonly coverB: number;
  /** 1 where they count the same thing differently. */
  readonly clash: 0 | 1;
}

export const UNLIKE: Likeness = { shared: 0, names: 0, numbers: 0, coverA: 0, coverB: 0, clash: 0 };

/** Terms in more statements than this share of the circle's tell it from other circles, not claims from each other. */
const COMMON = 0.25;
const COMMON_COUNT = 3;
/** What a match weighs beside how rare the word is. */
const MATCH = 0.3;

/** Looks up what two statements of a circle share. */
export class Likenesses {
  readonly #statements: readonly Statement[];
  readonly #terms: readonly ReadonlyMap<string, number>[];
  readonly #totals: readonly number[];

  /** Cost: linear in the statements' terms. */
  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    const counts = new Map<string, number>();
    for (const { terms } of statements) for (const { key } of terms) counts.set(key, (counts.get(key) ?? 0) + 1);
    const all = Math.max(2, statements.length);
    const most = Math.max(COMMON_COUNT, COMMON * all);
    const tells = (key: string): number => {
      const count = counts.get(key) ?? 1;
      return count > most ? 0 : Math.log(all / count) / Math.log(all);
    };
    this.#terms = statements.map(
      ({ terms }) => new Map(terms.map(({ key, weight }) => [key, (MATCH + weight) * tells(key)])),
    );
    this.#totals = this.#terms.map((terms) => [...terms.values()].reduce((sum, weight) => sum + weight, 0));
  }

  /** Cost: linear in the terms of the first. */
  of(a: number, b: number): Likeness {
    const others = this.#terms[b];
    let [shared, names, numbers] = [0, 0, 0];
    for (const { key, kind } of this.#statements[a]?.terms ?? []) {
      const weight = others?.get(key);
      if (weight === undefined) continue;
      shared += weight;
      if (kind === 'name') names += weight;
      else if (kind === 'number') numbers += weight;
    }
    if (shared === 0) return UNLIKE;
    const cover = (at: number): number => Math.min(1, shared / Math.max(0.5, this.#totals[at] ?? 0));
    const clash = clashOf(this.#statements[a], this.#statements[b]);
    return { shared, names, numbers, coverA: cover(a), coverB: cover(b), clash };
  }
}

function clashOf(a: Statement | undefined, b: Statement | undefined): 0 | 1 {
  const counts = new Map(a?.counts.map(({ of, value }) => [of, value]));
  return b?.counts.some(({ of, value }) => counts.has(of) && counts.get(of) !== value) ? 1 : 0;
}
