import { describe, expect, it } from 'vitest';
import { sha256 } from './digest.ts';
import { leafHash, pathOf, rootByPath, rootOf } from './merkle.ts';

const leavesOf = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => sha256(`leaf ${i}`));
const node = (left: string, right: string): string =>
  sha256(Uint8Array.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The root by joining neighbours level by level, the odd one out going up as it is: another way to the same tree. */
function rootByLevels(leaves: readonly string[]): string {
  let level = leaves;
  while (level.length > 1) {
    level = level.flatMap((left, i) => {
      if (i % 2 === 1) return [];
      const right = level[i + 1];
      return [right === undefined ? left : node(left, right)];
    });
  }
  return level[0] ?? '';
}

describe('the tree', () => {
  it('is that of RFC 9162: empty, and by the example of seven leaves', () => {
    expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const [d0 = '', d1 = '', d2 = '', d3 = '', d4 = '', d5 = '', d6 = ''] = leavesOf(7);
    const [g, h, i] = [node(d0, d1), node(d2, d3), node(d4, d5)];
    const [k, l] = [node(g, h), node(i, d6)];
    expect(rootOf(leavesOf(7))).toBe(node(k, l));
    // Section 2.1.5 of the RFC names these audit paths.
    expect(pathOf(0, leavesOf(7))).toEqual([d1, h, l]);
    expect(pathOf(3, leavesOf(7))).toEqual([d2, g, l]);
    expect(pathOf(4, leavesOf(7))).toEqual([d5, d6, k]);
    expect(pathOf(6, leavesOf(7))).toEqual([i, k]);
  });

  it.each(Array.from({ length: 33 }, (_, i) => i + 1))('of %i leaves has a path from each to its root', (count) => {
    const leaves = leavesOf(count);
    const root = rootOf(leaves);
    expect(root).toBe(rootByLevels(leaves));
    for (const [index, leaf] of leaves.entries()) {
      const path = pathOf(index, leaves);
      expect(rootByPath(leaf, { index, count }, path)).toBe(root);
      expect(rootByPath(sha256('other'), { index, count }, path)).not.toBe(root);
      expect(rootByPath(leaf, { index, count }, [...path, leaf])).not.toBe(root);
      if (count === 1) continue;
      expect(rootByPath(leaf, { index, count }, path.slice(1))).not.toBe(root);
      expect(rootByPath(leaf, { index: (index + 1) % count, count }, path)).not.toBe(root);
    }
  });

  it('has no leaf beyond its leaves', () => {
    expect(rootByPath('', { index: 2, count: 2 }, [])).toBeNull();
    expect(() => pathOf(2, leavesOf(2))).toThrow('no leaf 2 among 2');
  });

  it('hashes a leaf as a leaf, its salt before it', () => {
    const salt = 'ab'.repeat(32);
    expect(leafHash(salt, 'text')).toBe(sha256(Uint8Array.of(0), Buffer.from(salt, 'hex'), 'text'));
  });
});
