import { CHAR, charKind, lettersEnd } from './ascii.ts';
import { foldWord } from './fold.ts';
import { compoundNumberValue, numberWordValue } from './number-words.ts';
import { wordType } from './word-types.ts';

/** A running word or number, `[start, end)` in the text it was cut from. */
export interface Token {
  readonly kind: 'word' | 'number';
  readonly start: number;
  readonly end: number;
  /** What two tokens must share to be the same: the folded word, or `#` and the value. */
  readonly key: string;
  /** The number of its key. */
  readonly type: number;
  /** Written with a capital first letter. */
  readonly capital: boolean;
}

// A number with its separators ("40,000", "212 000", "2.50", "10:40"), or a word with inner apostrophes.
const TOKEN = /(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*)|([\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*)/gu;

/** The tokens of `text` from `start` to `end`, in order. Hyphens part words; "forty-one" and "41" are one number. Cost: linear. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const part = text.slice(start, end);
  const tokens: Token[] = [];
  for (let at = 0; at < part.length; ) {
    const wordEnd = plainWordEnd(part, at);
    const token = wordEnd > at ? plainWord(part.slice(at, wordEnd), start + at) : tokenFrom(part, at, start);
    if (token === null) break;
    const joined = joinedNumber(tokens.at(-1), token, text);
    if (joined === null) tokens.push(token);
    else tokens[tokens.length - 1] = joined;
    at = nextStart(part, token.end - start);
  }
  return tokens;
}

/** The first place from `at` on where a token may begin. */
function nextStart(text: string, at: number): number {
  let next = at;
  for (let kind = charKind(text, next); kind === CHAR.blank || kind === CHAR.sign; kind = charKind(text, next))
    next += 1;
  return next;
}

const APOSTROPHE = "'";

/** Where the word of plain letters ends that begins at `start`; `start` where none does, or where more than letters may belong to it. */
function plainWordEnd(text: string, start: number): number {
  const end = lettersEnd(text, start);
  const goesOn = end < text.length && (text[end] === APOSTROPHE || charKind(text, end) === CHAR.beyond);
  return goesOn ? start : end;
}

function plainWord(word: string, start: number): Token {
  return placed(known.get(word) ?? remembered(word, word.toLowerCase()), start, word.length);
}

/** The first token from `at` on by the pattern, or null. `offset` is where the part begins in its text. */
function tokenFrom(part: string, at: number, offset: number): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(part);
  if (match === null) return null;
  const [, number, word = ''] = match;
  const from = offset + match.index;
  return number === undefined ? wordToken(word, from) : numberToken(number, from);
}

function numberToken(digits: string, start: number): Token {
  const key = `#${numberKey(digits)}`;
  return { kind: 'number', start, end: start + digits.length, key, type: wordType(key), capital: false };
}

/** What is the same of a word wherever it stands. */
type Reading = Pick<Token, 'kind' | 'key' | 'type' | 'capital'>;

/** Words read before, so that a word is folded once and has one key in memory: a text says most of its words again and again. */
const known = new Map<string, Reading>();
const MOST_KNOWN = 50_000;
/** Longer pieces of a text would keep all of it in memory. */
const LONGEST_KNOWN = 12;

function wordToken(word: string, start: number): Token {
  return placed(known.get(word) ?? readWord(word), start, word.length);
}

const placed = ({ kind, key, type, capital }: Reading, start: number, length: number): Token => ({
  kind,
  start,
  end: start + length,
  key,
  type,
  capital,
});

function readWord(word: string): Reading {
  const folded = foldWord(word);
  return remembered(word, folded.endsWith("'s") ? folded.slice(0, -2) : folded);
}

function remembered(word: string, key: string): Reading {
  const value = numberWordValue(key);
  const capital = word[0] !== word[0]?.toLowerCase();
  const read = value === null ? reading('word', key, capital) : reading('number', `#${value}`, capital);
  if (known.size >= MOST_KNOWN) known.clear();
  if (word.length <= LONGEST_KNOWN) known.set(word, read);
  return read;
}

const reading = (kind: Token['kind'], key: string, capital: boolean): Reading => ({
  kind,
  key,
  type: wordType(key),
  capital,
});

/** "40,000", "40 000" and "40000" are one; "8.7" and "2:50" keep their parts. */
function numberKey(digits: string): string {
  if (/^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/.test(digits)) return digits.replace(/\D/g, '');
  if (/^\d{1,3}(?:,\d{3})+$/.test(digits)) return digits.replaceAll(',', '');
  return digits.replace(/^0+(?=\d)/, '').replace(/[,:]/g, '.');
}

function joinedNumber(previous: Token | undefined, token: Token, text: string): Token | null {
  if (previous === undefined || token.start - previous.end !== 1 || text[previous.end] !== '-') return null;
  const value = compoundNumberValue(
    foldWord(text.slice(previous.start, previous.end)),
    foldWord(text.slice(token.start, token.end)),
  );
  return value === null ? null : { ...withKey(previous, `#${value}`), end: token.end };
}

/** A token as another word. */
export const withKey = (token: Token, key: string): Token => ({ ...token, key, type: wordType(key) });
