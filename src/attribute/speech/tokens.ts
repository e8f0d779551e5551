import { CHAR, charKind, lettersEnd } from '../../text/ascii.ts';

// Letters with dots between ("U.S."), a possessive by itself, words with inner apostrophes and hyphens, numbers, else one mark; doubled
// apostrophes and backquotes are quotation marks of typewriters.
const TOKEN =
  /(?:\p{L}\.){2,}|['’]s(?![\p{L}\p{N}])|[\p{L}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|-)[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*|''|``|[^\s]/gu;

/** Calls `found` with each token of a text from its start to its end, in order. Cost: linear. */
export function eachToken(text: string, found: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    if (charKind(text, at) === CHAR.blank) at += 1;
    else {
      const end = plainEnd(text, at);
      if (end > at) found(at, end);
      at = end > at ? end : nextByPattern(text, at, found);
    }
  }
}

/** Most tokens are words of plain letters or plain marks, which need no pattern: where one ends, else `start`. */
function plainEnd(text: string, start: number): number {
  const kind = charKind(text, start);
  if (kind === CHAR.sign) return text[start] === "'" || text[start] === '`' ? start : start + 1;
  if (kind !== CHAR.letter) return start;
  const end = lettersEnd(text, start);
  const next = text[end] ?? ' ';
  const goesOn =
    next === "'" ||
    next === '-' ||
    (next === '.' && end === start + 1) ||
    (end < text.length && charKind(text, end) === CHAR.beyond);
  return goesOn ? start : end;
}

/** Finds the next token by the pattern; where to go on. */
function nextByPattern(text: string, from: number, found: (start: number, end: number) => void): number {
  TOKEN.lastIndex = from;
  const match = TOKEN.exec(text);
  if (match === null) return text.length;
  const end = match.index + match[0].length;
  found(match.index, end);
  return end;
}
