import { compoundNumberValue, numberWordValue } from '../../text/number-words.ts';
import { isPlain, Pattern } from '../../text/pattern.ts';
import type { Sentence } from '../../text/segmented.ts';
import { meets, NUMBER_NEED } from './words-in.ts';

/** A number in a text: its value in digits, `[start, end)`. */
export interface WrittenNumber {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Digits, or a word. */
const NUMBER = new Pattern(String.raw`(\p{N}+(?:[,\u00a0\u202f]\p{N}{3})*(?:\.\p{N}+)?)|\p{L}+(?:-\p{L}+)?`);
const LONGEST = 1_200;
/** Where numerals other than 0 to 9 are, among other signs. */
const OTHER_NUMERAL = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u0250-\u200f\u2028-\uffff]/;

/** Whether `digitsOf` can find anything in a sentence, from its tokens; true where `sentence` is null. */
export function mayHoldNumber(sentence: Sentence | null, text: string): boolean {
  return meets(sentence, NUMBER_NEED) || (!isPlain(text) && OTHER_NUMERAL.test(text));
}

/** The numbers of a text, in its order; words below a hundred too. Cost: linear. */
export function digitsOf(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of NUMBER.all(text.slice(0, LONGEST))) {
    const [written, digits] = match;
    const value = digits === undefined ? wordValue(written.toLowerCase()) : digits.replace(/[,\u00a0\u202f]/gu, '');
    if (value !== null) found.push({ value, start: match.index, end: match.index + written.length });
  }
  return found;
}

function wordValue(word: string): string | null {
  const hyphen = word.indexOf('-');
  const value = hyphen < 0 ? numberWordValue(word) : compoundNumberValue(word.slice(0, hyphen), word.slice(hyphen + 1));
  return value === null ? null : String(value);
}
