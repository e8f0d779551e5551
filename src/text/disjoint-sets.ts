/** Which of `size` things, by number, have been joined, whatever joins them (union-find with path halving: Tarjan, van Leeuwen 1984). Cost of a call: near constant. */
export class DisjointSets {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  /** The smallest number of the set. */
  root(index: number): number {
    let at = index;
    for (let up = this.#parentOf(at); up !== at; up = this.#parentOf(at)) {
      const next = this.#parentOf(up);
      this.#parents[at] = next;
      at = next;
    }
    return at;
  }

  join(one: number, two: number): void {
    const [a, b] = [this.root(one), this.root(two)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  #parentOf(index: number): number {
    return this.#parents[index] ?? index;
  }
}
