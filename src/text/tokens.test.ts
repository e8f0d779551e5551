import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const keys = (text: string): string[] => tokenize(text).map(({ key }) => key);

describe('tokenize', () => {
  it.each([
    ['40,000 eels', ['#40000', 'eels']],
    ['40 000 eels, 40\u202f000 more', ['#40000', 'eels', '#40000', 'more']],
    ['007 and 7', ['#7', 'and', '#7']],
    ['at 10:40, for 8.7', ['at', '#10.40', 'for', '#8.7']],
    ['2.50', ['#2.50']],
    ['in 2031, 300 left', ['in', '#2031', '#300', 'left']],
    ['forty-one', ['#41']],
    ['Forty-One', ['#41']],
    ['forty one', ['#40', 'one']],
    ['twelve', ['#12']],
    ['one of them', ['one', 'of', 'them']],
    ['forty-ton lorry', ['#40', 'ton', 'lorry']],
    ['a well-known heron', ['a', 'well', 'known', 'heron']],
    ["the warden's eels", ['the', 'warden', 'eels']],
    ['the warden’s eels', ['the', 'warden', 'eels']],
    ["the wardens' eels", ['the', 'wardens', 'eels']],
    ["don’t, O'Hara", ["don't", "o'hara"]],
    ['Łódź, naïve', ['łodz', 'naive']],
    ['— … !', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('takes numbers in figures and in words for the same', () => {
    expect(keys('ninety-nine')).toEqual(keys('99'));
  });

  it('gives places in the whole text, also for a part of it', () => {
    const text = 'Eels: forty-one of them at Hobb’s Weir';
    for (const { start, end, key } of tokenize(text, 6))
      expect(tokenize(text.slice(start, end)).map((token) => token.key)).toEqual([key]);
    expect(tokenize(text, 6, 15).map(({ start, end }) => text.slice(start, end))).toEqual(['forty-one']);
  });

  it('tells capitals', () => {
    expect(tokenize('The heron at Łódź').map(({ capital }) => capital)).toEqual([true, false, false, true]);
  });
});

/** Where tokens stand by a pattern alone, without the short way for plain letters. */
const PATTERN = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

it('cuts any text as the pattern does', () => {
  const anyText = fc
    .array(fc.constantFrom(...'aSs é’\'ʼ.-,:"“195½\u00a0\n\u0301𝔸'), { maxLength: 40 })
    .map((chars) => chars.join(''));
  fc.assert(
    fc.property(anyText, (text) => {
      expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.match(PATTERN) ?? []);
    }),
  );
});
