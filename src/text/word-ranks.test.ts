import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankIn, wordRanks } from './word-ranks.ts';

const read = (words: readonly string[]) => wordRanks(Buffer.from(words.map((word) => `${word}\n`).join('')));

describe('word ranks', () => {
  test('are what a Map would give', () => {
    const word = fc.stringMatching(/^[a-z']{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.array(word), (words, others) => {
        const ranks = read(words);
        const map = new Map(words.map((one, rank) => [one, rank]));
        expect(ranks.size).toBe(words.length);
        for (const one of [...words, ...others]) expect(rankIn(ranks, one)).toBe(map.get(one));
      }),
      { seed: 1 },
    );
  });

  test('know no part of a word, no line end and nothing beyond ASCII', () => {
    const ranks = read(['heron', 'her', 'on']);
    for (const word of ['', 'hero', 'herons', 'heron\n', 'ħeron', 'her\non'])
      expect(rankIn(ranks, word)).toBeUndefined();
    expect(rankIn(read([]), 'heron')).toBeUndefined();
  });

  test('refuse a list that is not in ASCII', () => {
    expect(() => read(['häron'])).toThrow(RangeError);
  });
});
