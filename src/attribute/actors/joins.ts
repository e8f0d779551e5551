/** No actor has more full spellings than this. */
const MOST_SPELLINGS = 200;

/** Names that are one actor, with what must stay apart. */
export class Joins {
  readonly #parent = new Map<string, string>();
  readonly #members = new Map<string, readonly string[]>();
  readonly #apart: (one: string, other: string) => boolean;

  /** `apart` says of two names whether they are surely two actors. */
  constructor(names: readonly string[], apart: (one: string, other: string) => boolean) {
    this.#apart = apart;
    for (const name of names) {
      this.#parent.set(name, name);
      this.#members.set(name, [name]);
    }
  }

  rootOf(name: string): string {
    let root = name;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    return root;
  }

  /** Joins two names and all that is joined with either, unless some of them must stay apart or there are too many. Cost: the product of the two groups. */
  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return;
    const [mine, theirs] = [this.#members.get(a) ?? [], this.#members.get(b) ?? []];
    if (mine.length + theirs.length > MOST_SPELLINGS) return;
    if (mine.some((x) => theirs.some((y) => this.#apart(x, y)))) return;
    const [root, leaf] = a < b ? [a, b] : [b, a];
    this.#parent.set(leaf, root);
    this.#members.set(root, [...mine, ...theirs].sort());
    this.#members.delete(leaf);
  }

  /** The groups, each sorted, in order of their first names. */
  groups(): readonly (readonly string[])[] {
    return [...this.#members.values()].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  }
}
