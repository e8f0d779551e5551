import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyNumber } from './belief.ts';

describe('likelyNumber', () => {
  it.each([
    [[], 0, 0],
    [[1, 1, 1], 3, 3],
    [[1, 0.5], 1, 2],
    [[1, 0.3], 1, 1],
    [[1, 0.9], 2, 2],
    [[0.4, 0.4, 0.4], 1, 1],
    [[0.5, 0.5, 0.5], 1, 2],
  ])('%j lie between %d and %d', (beliefs, least, most) => {
    expect(likelyNumber(beliefs)).toEqual({ least, most });
  });

  it('one more lowers neither end, and raises each by one at most', () => {
    const belief = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(belief, { maxLength: 12 }), belief, (beliefs, more) => {
        const [before, after] = [likelyNumber(beliefs), likelyNumber([...beliefs, more])];
        expect(after.least - before.least).toBeGreaterThanOrEqual(0);
        expect(after.least - before.least).toBeLessThanOrEqual(1);
        expect(after.most - before.most).toBeGreaterThanOrEqual(0);
        expect(after.most - before.most).toBeLessThanOrEqual(1);
        expect(after.least).toBeLessThanOrEqual(after.most);
      }),
      { seed: 20_310_402 },
    );
  });
});
