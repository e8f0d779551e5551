import { expect, it } from 'vitest';
import { tokenize, withKey } from './tokens.ts';
import { listed, WordBits, wordType } from './word-types.ts';

it('gives a word one number wherever it stands and however it is written', () => {
  const [first, , , second] = tokenize('Ferries were late; ferries');
  expect(first?.type).toBe(second?.type);
  expect(first?.type).toBe(wordType('ferries'));
  expect(wordType('ferry')).not.toBe(first?.type);
});

it('numbers a token anew that stands for another word', () => {
  const [token] = tokenize('arsenic');
  if (token === undefined) throw new Error('no token');
  expect(withKey(token, 'as')).toMatchObject({ start: 0, end: 7, key: 'as', type: wordType('as') });
});

it('knows the words of its lists, and those that are listed before it is first asked', () => {
  const [quay, pier, crane] = tokenize('Quay pier crane');
  if (quay === undefined || pier === undefined || crane === undefined) throw new Error('no tokens');
  const words = new Map([['quay', 1 << 31]]);
  const bits = new WordBits(words);
  words.set('pier', 6);
  expect([quay, pier, crane].map((token) => bits.of(token))).toEqual([1 << 31, 6, 0]);
  const [late] = tokenize('neverheardbefore');
  expect(late === undefined ? null : bits.of(late)).toBe(0);
  expect([quay, pier].map((token) => listed(['pier']).of(token))).toEqual([0, 1]);
});
