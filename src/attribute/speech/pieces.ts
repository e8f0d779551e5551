import type { Reading } from './reading.ts';
import type { Stretch } from './stretches.ts';
import { SHAPE } from './word-forms.ts';

/** A content without what is cut out of it and without the commas around that; the whole where nothing would be left. */
export function piecesOf(reading: Reading, content: Stretch, cuts: readonly Stretch[]): Stretch[] {
  let pieces: Stretch[] = [content];
  for (const cut of cuts) pieces = pieces.flatMap((piece) => without(piece, cut));
  const left = pieces.map((piece) => trimmed(reading, piece)).filter((piece) => hasWord(reading, piece));
  return left.length === 0 ? [content] : left;
}

function without(piece: Stretch, cut: Stretch): Stretch[] {
  if (cut.last < piece.first || cut.first > piece.last) return [piece];
  const before = { first: piece.first, last: Math.min(piece.last, cut.first - 1) };
  const after = { first: Math.max(piece.first, cut.last + 1), last: piece.last };
  return [before, after].filter(({ first, last }) => first <= last);
}

function trimmed(reading: Reading, { first, last }: Stretch): Stretch {
  let [from, to] = [first, last];
  while (from < to && reading.word[from] === reading.comma) from += 1;
  while (to > from && reading.word[to] === reading.comma) to -= 1;
  return { first: from, last: to };
}

function hasWord(reading: Reading, { first, last }: Stretch): boolean {
  for (let at = first; at <= last; at += 1) {
    if (reading.shape[at] !== SHAPE.mark && reading.shape[at] !== SHAPE.break) return true;
  }
  return false;
}
