import type { At } from './reading.ts';
import { CARDINALS, gluedAt, isNumberAt, ORDINALS, SOME_UNITS, type Tokens, textAt } from './vocabulary.ts';

/** A count as written: "2", "2.5", "twenty-four", "a dozen"; null for "several" and "a few". */
export type Count = number | null;

/** How many of something: digits, words, "a couple of", "several". Looks at eight tokens at most. */
export function countAt(tokens: Tokens, at: number): At<Count> | null {
  if (isNumberAt(tokens, at)) return digitsAt(tokens, at);
  const word = textAt(tokens, at);
  const article = word === 'a' || word === 'an';
  const second = textAt(tokens, at + (article ? 1 : 0));
  const after = at + (article ? 2 : 1);
  if (second === 'couple') return { value: 2, next: textAt(tokens, after) === 'of' ? after + 1 : after };
  if (second === 'few') return { value: null, next: after };
  if (second === 'dozen') return { value: 12, next: after };
  if (second === 'half' && article) return { value: 0.5, next: after };
  if (SOME_UNITS.has(word)) return { value: null, next: at + 1 };
  return withHalf(tokens, cardinalAt(tokens, at));
}

/** "two and a half". */
function withHalf(tokens: Tokens, whole: At<number> | null): At<number> | null {
  if (whole === null) return null;
  const [and, article, half] = [0, 1, 2].map((step) => textAt(tokens, whole.next + step));
  return and === 'and' && article === 'a' && half === 'half'
    ? { value: whole.value + 0.5, next: whole.next + 3 }
    : whole;
}

function digitsAt(tokens: Tokens, at: number): At<Count> | null {
  const whole = textAt(tokens, at);
  if (whole.length > 4 || isGluedNumber(tokens, at - 1)) return null;
  if (isGluedNumber(tokens, at + 1)) return tiedAt(tokens, at);
  const isFraction = isNumberAt(tokens, at + 1) && textAt(tokens, at + 2) === '/' && isNumberAt(tokens, at + 3);
  if (!isFraction) return { value: Number(whole), next: at + 1 };
  const part = Number(textAt(tokens, at + 1)) / Number(textAt(tokens, at + 3));
  return part > 0 && part < 1 ? { value: Number(whole) + part, next: at + 4 } : null;
}

/** "2.5", "1,200"; of "10-15" the first. */
function tiedAt(tokens: Tokens, at: number): At<Count> | null {
  const whole = textAt(tokens, at);
  const separator = textAt(tokens, at + 1);
  const tail = textAt(tokens, at + 2);
  if (separator === '.' && tail.length < 3) return { value: Number(`${whole}.${tail}`), next: at + 3 };
  if (separator === ',' && tail.length === 3 && whole.length < 4) return { value: Number(whole + tail), next: at + 3 };
  return /^[-–]$/u.test(separator) ? { value: Number(whole), next: at + 1 } : null;
}

/** Whether the sign at `at` ties two numbers together: "40,000", "3.5", "10:40". */
export function isGluedNumber(tokens: Tokens, at: number): boolean {
  return (
    gluedAt(tokens, at) &&
    tokens[at]?.kind === 'sign' &&
    /^[.,:/–-]$/u.test(textAt(tokens, at)) &&
    gluedAt(tokens, at + 1) &&
    isNumberAt(tokens, at + 1) &&
    isNumberAt(tokens, at - 1)
  );
}

function cardinalAt(tokens: Tokens, at: number): At<number> | null {
  const first = CARDINALS.get(textAt(tokens, at));
  if (first === undefined) return null;
  const second = wordBehind(tokens, at + 1);
  const unit = CARDINALS.get(textAt(tokens, second)) ?? 0;
  if (first >= 20 && first < 100 && unit > 0 && unit < 10 && textAt(tokens, second) !== 'a')
    return { value: first + unit, next: second + 1 };
  if (first < 20 && unit >= 100) return { value: first * unit, next: second + 1 };
  return { value: first, next: at + 1 };
}

/** The token behind, or the one behind a hyphen. */
function wordBehind(tokens: Tokens, at: number): number {
  return textAt(tokens, at) === '-' ? at + 1 : at;
}

/** "first", "21st", "twenty-first": 1 to 31. */
export function ordinalAt(tokens: Tokens, at: number): At<number> | null {
  if (isNumberAt(tokens, at)) {
    const value = Number(textAt(tokens, at));
    const isOrdinal = gluedAt(tokens, at + 1) && /^(?:st|nd|rd|th)$/u.test(textAt(tokens, at + 1));
    return isOrdinal && value > 0 && value < 100 ? { value, next: at + 2 } : null;
  }
  const word = textAt(tokens, at);
  const plain = ORDINALS.get(word);
  if (plain !== undefined) return { value: plain, next: at + 1 };
  const tens = CARDINALS.get(word) ?? 0;
  const behind = wordBehind(tokens, at + 1);
  const unit = ORDINALS.get(textAt(tokens, behind)) ?? 0;
  return (tens === 20 || tens === 30) && unit > 0 && unit < 10 ? { value: tens + unit, next: behind + 1 } : null;
}

/** A year in words: "nineteen ninety-six", "two thousand", "two thousand and three". */
export function yearWordsAt(tokens: Tokens, at: number): At<number> | null {
  const century = CARDINALS.get(textAt(tokens, at)) ?? 0;
  if (century === 2 && textAt(tokens, at + 1) === 'thousand') {
    const behind = textAt(tokens, at + 2) === 'and' ? at + 3 : at + 2;
    const rest = cardinalAt(tokens, behind);
    return rest !== null && rest.value < 100 && !/^an?$/u.test(textAt(tokens, behind))
      ? { value: 2000 + rest.value, next: rest.next }
      : { value: 2000, next: at + 2 };
  }
  if (century < 16 || century > 20) return null;
  const rest = cardinalAt(tokens, wordBehind(tokens, at + 1));
  if (rest === null || rest.value < 10 || rest.value > 99) return null;
  return { value: century * 100 + rest.value, next: rest.next };
}
