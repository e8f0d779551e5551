import { CHAR, charKind, isCapital, lettersEnd } from '../../text/ascii.ts';

/** A word, number or sign of a sentence; `[start, end)` in the report's text. */
export interface TimeToken {
  readonly kind: 'word' | 'number' | 'sign';
  readonly start: number;
  readonly end: number;
  /** Lower case, curly apostrophes made straight. */
  readonly text: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

// "a.m." is one word; "Friday's" is "friday" and "'s"; a run of digits is a number and its separators are signs.
const TOKEN = /([ap]\.\s?m\b\.?|['’]s(?!\p{L})|[\p{L}\p{M}]+(?:['’](?!s(?!\p{L}))[\p{L}\p{M}]+)*)|(\d+)|\S/giu;

/** The tokens of `text` from `start` to `end`. Linear. */
export function timeTokens(text: string, start: number, end: number): readonly TimeToken[] {
  const part = text.slice(start, end);
  const tokens: TimeToken[] = [];
  let last = 0;
  for (let at = 0; at < part.length; at = last) {
    while (charKind(part, at) === CHAR.blank) at += 1;
    const read = plainToken(part, at) ?? tokenByPattern(part, at);
    if (read === null) break;
    const { kind, from, to } = read;
    const written = part.slice(from, to);
    const lower = written.toLowerCase();
    tokens.push({
      kind,
      start: start + from,
      end: start + to,
      text: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      capital: kind === 'word' && isCapital(part, from),
      glued: from === last,
    });
    last = to;
  }
  return tokens;
}

interface Read {
  readonly kind: TimeToken['kind'];
  readonly from: number;
  readonly to: number;
}

/** A word of plain letters, plain digits or a sign that is a token wherever it stands; null where the pattern must tell. */
function plainToken(text: string, from: number): Read | null {
  const kind = charKind(text, from);
  if (kind === CHAR.sign && text[from] !== "'") return { kind: 'sign', from, to: from + 1 };
  if (kind === CHAR.digit) return { kind: 'number', from, to: digitsEnd(text, from) };
  const to = lettersEnd(text, from);
  const isHalf = to === from + 1 && text[to] === '.';
  const goesOn = isHalf || text[to] === "'" || (to < text.length && charKind(text, to) === CHAR.beyond);
  return to === from || goesOn ? null : { kind: 'word', from, to };
}

function digitsEnd(text: string, from: number): number {
  let to = from;
  while (charKind(text, to) === CHAR.digit) to += 1;
  return to;
}

/** The next token from `at` on. */
function tokenByPattern(text: string, at: number): Read | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null) return null;
  const [written, word, number] = match;
  return { kind: kindOf(word, number), from: match.index, to: match.index + written.length };
}

function kindOf(word: string | undefined, number: string | undefined): TimeToken['kind'] {
  if (word !== undefined) return 'word';
  return number === undefined ? 'sign' : 'number';
}
