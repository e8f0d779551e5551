import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathPosterior } from './path.ts';

/** Every way through the grid that keeps the order, with the pairs it takes; a step passes a row, passes a column, or takes both. */
function* waysThrough(
  rows: number,
  columns: number,
  at: readonly [number, number] = [0, 0],
): Generator<{ pairs: number[]; gaps: number }> {
  const [row, column] = at;
  if (row === rows && column === columns) yield { pairs: [], gaps: 0 };
  if (row < rows)
    for (const way of waysThrough(rows, columns, [row + 1, column])) yield { pairs: way.pairs, gaps: way.gaps + 1 };
  if (column < columns)
    for (const way of waysThrough(rows, columns, [row, column + 1])) yield { pairs: way.pairs, gaps: way.gaps + 1 };
  if (row < rows && column < columns) {
    for (const way of waysThrough(rows, columns, [row + 1, column + 1]))
      yield { pairs: [row * columns + column, ...way.pairs], gaps: way.gaps };
  }
}

function bruteForce(rows: number, columns: number, values: readonly number[], gap: number): number[] {
  const sums = new Array<number>(rows * columns).fill(0);
  let total = 0;
  for (const { pairs, gaps } of waysThrough(rows, columns)) {
    const weight = pairs.reduce((product, at) => product * ((values[at] ?? 0) / (1 - (values[at] ?? 0))), gap ** gaps);
    total += weight;
    for (const at of pairs) sums[at] = (sums[at] ?? 0) + weight;
  }
  return sums.map((sum) => sum / total);
}

describe('pathPosterior', () => {
  const grid = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
    fc.tuple(
      fc.constant(rows),
      fc.constant(columns),
      fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    ),
  );

  it('is what adding up every way through gives', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom(0.12, 0.45, 1), ([rows, columns, values], gap) => {
        const found = pathPosterior({ rows, columns, values: Float64Array.from(values) }, gap);
        const expected = bruteForce(rows, columns, values, gap);
        found.values.forEach((value, at) => {
          expect(value).toBeCloseTo(expected[at] ?? Number.NaN, 9);
        });
      }),
      { seed: 1998, numRuns: 100 },
    );
  });

  it('gives each sentence to at most one, in all', () => {
    const side = 60;
    const values = Float64Array.from({ length: side * side }, (_, at) => (at % (side + 1) === 0 ? 0.99 : 0.1));
    const found = pathPosterior({ rows: side, columns: side, values }, 0.12).values;
    for (let row = 0; row < side; row += 1) {
      const sum = found.slice(row * side, (row + 1) * side).reduce((one, other) => one + other, 0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(found[0]).toBeGreaterThan(0.9);
  });

  it('has nothing to say of an empty grid, and stays a number where all or nothing is sure', () => {
    expect(pathPosterior({ rows: 0, columns: 3, values: new Float64Array(0) }, 0.12).values).toHaveLength(0);
    for (const value of [0, 1]) {
      const found = pathPosterior({ rows: 50, columns: 40, values: new Float64Array(2_000).fill(value) }, 0.12);
      expect(found.values.every((one) => one >= 0 && one <= 1)).toBe(true);
    }
  });
});
