import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from './lexicon.ts';
import { forEachNeighbour, rankOfWord, rarityOfRank } from './tables.ts';
import { tokenize } from './tokens.ts';

const tables = loadTables();

const BIRDS = 'egret stork ibis grebe kingfisher cormorant ledger pelican bittern 12 crane';

describe('rarity', () => {
  it('never falls as words get rarer, and stays from 0 to 1', () => {
    fc.assert(
      fc.property(fc.nat(250_000), fc.nat(250_000), (a, b) => {
        const [common, rare] = [rarityOfRank(Math.min(a, b)), rarityOfRank(Math.max(a, b))];
        expect(common).toBeGreaterThanOrEqual(0);
        expect(common).toBeLessThanOrEqual(rare);
      }),
      { seed: 1949, numRuns: 300 },
    );
  });

  it('is nothing for "the", and most for a word that no table has', () => {
    expect(rarityOfRank(rankOfWord(tables, 'the'))).toBe(0);
    expect(rarityOfRank(rankOfWord(tables, 'quozzlewick'))).toBeCloseTo(1, 6);
    expect(rankOfWord(tables, 'heron')).toBeGreaterThan(rankOfWord(tables, 'house'));
  });
});

describe('Lexicon', () => {
  const [heron, herons, seven] = tokenize('heron Herons 7');

  it('knows a word again, whatever its case or accents', () => {
    const lexicon = new Lexicon(tables);
    const ids = tokenize('Façade facade FACADE').map((token) => lexicon.lexemeOf(token).id);
    expect(new Set(ids).size).toBe(1);
  });

  it('gives what it gave for an id, and refuses an id that it never gave', () => {
    const lexicon = new Lexicon(tables);
    if (heron === undefined || herons === undefined || seven === undefined) throw new RangeError('three tokens');
    const [one, two, number] = [heron, herons, seven].map((token) => lexicon.lexemeOf(token));
    expect(lexicon.at(one?.id ?? -1)).toBe(one);
    expect(one?.stem).toBe(two?.stem);
    expect(one?.id).not.toBe(two?.id);
    expect(number?.kind).toBe('number');
    expect(() => lexicon.at(99)).toThrow(/99.*3/);
  });

  it('weighs a word alike in whatever order words were asked for', () => {
    const weigh = (text: string) => {
      const lexicon = new Lexicon(tables);
      return new Map(tokenize(text).map((token) => [token.key, lexicon.lexemeOf(token).weight]));
    };
    expect(weigh('quarry heron mallow')).toEqual(weigh('mallow quarry heron'));
  });

  it('reads the neighbour table backwards', () => {
    const lexicon = new Lexicon(tables);
    const rank = rankOfWord(tables, 'heron');
    const readFor = (text: string): Map<number, number> => {
      for (const token of tokenize(text)) lexicon.lexemeOf(token);
      const read = new Map<number, number>();
      lexicon.forEachNeighbourOf(rank, (word, cosine) => read.set(word, cosine));
      return read;
    };
    const searchedFor = (text: string): Map<number, number> => {
      const searched = new Map<number, number>();
      for (const { key } of tokenize(text)) {
        const other = rankOfWord(tables, key);
        forEachNeighbour(tables, other, (neighbour, cosine) => {
          if (neighbour === rank) searched.set(other, cosine);
        });
      }
      return searched;
    };
    expect(searchedFor(BIRDS).size).toBeGreaterThan(searchedFor('egret').size);
    expect(readFor('ledger 12 egret')).toEqual(searchedFor('egret'));
    expect(readFor(BIRDS)).toEqual(searchedFor(BIRDS));
    lexicon.forEachNeighbourOf(Number.POSITIVE_INFINITY, () => expect.unreachable('a word that no table has'));
  });
});
