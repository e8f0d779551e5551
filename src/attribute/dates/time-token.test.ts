import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTokens } from './time-token.ts';

/** The same by a pattern alone, without the short way for plain letters, digits and signs. */
const PATTERN = /([ap]\.\s?m\b\.?|['’]s(?!\p{L})|[\p{L}\p{M}]+(?:['’](?!s(?!\p{L}))[\p{L}\p{M}]+)*)|(\d+)|\S/giu;

const ANY_TEXT = fc
  .array(fc.constantFrom(...'aPpms é’\'.-,:/"“195½\u00a0\n\u0301'), { maxLength: 40 })
  .map((chars) => chars.join(''));

function byPattern(text: string): unknown[] {
  return [...text.matchAll(PATTERN)].map(({ index, 0: written, 1: word, 2: number }) => ({
    kind: word !== undefined ? 'word' : (number !== undefined && 'number') || 'sign',
    start: index,
    end: index + written.length,
    text: written.toLowerCase().replaceAll('’', "'"),
    capital: word !== undefined && /^\p{Lu}/u.test(written),
  }));
}

describe('timeTokens', () => {
  it('cuts any text as the pattern does', () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const tokens = timeTokens(text, 0, text.length);
        expect(tokens.map(({ glued: _, ...token }) => token)).toEqual(byPattern(text));
        tokens.forEach(({ glued, start }, at) => {
          expect(glued).toBe(start === (tokens[at - 1]?.end ?? 0));
        });
      }),
    );
  });
});
