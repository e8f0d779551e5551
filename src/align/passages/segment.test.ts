import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreparedText } from './prepared-text.ts';
import { bestSegment } from './segment.ts';

const BREAKS = [2, 1, -1];

/** A text of which only the breaks matter. */
function textWith(breaks: readonly number[]): PreparedText {
  const length = breaks.length - 1;
  const none = new Int32Array(length);
  return {
    length,
    isCut: false,
    reach: length,
    starts: none,
    ends: none,
    closings: new Uint8Array(length),
    stems: none,
    weights: new Float32Array(length),
    rarities: new Uint8Array(length),
    bigrams: none,
    breaks: Uint8Array.from(breaks),
  };
}

const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 });
const input = values.chain((given) =>
  fc.record({
    given: fc.constant(given),
    breaks: fc.array(fc.constantFrom(0, 1, 2), { minLength: given.length + 1, maxLength: given.length + 1 }),
  }),
);

function scoreOf(given: readonly number[], breaks: readonly number[], [start, end]: readonly [number, number]): number {
  const sum = given.slice(start, end).reduce((total, value) => total + value, 0);
  return sum + (BREAKS[breaks[start] ?? 0] ?? 0) + (BREAKS[breaks[end] ?? 0] ?? 0);
}

describe('bestSegment', () => {
  it('is the best of all stretches with its middle in them, where nothing is dropped', () => {
    fc.assert(
      fc.property(input, ({ given, breaks }) => {
        const text = textWith(breaks);
        const window = { text, start: 0, end: given.length };
        const drop = Number.POSITIVE_INFINITY;
        const { stretch, score } = bestSegment(Float64Array.from(given), window, window, { breaks: BREAKS, drop });
        expect(score).toBe(scoreOf(given, breaks, [stretch.start, stretch.end]));
        const stretches = given.flatMap((_, start) =>
          given.slice(start).map((_value, more) => [start, start + more + 1] as const),
        );
        const covering = stretches.filter(([start, end]) => start <= stretch.start && end >= stretch.end);
        for (const one of covering) expect(scoreOf(given, breaks, one)).toBeLessThanOrEqual(score);
      }),
      { seed: 1984, numRuns: 500 },
    );
  });

  it('stops where the evidence falls too far behind its best', () => {
    const text = textWith(new Array<number>(10).fill(2));
    const window = { text, start: 0, end: 9 };
    const given = Float64Array.of(2, 2, 2, -5, -5, 4, 4, 4, 4);
    const core = { text, start: 0, end: 3 };
    const cutAt = (drop: number) => bestSegment(given, window, core, { breaks: BREAKS, drop }).stretch.end;
    expect(cutAt(7)).toBe(3);
    expect(cutAt(20)).toBe(9);
  });
});
