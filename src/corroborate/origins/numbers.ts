import { compoundNumberValue, numberWordValue } from '../../text/number-words.ts';

/** A number in a text: its value in digits, `[start, end)`. */
export interface WrittenNumber {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /(?<digits>\p{N}+(?:[,\u00a0\u202f]\p{N}{3})*(?:\.\p{N}+)?)|(?<word>\p{L}+(?:-\p{L}+)?)/gu;
const LONGEST = 1_200;

/** The numbers of a text, in its order; words below a hundred too. Cost: linear. */
export function digitsOf(text: string): WrittenNumber[] {
  return [...text.slice(0, LONGEST).matchAll(NUMBER)].flatMap((match) => {
    const { digits, word = '' } = match.groups ?? {};
    const value = digits === undefined ? wordValue(word.toLowerCase()) : digits.replace(/[,\u00a0\u202f]/gu, '');
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

function wordValue(word: string): string | null {
  const [tens = '', unit] = word.split('-');
  const value = unit === undefined ? numberWordValue(tens) : compoundNumberValue(tens, unit);
  return value === null ? null : String(value);
}
