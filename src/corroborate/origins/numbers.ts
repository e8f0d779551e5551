import { CHAR, charKind, lettersEnd } from '../../text/ascii.ts';
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
const SEPARATORS = /[,\u00a0\u202f]/g;
const DIGITS = /[0-9]+(?:[,\u00a0\u202f][0-9]{3})*(?:\.[0-9]+)?/y;
const LONGEST = 1_200;
/** "ten" and "seventy-three". */
const [SHORTEST_WORD, LONGEST_WORD] = [3, 13];
/** Where numerals other than 0 to 9 are, among other signs. */
const OTHER_NUMERAL = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u0250-\u200f\u2028-\uffff]/;

/** Whether `digitsOf` can find anything in a sentence, from its tokens; true where `sentence` is null. */
export function mayHoldNumber(sentence: Sentence | null, text: string): boolean {
  return meets(sentence, NUMBER_NEED) || (!isPlain(text) && OTHER_NUMERAL.test(text));
}

/** The numbers of a text, in its order; words below a hundred too. Cost: linear. */
export function digitsOf(text: string): WrittenNumber[] {
  const read = text.slice(0, LONGEST);
  return isPlain(read) ? plainNumbers(read) : otherNumbers(read);
}

function otherNumbers(text: string): WrittenNumber[] {
  return NUMBER.all(text).flatMap((match) => {
    const [written, digits] = match;
    const value = digits === undefined ? wordValue(written) : digits.replace(SEPARATORS, '');
    return value === null ? [] : [{ value, start: match.index, end: match.index + written.length }];
  });
}

/** What `otherNumbers` gives for plain print, by its characters: most words are none. */
function plainNumbers(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = charKind(text, at);
    if (kind !== CHAR.digit && kind !== CHAR.letter) {
      at += 1;
      continue;
    }
    const end = kind === CHAR.digit ? digitsEnd(text, at) : wordEnd(text, at);
    const value = kind === CHAR.digit ? text.slice(at, end).replace(SEPARATORS, '') : wordValue(text.slice(at, end));
    if (value !== null) found.push({ value, start: at, end });
    at = end;
  }
  return found;
}

function digitsEnd(text: string, start: number): number {
  DIGITS.lastIndex = start;
  return DIGITS.test(text) ? DIGITS.lastIndex : start;
}

/** Where the word that begins at `start` ends, or two with a hyphen between them. */
function wordEnd(text: string, start: number): number {
  const end = lettersEnd(text, start);
  const second = text[end] === '-' ? lettersEnd(text, end + 1) : end + 1;
  return second > end + 1 ? second : end;
}

function wordValue(written: string): string | null {
  if (written.length < SHORTEST_WORD || written.length > LONGEST_WORD) return null;
  const word = written.toLowerCase();
  const hyphen = word.indexOf('-');
  const value = hyphen < 0 ? numberWordValue(word) : compoundNumberValue(word.slice(0, hyphen), word.slice(hyphen + 1));
  return value === null ? null : String(value);
}
