import { tokenize } from '../../text/tokens.ts';
import type { Piece } from './piece.ts';

/** Headlines and pulled quotations take the voice of the same words in the body; what nobody is found for is left out. */
export function withBorrowedVoices(pieces: readonly Piece[], text: string): Piece[] {
  const wordsOf = ({ marked }: Piece): readonly string[] =>
    tokenize(text, marked.start, marked.end).map(({ key }) => key);
  const given = runOn(pieces);
  if (!given.some(mayBorrow)) return given;
  const body = pieces.filter(({ voice, block }) => voice !== null && block !== 'title').slice(0, MOST_LOOKED_THROUGH);
  const known = body.map((piece) => ({ piece, words: new Set(wordsOf(piece)) }));
  return given.flatMap((piece) => {
    if (!mayBorrow(piece)) return [piece];
    const words = wordsOf(piece);
    const source = known.find(
      (one) => words.filter((word) => one.words.has(word)).length >= SHARED_WORDS * words.length,
    );
    if (source === undefined) return piece.voice === null ? [] : [piece];
    return [{ ...piece, said: false, voice: source.piece.voice, through: source.piece.through }];
  });
}

function mayBorrow({ voice, block, cue }: Piece): boolean {
  return voice === null || (block === 'title' && cue?.kind === 'bare');
}

/** A headline may shorten what it quotes. */
const SHARED_WORDS = 0.8;
const MOST_LOOKED_THROUGH = 500;

/** Pieces that a paragraph break splits take the voice of the one that has it. */
function runOn(pieces: readonly Piece[]): Piece[] {
  const given = [...pieces];
  for (let at = given.length - 2; at >= 0; at -= 1) {
    const [piece, next] = [given[at], given[at + 1]];
    if (piece === undefined || next === undefined || !piece.marked.runsOn || piece.cue !== null || next.voice === null)
      continue;
    given[at] = { ...piece, voice: next.voice, through: next.through, listeners: next.listeners };
  }
  return given;
}
