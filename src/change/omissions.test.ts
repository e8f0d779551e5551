import { describe, expect, it } from 'vitest';
import { changesIn, FERRY } from '../../test/retold.ts';

const DENIAL = 'A spokeswoman of the company said no letter about timber had reached the quay.';
const CAVEAT = 'The account could not be independently verified.';
const omission = (text: string) => ({ kind: 'omission', severity: 'major', to: null, from: text });

/** The ferry's report with a sentence put in at a place, and without the one that stood there. */
const withOne = (at: number, sentence: string): readonly string[] => FERRY.toSpliced(at, 0, sentence);

describe('what a copy leaves out', () => {
  it.each([
    ['a denial in plain words', DENIAL],
    ['a caveat with words between', CAVEAT],
  ])('%s', (_, sentence) => expect(changesIn(FERRY, withOne(4, sentence))).toEqual([omission(sentence)]));

  it.each([
    [
      'a caveat that ends a statement of its own',
      'Two anglers at the pier, both of them from the village, watched the last tug of the day come in, and it was not clear why.',
    ],
    ['somebody who asked not to be named', 'A cook who asked not to be named said the soup had gone cold before noon.'],
  ])('not %s', (_, sentence) => expect(changesIn(FERRY, withOne(4, sentence))).toEqual([]));

  it('a denial behind another that answers the same', () => {
    const other = 'The harbour office said that no such list had been kept.';
    const original = FERRY.toSpliced(4, 0, other, '“We keep no lists,” a clerk said.', DENIAL);
    expect(changesIn(FERRY, original).map(({ from }) => from)).toEqual([
      other,
      '“We keep no lists,” a clerk said.',
      DENIAL,
    ]);
  });

  it('not what stands behind the place where it breaks off', () => {
    const original = [...FERRY, 'Two anglers want a new slipway built.', DENIAL];
    expect(changesIn(FERRY, original)).toEqual([]);
    expect(changesIn(FERRY, [...FERRY, DENIAL])).toEqual([omission(DENIAL)]);
  });

  it('not what it denies in words of its own', () => {
    const copy = withOne(4, 'The firm calls that untrue.');
    expect(changesIn(copy, withOne(4, DENIAL))).toEqual([]);
  });

  it('not what stands behind something that was left out too', () => {
    const original = ['Anglers want a new slipway.', 'Most of them come by bus.', DENIAL, ...FERRY];
    expect(changesIn(FERRY, original)).toEqual([]);
  });
});
