import type { Quote, Speaker } from '../../case/attribution.ts';
import type { SpeechAct } from '../speech/speech.ts';
import { Unnamed } from './anonymity.ts';
import { NOBODY } from './direct-quotes.ts';
import type { Voice } from './discourse.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';

interface Telling {
  readonly id: string;
  readonly text: string;
  readonly reading: Reading;
}

/** Adds the speech that is not direct already, and puts the fragments that are marked in it within it. */
export function withReported(direct: readonly Quote[], reported: readonly Reported[], telling: Telling): Quote[] {
  const unnamed = new Unnamed();
  const indirect = reported.flatMap((one) =>
    isDirect(one.act, direct, telling.text) ? [] : reportedQuotes(one, telling, unnamed),
  );
  const placed = direct.map((quote) => {
    const around =
      quote.within === null
        ? indirect.find(({ span }) => span.start <= quote.span.start && span.end >= quote.span.end)
        : undefined;
    return around === undefined ? quote : { ...quote, within: around.id };
  });
  return [...placed, ...indirect].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1),
  );
}

/** At this share of its letters between marks, speech is direct. */
const DIRECT_SHARE = 0.6;

function isDirect({ pieces }: SpeechAct, direct: readonly Quote[], text: string): boolean {
  const lettersOf = (start: number, end: number): number =>
    text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length;
  let marked = 0;
  let all = 0;
  for (const piece of pieces) {
    all += lettersOf(piece.start, piece.end);
    for (const { span, within } of direct) {
      if (within === null)
        marked += lettersOf(
          Math.max(span.start, piece.start),
          Math.max(Math.max(span.start, piece.start), Math.min(span.end, piece.end)),
        );
    }
  }
  return marked >= DIRECT_SHARE * all;
}

function reportedQuotes({ act, voice, through }: Reported, { id, reading }: Telling, unnamed: Unnamed): Quote[] {
  const speakerOf = (one: Voice): Speaker => ({
    text: one.text,
    span: one.span,
    actor: reading.actorAt(one.span),
    anonymous: unnamed.isAnonymous(one),
  });
  const speaker = voice === null ? NOBODY : speakerOf(voice);
  const chain = through.map(speakerOf).filter(({ text }) => text !== speaker.text);
  const utterance = `${id}:${act.content.start}:reported`;
  return act.pieces.map((piece, index) => ({
    id: index === 0 ? utterance : `${id}:${piece.start}:reported`,
    span: piece,
    direct: false,
    speaker,
    chain,
    cue: act.cue,
    utterance,
    within: null,
    same: [],
    verdict: 'only-here',
  }));
}
