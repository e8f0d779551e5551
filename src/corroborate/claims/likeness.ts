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

type Sums = Pick<Likeness, 'shared' | 'names' | 'numbers'>;

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

  /** Cost: linear in the statements' terms. */
  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
    const numbers = new Map<string, number>();
    const counts: number[] = [];
    const kinds: Statement['terms'][number]['kind'][] = [];
    const rarities: number[] = [];
    for (const { terms } of statements) {
      for (const { key, kind, weight } of terms) {
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        counts[number] = (counts[number] ?? 0) + 1;
        rarities[number] = weight;
        if (kinds[number] === undefined || kind === 'name') kinds[number] = kind;
      }
    }
    const all = Math.max(2, statements.length);
    const most = Math.max(COMMON_COUNT, COMMON * all);
    this.#kinds = kinds;
    this.#weights = Float64Array.from(counts, (count, number) =>
      count > most ? 0 : ((MATCH + (rarities[number] ?? 0)) * Math.log(all / count)) / Math.log(all),
    );
    this.#indexed = statements.map(({ terms }) => {
      const own = Int32Array.from(terms, ({ key }) => numbers.get(key) ?? 0).filter(
        (number) => (this.#weights[number] ?? 0) > 0,
      );
      return { terms: own.sort(), total: own.reduce((sum, number) => sum + (this.#weights[number] ?? 0), 0) };
    });
  }

  /** Cost: linear in their terms. */
  of(a: number, b: number): Likeness {
    const [one, two] = [this.#indexed[a], this.#indexed[b]];
    if (one === undefined || two === undefined) return UNLIKE;
    const { shared, names, numbers } = this.#sums(one.terms, two.terms);
    if (shared === 0) return UNLIKE;
    const cover = ({ total }: Indexed): number => Math.min(1, shared / Math.max(LEAST_TOTAL, total));
    const clash = clashOf(this.#statements[a], this.#statements[b]);
    return { shared, names, numbers, coverA: cover(one), coverB: cover(two), clash };
  }

  #sums(one: Int32Array, two: Int32Array): Sums {
    const sums = { word: 0, name: 0, number: 0 };
    for (let i = 0, j = 0; i < one.length && j < two.length; ) {
      const [x, y] = [one[i] ?? 0, two[j] ?? 0];
      if (x === y) sums[this.#kinds[x] ?? 'word'] += this.#weights[x] ?? 0;
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return { shared: sums.word + sums.name + sums.number, names: sums.name, numbers: sums.number };
  }
}

function clashOf(a: Statement | undefined, b: Statement | undefined): 0 | 1 {
  if (a === undefined || b === undefined || a.counts.length === 0 || b.counts.length === 0) return 0;
  const counts = new Map(a.counts.map(({ of, value }) => [of, value]));
  return b.counts.some(({ of, value }) => counts.has(of) && counts.get(of) !== value) ? 1 : 0;
}
