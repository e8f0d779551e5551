import type { Quote } from '../../case/attribution.ts';
import type { Piece } from './piece.ts';
import type { Speakers } from './speakers.ts';

/** The pieces of a report as quotes; their utterances are numbered by where they begin. */
export function directQuotes(pieces: readonly Piece[], report: string, speakers: Speakers): Quote[] {
  const ids = new Map<Piece, string>();
  let utterance = '';
  return pieces.map((piece, index) => {
    const { marked, cue, inside } = piece;
    const id = `${report}:${marked.start}:said`;
    ids.set(piece, id);
    if (!sharesUtterance(pieces[index - 1], piece)) utterance = id;
    const speaker = speakers.of(piece.voice);
    return {
      id,
      span: { report, start: marked.start, end: marked.end },
      direct: true,
      speaker: piece.said ? speaker : { ...speaker, span: null },
      chain: speakers.chain(speaker, piece.through, piece.listeners),
      cue: cue === null ? null : { report, start: cue.start, end: cue.end },
      utterance,
      within: inside === null ? null : (ids.get(inside) ?? null),
      same: [],
      verdict: 'only-here',
    };
  });
}

/** Pieces of one utterance: split by their cue, by a paragraph break, or torn. */
function sharesUtterance(last: Piece | undefined, piece: Piece): boolean {
  if (last === undefined || piece.inside !== null || last.inside !== null) return false;
  if (last.marked.runsOn && last.voice?.text === piece.voice?.text) return true;
  if (piece.cue !== null) return piece.cue.start === last.cue?.start;
  return piece.goesOn && piece.voice !== null && piece.voice === last.voice;
}
