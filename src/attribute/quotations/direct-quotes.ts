import type { Quote, Speaker } from '../../case/attribution.ts';
import { foldWord } from '../../text/fold.ts';
import { Unnamed } from './anonymity.ts';
import type { Voice } from './discourse.ts';
import { LISTS } from './lexicon.ts';
import type { Piece } from './piece.ts';
import type { Reading } from './reading.ts';

export function quotesFrom(pieces: readonly Piece[], report: string, reading: Reading): Quote[] {
  const unnamed = new Unnamed();
  const speakerOf = (voice: Voice): Speaker => ({
    text: voice.text,
    span: voice.span,
    actor: reading.actorAt(voice.span),
    anonymous: unnamed.isAnonymous(voice),
  });
  let utterance = '';
  const ids = new Map<Piece, string>();
  return pieces.map((piece, index) => {
    const id = `${report}:${piece.marked.start}:said`;
    ids.set(piece, id);
    if (!sharesUtterance(pieces[index - 1], piece)) utterance = id;
    const { cue, voice } = piece;
    const known = voice === null ? NOBODY : speakerOf(voice);
    const speaker = piece.said ? known : { ...known, span: null };
    return {
      id,
      span: { report, start: piece.marked.start, end: piece.marked.end },
      direct: true,
      speaker,
      chain: chainOf(piece, speaker, speakerOf),
      cue: cue === null ? null : { report, start: cue.start, end: cue.end },
      utterance,
      within: piece.inside === null ? null : (ids.get(piece.inside) ?? null),
      same: [],
      verdict: 'only-here',
    };
  });
}

export const NOBODY: Speaker = { text: '', span: null, actor: null, anonymous: false };

/** Pieces of one utterance: split by their cue, by a paragraph break, or torn. */
function sharesUtterance(last: Piece | undefined, piece: Piece): boolean {
  if (last === undefined || piece.inside !== null || last.inside !== null) return false;
  if (last.marked.runsOn && last.voice?.text === piece.voice?.text) return true;
  if (piece.cue !== null) return piece.cue.start === last.cue?.start;
  return piece.goesOn && piece.voice !== null && piece.voice === last.voice;
}

function chainOf({ through, listeners }: Piece, speaker: Speaker, speakerOf: (voice: Voice) => Speaker): Speaker[] {
  const outlets = listeners.filter(isOutlet);
  const chain: Speaker[] = [];
  for (const voice of [...through, ...outlets]) {
    const one = speakerOf(voice);
    if (![speaker, ...chain].some(({ text }) => text === one.text)) chain.push(one);
  }
  return chain;
}

/** A listener with a body's name is an outlet, unless it is one that people speak before. */
function isOutlet({ kind, keys, sort }: Voice): boolean {
  if (kind !== 'name' || keys.some((key) => LISTS.listeners.has(key))) return false;
  return sort !== 'person' || keys.some((key) => LISTS.outletWords.has(foldWord(key)));
}
