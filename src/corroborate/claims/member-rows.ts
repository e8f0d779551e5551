import { type GroupProfile, profileOf } from './group-profile.ts';
import type { Group } from './groups.ts';
import { MEMBER_FEATURES, memberRows, type RowPair } from './member-features.ts';
import type { Pairs } from './pairs.ts';

export const newRows = (): RowPair => [
  new Float64Array(MEMBER_FEATURES.length),
  new Float64Array(MEMBER_FEATURES.length),
];

/** The rows of a circle's groups as members of each other's claims, made when they are asked for. */
export class MemberRows {
  readonly pairs: Pairs;
  readonly #profiles: readonly GroupProfile[];
  /** At core × groups + other: the number of their pair and 1; 0 where they have nothing to do with each other. */
  readonly #numbers: Uint32Array;
  /** The numbers of each group's pairs, by the other group. */
  readonly #own: readonly (readonly number[])[];
  /** At twice a pair's number: the place of its second group among the partners of its first; then that of the first. 1 for the likest, then 1/2, 1/3 … */
  readonly #ranks: Float64Array;

  /** Cost: linear in the pairs. */
  constructor(groups: readonly Group[], pairs: Pairs) {
    this.pairs = pairs;
    this.#profiles = groups.map(profileOf);
    this.#numbers = new Uint32Array(groups.length ** 2);
    const own = groups.map((): number[] => []);
    for (let number = 0; number < pairs.length; number += 1) {
      const a = pairs.firstOf(number);
      const b = pairs.secondOf(number);
      this.#numbers[a * groups.length + b] = number + 1;
      this.#numbers[b * groups.length + a] = number + 1;
      own[a]?.push(number);
      own[b]?.push(number);
    }
    this.#own = own;
    this.#ranks = ranksOf(pairs, own);
  }

  get groupCount(): number {
    return this.#profiles.length;
  }

  /** Calls `visit` with the number of each pair of a group and the other in it, ascending. */
  forEachPair(core: number, visit: (pair: number, other: number) => void): void {
    const own = this.#own[core] ?? [];
    for (let at = 0; at < own.length; at += 1) {
      const number = own[at] ?? 0;
      const first = this.pairs.firstOf(number);
      visit(number, first === core ? this.pairs.secondOf(number) : first);
    }
  }

  /** The groups that have something to do with this one, ascending. */
  partnersOf(core: number): readonly number[] {
    const partners: number[] = [];
    this.forEachPair(core, (_, other) => partners.push(other));
    return partners;
  }

  /** The number of two groups' pair, or -1. */
  numberOf(core: number, other: number): number {
    return (this.#numbers[core * this.#profiles.length + other] ?? 0) - 1;
  }

  /** Both rows of a pair by its number, written over `rows`. */
  rowsOf(number: number, rows: RowPair): RowPair {
    const one = this.#profiles[this.pairs.firstOf(number)];
    const two = this.#profiles[this.pairs.secondOf(number)];
    if (one === undefined || two === undefined) throw new RangeError(`no pair ${number} among ${this.pairs.length}`);
    const ofSecond = this.#ranks[2 * number] ?? 0;
    const ofFirst = this.#ranks[2 * number + 1] ?? 0;
    memberRows(one, two, { comparison: this.pairs.comparisonOf(number), ofFirst, ofSecond }, rows);
    return rows;
  }

  /** The row of a group for a core that has to do with it. */
  rowOf(core: number, other: number): Float64Array {
    return this.rowsOf(this.numberOf(core, other), newRows())[core < other ? 0 : 1];
  }
}

function ranksOf(pairs: Pairs, own: readonly (readonly number[])[]): Float64Array {
  const strengths = Float64Array.from({ length: pairs.length }, (_, number) => pairs.strengthOf(number));
  const ranks = new Float64Array(2 * pairs.length);
  const scratch = new Float64Array(own.length);
  own.forEach((numbers, core) => {
    numbers.forEach((number, at) => {
      scratch[at] = strengths[number] ?? 0;
    });
    const rising = scratch.subarray(0, numbers.length).sort();
    for (const number of numbers) {
      const side = pairs.firstOf(number) === core ? 0 : 1;
      ranks[2 * number + side] = 1 / (1 + greaterThan(strengths[number] ?? 0, rising));
    }
  });
  return ranks;
}

/** How many of the values are greater. */
function greaterThan(value: number, rising: Float64Array): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) > value) to = middle;
    else from = middle + 1;
  }
  return rising.length - from;
}
