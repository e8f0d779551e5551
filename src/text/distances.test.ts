import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSubsequence, placesOf } from './common-subsequence.ts';
import { editDistance, spellingSimilarity } from './edit-distance.ts';

const SEED = { seed: 1965, numRuns: 300 };
const word = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: most });

/** By its definition, trying every edit. */
function naiveDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swap = naiveDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  return Math.min(swap, naiveDistance(a.slice(1), b) + 1, naiveDistance(a, b.slice(1)) + 1);
}

/** The table of textbooks. */
function naiveSubsequence(a: readonly number[], b: readonly number[]): number {
  const rows = [new Array<number>(b.length + 1).fill(0)];
  for (const token of a) {
    const above = rows.at(-1) ?? [];
    const row = [0];
    b.forEach((other, at) => {
      row.push(token === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    });
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

describe('editDistance', () => {
  it.each([
    ['heron', 'heron', 0],
    ['heron', 'herons', 1],
    ['heron', 'baron', 2],
    ['', 'eel', 3],
    ['form', 'from', 2],
  ])('%s, %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(word(6), word(6), (a, b) => editDistance(a, b) === naiveDistance(a, b)),
      SEED,
    );
  });

  it('is the same from either side, and obeys the triangle', () => {
    fc.assert(
      fc.property(word(20), word(20), word(20), (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
      SEED,
    );
  });

  it('gives a similarity from 0 to 1', () => {
    expect([spellingSimilarity('', ''), spellingSimilarity('eel', 'eel'), spellingSimilarity('eel', 'cod')]).toEqual([
      1, 1, 0,
    ]);
    fc.assert(
      fc.property(word(90), word(90), (a, b) => {
        const similarity = spellingSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
      SEED,
    );
  });
});

describe('commonSubsequence', () => {
  const tokens = (most: number): fc.Arbitrary<number[]> => fc.array(fc.nat(5), { maxLength: most });

  it('is what the table of textbooks gives, for up to 31 tokens of the first', () => {
    fc.assert(
      fc.property(tokens(40), tokens(60), (a, b) => {
        expect(commonSubsequence(placesOf(Int32Array.from(a)), Int32Array.from(b))).toBe(
          naiveSubsequence(a.slice(0, 31), b),
        );
      }),
      SEED,
    );
  });

  it.each([0, 1, 30, 31, 32, 64])('finds all of %i equal tokens, up to its bound', (length) => {
    const same = Int32Array.from({ length }, (_, at) => at);
    expect(commonSubsequence(placesOf(same), same)).toBe(Math.min(31, length));
  });
});
