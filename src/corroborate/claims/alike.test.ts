import { describe, expect, it } from 'vitest';
import { alikeOf, LEAST_ALIKE } from './alike.ts';
import { type Likeness, UNLIKE } from './likeness.ts';

const like = (parts: Partial<Likeness>): Likeness => ({ ...UNLIKE, coverA: 0.3, coverB: 0.3, ...parts });

describe('alikeOf', () => {
  it('has a least value for what shares nothing', () => {
    expect(alikeOf(UNLIKE)).toBe(LEAST_ALIKE);
    expect(alikeOf(like({ shared: 0.01 }))).toBeGreaterThan(LEAST_ALIKE);
  });

  it('rises with what is shared', () => {
    const odds = [0.5, 1, 2, 4].map((shared) => alikeOf(like({ shared })));
    expect(odds).toEqual(odds.toSorted((a, b) => a - b));
    expect(new Set(odds).size).toBe(odds.length);
  });

  it('takes words that tell what happened for more than names, which all of a story share', () => {
    expect(alikeOf(like({ shared: 2 }))).toBeGreaterThan(alikeOf(like({ shared: 2, names: 2 })));
  });

  it('takes figures that clash as speaking against it', () => {
    expect(alikeOf(like({ shared: 2, clash: 1 }))).toBeLessThan(alikeOf(like({ shared: 2 })));
  });

  it('is the same from either side', () => {
    const shared = { shared: 2, names: 1 };
    expect(alikeOf(like({ ...shared, coverA: 0.2, coverB: 0.6 }))).toBe(
      alikeOf(like({ ...shared, coverA: 0.6, coverB: 0.2 })),
    );
  });
});
