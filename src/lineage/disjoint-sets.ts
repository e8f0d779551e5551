/** Which of `size` things, by number, have been joined, whatever joins them (union-find). The smallest of a set is its root. */
export class DisjointSets {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let at = index;
    for (let up = this.#parents[at]; up !== undefined && up !== at; up = this.#parents[at]) at = up;
    return at;
  }

  join(one: number, two: number): void {
    const [a, b] = [this.root(one), this.root(two)].sort((x, y) => x - y);
    if (a !== undefined && b !== undefined && a !== b) this.#parents[b] = a;
  }
}
