/** Disjoint sets of positions; the least position stands for its set. */
export class Groups {
  readonly #parent: number[];

  constructor(count: number) {
    this.#parent = Array.from({ length: count }, (_, i) => i);
  }

  of(at: number): number {
    let top = at;
    for (let next = this.#parent[top] ?? top; next !== top; next = this.#parent[top] ?? top) top = next;
    this.#parent[at] = top;
    return top;
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    this.#parent[Math.max(one, two)] = Math.min(one, two);
  }
}
