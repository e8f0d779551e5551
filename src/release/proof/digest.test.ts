import { describe, expect, it } from 'vitest';
import { canonicalText, keyedDigest, sha256 } from './digest.ts';

const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

describe('canonicalText, RFC 8785', () => {
  // Section 3.2.2.3 and appendix B: the bits of a number, and its one spelling.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('writes the number with bits %s as %s', (bits, text) => {
    expect(canonicalText([double(bits)])).toBe(`[${text}]`);
  });

  // Section 3.2.3: by UTF-16 code unit, so that a pair of surrogates comes before U+FB33 though its character is higher.
  it('sorts keys by UTF-16 code unit, at every depth', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6', '10', 'B', 'a', ''];
    const sorted = ['', '\r', '1', '10', 'B', 'a', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    const text = canonicalText({ outer: Object.fromEntries(keys.map((key) => [key, 0])) });
    expect([...text.matchAll(/"((?:[^"\\]|\\.)*)":0/g)].map(([, key = '']) => JSON.parse(`"${key}"`))).toEqual(sorted);
  });

  // Section 3.2.2.2.
  it('escapes what must be escaped and nothing else', () => {
    const escaped = String.raw`"\u0000\b\t\n\f\r\"\\/\u001f`;
    expect(canonicalText('\u0000\b\t\n\f\r"\\/\u001f\u007f\u2028é')).toBe(`${escaped}\u007f\u2028é"`);
  });

  it.each([
    ['NaN', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['half a character', 'a\ud83d'],
    ['half a character in a key', { '\ude00': 1 }],
  ])('has no form for %s', (_, value) => {
    expect(() => canonicalText(value)).toThrow(RangeError);
    expect(() => canonicalText([value])).toThrow(RangeError);
  });
});

describe('keyedDigest', () => {
  it('differs by secret, purpose and text', () => {
    const digests = ['00', 'ff'].flatMap((byte) =>
      (['salt', 'pseudonym'] as const).flatMap((purpose) =>
        ['a', 'b'].map((text) => keyedDigest(byte.repeat(32), purpose, text)),
      ),
    );
    expect(new Set(digests).size).toBe(8);
    expect(keyedDigest('00'.repeat(32), 'salt', 'a')).toBe(digests[0]);
  });
});

describe('sha256', () => {
  it('is that of FIPS 180-4, over all parts', () => {
    expect(sha256('ab', 'c')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
