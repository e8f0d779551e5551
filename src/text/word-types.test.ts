import { expect, it } from 'vitest';
import { tokenize, withKey } from './tokens.ts';
import { WordBits, wordType } from './word-types.ts';

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

it('reads each word type once, of however many', () => {
  const asked: string[] = [];
  const bits = new WordBits((key) => {
    asked.push(key);
    return key.length;
  });
  const words = Array.from({ length: 9000 }, (_, at) => `word${at}`).map((key) => ({ key, type: wordType(key) }));
  for (let round = 0; round < 2; round += 1) for (const word of words) expect(bits.of(word)).toBe(word.key.length);
  expect(asked).toHaveLength(words.length);
});
