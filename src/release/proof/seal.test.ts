import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT, ISSUED, ITEMS, OUR_KEY, sealed, THEIR_KEY } from '../../../test/sample-releases.ts';
import type { JsonValue } from '../item.ts';
import { canonicalText } from './digest.ts';
import { EMPTY_LOG, fileText, type ReleasePackage } from './package.ts';
import { openPackage, openSingle } from './read-package.ts';
import { sealRelease } from './seal.ts';
import { singleItem } from './verify-package.ts';

const open = (given: ReleasePackage) => openPackage(new TextEncoder().encode(fileText(given)));
const sealing = { key: OUR_KEY, issued: ISSUED, log: EMPTY_LOG, partnerKey: null };

describe('sealRelease', () => {
  it('makes what opens, items as they were', () => {
    const opened = open(sealed());
    expect(opened.ok).toBe(true);
    expect(opened.ok && opened.value.items.map(({ salt: _, ...item }) => item)).toEqual(ITEMS);
    expect(open(sealed({ items: [] })).ok).toBe(true);
  });

  it('gives the same bytes for the same content, key, log and time, whatever the order of keys', () => {
    const turned = {
      ...CONTENT,
      items: ITEMS.map((item) => Object.fromEntries(Object.entries(item).toReversed()) as unknown as typeof item),
    };
    expect(fileText(sealed(turned))).toBe(fileText(sealed()));
    expect(canonicalText(sealed())).not.toBe(canonicalText(sealRelease(CONTENT, sealing)));
  });

  it('salts an item anew for each partner, time, key and body, so that no two releases can be joined by its hash', () => {
    const [first] = sealed().leaves;
    const others = [
      sealRelease({ ...CONTENT, partner: 'Varnholt Post' }, sealing),
      sealRelease(CONTENT, { ...sealing, issued: '2034-05-01T12:00:01Z' }),
      sealRelease(CONTENT, { ...sealing, key: { ...OUR_KEY, secret: THEIR_KEY.secret } }),
      sealRelease(CONTENT, { ...sealing, log: { entries: 1, head: 'a'.repeat(64) } }),
    ].map(({ leaves }) => leaves[0]);
    expect(new Set([first, ...others]).size).toBe(5);
    const salts = sealed({ items: ITEMS.map((item) => ({ ...item, body: null })) }).items.map(({ salt }) => salt);
    expect(new Set(salts).size).toBe(ITEMS.length);
  });

  it('refuses misuse', () => {
    expect(() => sealed({ items: [...ITEMS, ...ITEMS] })).toThrow('two items have the id c-1');
    expect(() => sealRelease(CONTENT, { ...sealing, issued: '1 May 2034' })).toThrow('not 1 May 2034');
    expect(() => sealed({ items: [{ id: 'x', kind: 'claim', body: Number.NaN }] })).toThrow(RangeError);
  });
});

describe('any release', () => {
  const SEED = 20340502;
  const bodies = fc.array(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), { maxLength: 9 });

  it('opens as it was sealed, whole and item by item', () => {
    fc.assert(
      fc.property(bodies, fc.string(), (values, partner) => {
        const items = values.map((body, i) => ({ id: `i${i}`, kind: 'claim' as const, body: body as JsonValue }));
        const whole = sealed({ items, partner });
        const opened = open(whole);
        expect(opened).toEqual({ ok: true, value: JSON.parse(canonicalText(whole)) });
        for (const { id } of items) {
          const single = singleItem(whole, id);
          expect(single.ok && openSingle(new TextEncoder().encode(fileText(single.value))).ok).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('does not open with one bit flipped', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (values, at) => {
        const items = values.map((body, i) => ({ id: `i${i}`, kind: 'claim' as const, body: body as JsonValue }));
        const bytes = new TextEncoder().encode(fileText(sealed({ items })));
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(openPackage(bytes).ok).toBe(false);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
