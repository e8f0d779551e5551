import { sha256 } from './digest.ts';

/** Leaves and nodes are hashed apart, so that no node passes for a leaf (RFC 9162, section 2.1.1). */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of a leaf: its salt, 64 hex digits, stands before its bytes, so that nobody can guess them from the hash. */
export function leafHash(salt: string, text: string): string {
  return sha256(LEAF, Buffer.from(salt, 'hex'), text);
}

function nodeHash(left: string, right: string): string {
  return sha256(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

/** The root over leaf hashes (RFC 9162, section 2.1.1); that of no leaves is the hash of nothing. Linear. */
export function rootOf(leaves: readonly string[]): string {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** The hashes that lead from leaf `index` to the root, the lowest first (RFC 9162, section 2.1.3.1). */
export function pathOf(index: number, leaves: readonly string[]): readonly string[] {
  if (!(index >= 0 && index < leaves.length)) throw new RangeError(`no leaf ${index} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...pathOf(index, leaves.slice(0, split)), rootOf(leaves.slice(split))]
    : [...pathOf(index - split, leaves.slice(split)), rootOf(leaves.slice(0, split))];
}

/** A leaf's place: the how manieth it is, counted from 0, of how many. */
export interface LeafPlace {
  readonly index: number;
  readonly count: number;
}

/** The root to which a path leads from a leaf, or null where the path is too long or too short for its place (RFC 9162, section 2.1.3.2). */
export function rootByPath(leaf: string, { index, count }: LeafPlace, path: readonly string[]): string | null {
  if (!(index >= 0 && index < count)) return null;
  if (count === 1) return path.length === 0 ? leaf : null;
  const sibling = path.at(-1);
  if (sibling === undefined) return null;
  const split = splitOf(count);
  const inner = path.slice(0, -1);
  const left = index < split;
  const below = rootByPath(
    leaf,
    left ? { index, count: split } : { index: index - split, count: count - split },
    inner,
  );
  if (below === null) return null;
  return left ? nodeHash(below, sibling) : nodeHash(sibling, below);
}

/** The largest power of two below `count`. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}
