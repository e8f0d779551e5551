import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedRanks, rankIn, rankIndex, wordRanks } from './word-ranks.ts';

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

  test('are the same by their index', () => {
    const ranks = read(['heron', 'her', 'on']);
    expect(indexedRanks(ranks.lines, rankIndex(ranks))).toEqual(ranks);
    expect(indexedRanks(Buffer.from('heron\n'), rankIndex(ranks))).toBeNull();
    expect(indexedRanks(ranks.lines, rankIndex(ranks).subarray(0, -1))).toBeNull();
    expect(indexedRanks(ranks.lines, Int32Array.of(50_331_648, 67_108_864))).toBeNull();
    expect(indexedRanks(ranks.lines, new Int32Array(0))).toBeNull();
  });

  test('ship with the index of the words that ship', () => {
    const ranks = wordRanks(readFileSync('tables/words.txt'));
    expect(readFileSync('tables/words.index').equals(Buffer.from(rankIndex(ranks).buffer))).toBe(true);
  });

  test('refuse a list that is not in ASCII', () => {
    expect(() => read(['häron'])).toThrow(RangeError);
  });
});
