import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import type { Candidate } from './shortlist.ts';
import { MOST_ALIKE, thin } from './thin.ts';

/** Reports that came out one a day. */
const reports = Array.from({ length: 40 }, (_, at) => {
  const published = `2031-05-${String((at % 28) + 1).padStart(2, '0')}`;
  return segment(sampleReport(`r${at}`, { text: 'The weir burst.', published })).segmented;
});

/** Every two of the first `count`; those that stand nearer share more. */
function pairsOf(count: number, least = 0.7): Candidate[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (__, step) => ({
      a,
      b: a + step + 1,
      shared: 1 - ((1 - least) * step) / 40,
    })),
  ).flat();
}

describe('near copies', () => {
  it('are all compared where they are few', () => {
    const pairs = pairsOf(MOST_ALIKE + 1);
    expect(thin(pairs, reports)).toEqual({ pairs, crowded: [] });
  });

  it('are compared with the earliest and the nearest where they are many', () => {
    const { pairs, crowded } = thin(pairsOf(40), reports);
    const partners = pairs.filter(({ a, b }) => a === 20 || b === 20).map(({ a, b }) => a + b - 20);
    expect(partners).toEqual(expect.arrayContaining([0, 1, 28, 29, 19, 21]));
    expect(partners).not.toContain(35);
    expect(crowded).toContain(20);
  });

  it('leave the pairs alone that share less', () => {
    const pairs = pairsOf(40).map((pair) => ({ ...pair, shared: 0.4 }));
    expect(thin(pairs, reports).pairs).toEqual(pairs);
  });
});
