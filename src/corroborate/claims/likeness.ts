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
/** A statement with less to it is not counted as covered whole by one small word. */
const LEAST_TOTAL = 0.5;

/** What a statement shares with each other, at three times its place: words, names and numbers. */
type Sums = Float64Array;

const KINDS = ['word', 'name', 'number'] as const;

/** A statement's terms that tell anything, by number, ascending. */
interface Indexed {
  readonly terms: Int32Array;
  readonly total: number;
}

/** Looks up what two statements of a circle share. */
export class Likenesses {
  readonly #statements: readonly Statement[];
  readonly #indexed: readonly Indexed[];
  /** Weight of each term by its number. */
  readonly #weights: Float64Array;
  readonly #kinds: readonly Statement['terms'][number]['kind'][];
  /** The places of the statements that have a term, by its number. */
  readonly #places: readonly (readonly number[])[];
  readonly #sums: Sums[] = [];

  /** Cost: linear in the statements' terms. */
  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    const numbers = new Map<string, number>();
    const counts: number[] = [];
    const kinds: Statement['terms'][number]['kind'][] = [];
    const rarities: number[] = [];
    const numbered = statements.map(({ terms }) =>
      terms.map(({ key, kind, weight }) => {
        const number = numbers.get(key) ?? numbers.size;
        if (number === numbers.size) numbers.set(key, number);
        counts[number] = (counts[number] ?? 0) + 1;
        rarities[number] = weight;
        if (kinds[number] === undefined || kind === 'name') kinds[number] = kind;
        return number;
      }),
    );
    const all = Math.max(2, statements.length);
    const most = Math.max(COMMON_COUNT, COMMON * all);
    this.#kinds = kinds;
    this.#weights = Float64Array.from(counts, (count, number) =>
      count > most ? 0 : ((MATCH + (rarities[number] ?? 0)) * Math.log(all / count)) / Math.log(all),
    );
    this.#indexed = numbered.map((terms) => {
      const own = new Int32Array(terms.filter((number) => (this.#weights[number] ?? 0) > 0));
      return { terms: own.sort(), total: own.reduce((sum, number) => sum + (this.#weights[number] ?? 0), 0) };
    });
    const places = counts.map((): number[] => []);
    this.#indexed.forEach(({ terms }, at) => {
      for (const number of terms) places[number]?.push(at);
    });
    this.#places = places;
  }

  /** Cost: for the first question about `a`, linear in the statements that share its terms; then constant. */
  of(a: number, b: number): Likeness {
    const one = this.#indexed[a];
    const two = this.#indexed[b];
    if (one === undefined || two === undefined) return UNLIKE;
    this.#sums[a] ??= this.#sumsOf(one);
    const sums = this.#sums[a];
    const names = sums[3 * b + 1] ?? 0;
    const numbers = sums[3 * b + 2] ?? 0;
    const shared = (sums[3 * b] ?? 0) + names + numbers;
    if (shared === 0) return UNLIKE;
    const coverA = Math.min(1, shared / Math.max(LEAST_TOTAL, one.total));
    const coverB = Math.min(1, shared / Math.max(LEAST_TOTAL, two.total));
    return { shared, names, numbers, coverA, coverB, clash: clashOf(this.#statements[a], this.#statements[b]) };
  }

  #sumsOf({ terms }: Indexed): Sums {
    const sums = new Float64Array(3 * this.#indexed.length);
    for (const number of terms) {
      const ofKind = KINDS.indexOf(this.#kinds[number] ?? 'word');
      const weight = this.#weights[number] ?? 0;
      for (const at of this.#places[number] ?? []) sums[3 * at + ofKind] = (sums[3 * at + ofKind] ?? 0) + weight;
    }
    return sums;
  }
}

function clashOf(a: Statement | undefined, b: Statement | undefined): 0 | 1 {
  if (a === undefined || b === undefined || a.counts.length === 0 || b.counts.length === 0) return 0;
  const counts = new Map(a.counts.map(({ of, value }) => [of, value]));
  return b.counts.some(({ of, value }) => counts.has(of) && counts.get(of) !== value) ? 1 : 0;
}
