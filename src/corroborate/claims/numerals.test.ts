import { describe, expect, it } from 'vitest';
import { tokenize } from '../../text/tokens.ts';
import { numeralsOf } from './numerals.ts';

const keys = (text: string): readonly string[] => numeralsOf(tokenize(text)).map(({ key }) => key);

describe('numeralsOf', () => {
  it.each([
    ['some 140 eels and 73 perch', ['#140', '#73']],
    ['a hundred and forty eels, seventy-three of them dead', ['#140', '#73']],
    ['two hundred metres', ['#200']],
    ['three hundred and ten thousand eels', ['#310000']],
    ['310 thousand eels', ['#310000']],
    ['3.1 million marks', ['#3100000']],
    ['one thousand two hundred and five', ['#1205']],
    ['half a dozen locks', ['#6']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    ['two hundred, three thousand', ['#200', '#3000']],
    ['between two and three', ['#2', '#3']],
    ['hundreds of eels, a man and one boat', []],
    ['a lock, a thousand eels', ['#1000']],
    ['at 5:40 a hundred left', ['#5.40', '#100']],
  ])('keeps apart what is no one number: %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('gives the tokens that each number takes', () => {
    const tokens = tokenize('near a hundred and forty eels');
    expect(numeralsOf(tokens)).toEqual([{ from: 1, to: 5, key: '#140' }]);
  });
});
