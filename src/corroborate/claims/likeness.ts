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

const KINDS = ['word', 'name', 'number'] as const;
const [WORD, NAME, NUMBER] = [0, 1, 2];

/** A statement's terms that tell anything, by number, ascending. */
interface Indexed {
  readonly terms: Int32Array;
  readonly total: number;
}

/** Looks up what two statements of a circle share. */
export class Likenesses {
  readonly #indexed: readonly Indexed[];
  /** Weight of each term by its number, and which of `KINDS` it is. */
  readonly #weights: Float64Array;
  readonly #kinds: Uint8Array;
  /** The places of the statements that have a term, by its number, ascending. */
  readonly #places: readonly (readonly number[])[];
  readonly #clashes: (a: number, b: number) => boolean;
  /** Written over at every question. */
  readonly #shared = new Float64Array(KINDS.length);

  /** Cost: linear in the statements' terms. */
  constructor(statements: readonly Statement[]) {
    const numbers = new Map<number, number>();
    const counts: number[] = [];
    const kinds: Statement['terms'][number]['kind'][] = [];
    const rarities: number[] = [];
    const numbered = statements.map(({ terms }) =>
      terms.map(({ stemId, kind, weight }) => {
        const number = numbers.get(stemId) ?? numbers.size;
        if (number === numbers.size) numbers.set(stemId, number);
        counts[number] = (counts[number] ?? 0) + 1;
        rarities[number] = weight;
        if (kinds[number] === undefined || kind === 'name') kinds[number] = kind;
        return number;
      }),
    );
    const all = Math.max(2, statements.length);
    const most = Math.max(COMMON_COUNT, COMMON * all);
    this.#kinds = Uint8Array.from(kinds, (kind) => KINDS.indexOf(kind));
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
    this.#clashes = clashesOf(statements);
  }

  /** Cost: linear in the terms of the two. */
  of(a: number, b: number): Likeness {
    const one = this.#indexed[a];
    const two = this.#indexed[b];
    if (one === undefined || two === undefined) return UNLIKE;
    const sums = this.#share(one.terms, two.terms);
    const names = sums[NAME] ?? 0;
    const numbers = sums[NUMBER] ?? 0;
    const shared = (sums[WORD] ?? 0) + names + numbers;
    if (shared === 0) return UNLIKE;
    const coverA = Math.min(1, shared / Math.max(LEAST_TOTAL, one.total));
    const coverB = Math.min(1, shared / Math.max(LEAST_TOTAL, two.total));
    return { shared, names, numbers, coverA, coverB, clash: this.#clashes(a, b) ? 1 : 0 };
  }

  /** No statement shares more with this one. */
  mostOf(at: number): number {
    return (this.#indexed[at]?.total ?? 0) + ROUNDING;
  }

  /** Adds up the weight of the terms in both lists, by kind, in `#shared`. */
  #share(ones: Int32Array, twos: Int32Array): Float64Array {
    this.#shared.fill(0);
    for (let a = 0, b = 0; a < ones.length && b < twos.length; ) {
      const term = ones[a] ?? 0;
      const order = term - (twos[b] ?? 0);
      if (order <= 0) a += 1;
      if (order >= 0) b += 1;
      if (order !== 0) continue;
      const kind = this.#kinds[term] ?? 0;
      this.#shared[kind] = (this.#shared[kind] ?? 0) + (this.#weights[term] ?? 0);
    }
    return this.#shared;
  }

  /**
   * Calls `visit` with every two statements, the second not before the first, that share so much; a few that share a trifle less
   * may be among them. Cost: for each statement, linear in the statements that have its terms.
   */
  forEachPair(least: number, visit: (a: number, b: number) => void): void {
    const sums = new Float64Array(this.#indexed.length);
    this.#indexed.forEach(({ terms }, a) => {
      sums.fill(0, a);
      for (const term of terms) this.#addTo(sums, term, a);
      for (let b = a; b < sums.length; b += 1) if ((sums[b] ?? 0) >= least - ROUNDING) visit(a, b);
    });
  }

  /** Adds a term's weight at the places of the statements that have it, from one on. */
  #addTo(sums: Float64Array, term: number, from: number): void {
    const places = this.#places[term] ?? [];
    const weight = this.#weights[term] ?? 0;
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] ?? -1;
      if (place < from) return;
      sums[place] = (sums[place] ?? 0) + weight;
    }
  }
}

/** Sums of the same weights in another order differ by less: a statement has at most hundreds of terms, none weighs above 1.3. */
const ROUNDING = 1e-9;

/** Whether two statements count the same thing differently, by their places. */
function clashesOf(statements: readonly Statement[]): (a: number, b: number) => boolean {
  const counts = statements.map((statement) =>
    statement.counts.length === 0 ? null : new Map(statement.counts.map(({ of, value }) => [of, value])),
  );
  return (a, b) => {
    const [ones, twos] = [counts[a], statements[b]?.counts];
    if (ones === undefined || ones === null || twos === undefined) return false;
    return twos.some(({ of, value }) => ones.has(of) && ones.get(of) !== value);
  };
}
