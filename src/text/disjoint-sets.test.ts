import { describe, expect, it } from 'vitest';
import { DisjointSets } from './disjoint-sets.ts';

describe('DisjointSets', () => {
  it('has the smallest of a set as its root, whatever joined it', () => {
    const sets = new DisjointSets(6);
    for (const [one, two] of [
      [4, 5],
      [5, 2],
      [1, 4],
      [1, 5],
    ] as const)
      sets.join(one, two);
    expect([0, 1, 2, 3, 4, 5].map((at) => sets.root(at))).toEqual([0, 1, 1, 3, 1, 1]);
  });

  it('answers for a long chain', () => {
    const size = 200_000;
    const sets = new DisjointSets(size);
    for (let at = size - 1; at > 0; at -= 1) sets.join(at - 1, at);
    expect(new Set(Array.from({ length: size }, (_, at) => sets.root(at)))).toEqual(new Set([0]));
  });
});
