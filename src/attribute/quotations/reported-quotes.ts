import type { Quote } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import { CHAR, charKind } from '../../text/ascii.ts';
import type { Reported } from './reported.ts';
import type { Speakers } from './speakers.ts';

interface Telling {
  readonly id: string;
  readonly text: string;
  readonly speakers: Speakers;
}

/** Adds the speech that is not direct already, and puts the fragments that are marked in it within it. Cost: n log n. */
export function withReported(direct: readonly Quote[], reported: readonly Reported[], telling: Telling): Quote[] {
  const outer = direct.filter(({ within }) => within === null).map(({ span }) => span);
  const isReported = (piece: Span): boolean => directShare([piece], outer, telling.text) < DIRECT_SHARE;
  const indirect = reported
    .filter(({ act }) => directShare(act.pieces, outer, telling.text) < DIRECT_SHARE)
    .filter(({ act }) => !runsOn(act.content, outer, telling.text))
    .flatMap((one) => {
      const pieces = one.act.pieces.filter(isReported).map((piece) => inParagraph(piece, telling.text));
      return reportedQuotes(one, pieces, telling);
    });
  const known = unique(indirect).sort(byPlace);
  return [...placed(direct, known), ...known].sort(byPlace);
}

/** At this share of its letters between marks, a stretch is direct speech. */
const DIRECT_SHARE = 0.6;

function byPlace(a: Quote, b: Quote): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1);
}

/** Two contents that begin at one place would share an id: the first is kept. */
function unique(quotes: readonly Quote[]): Quote[] {
  return [...new Map([...quotes].reverse().map((quote) => [quote.id, quote])).values()];
}

/** The share of the letters of `pieces` that stand between marks, 0 to 1. `marked` are in order and apart. */
function directShare(pieces: readonly Span[], marked: readonly Span[], text: string): number {
  let shared = 0;
  let all = 0;
  for (const { start, end } of pieces) {
    all += lettersIn(text, start, end);
    for (let at = firstEndingAfter(marked, start); at < marked.length; at += 1) {
      const span = marked[at];
      if (span === undefined || span.start >= end) break;
      shared += lettersIn(text, Math.max(span.start, start), Math.min(span.end, end));
    }
  }
  return all === 0 ? 1 : shared / all;
}

/** Whether a content opens with a quotation and goes on in another paragraph: the quotation was not closed, and is all that was said. */
function runsOn({ start, end }: Span, marked: readonly Span[], text: string): boolean {
  const first = marked[firstEndingAfter(marked, start)];
  return first !== undefined && first.start - start <= LONGEST_MARK && text.slice(first.end, end).includes('\n');
}

const LONGEST_MARK = 2;

/** Up to the end of its paragraph: what a headline reports does not go on in the story. */
function inParagraph(piece: Span, text: string): Span {
  const end = text.slice(piece.start, piece.end).search(/\s*\n\s*\n/);
  return end <= 0 ? piece : { ...piece, end: piece.start + end };
}

function lettersIn(text: string, start: number, end: number): number {
  let count = 0;
  let other = '';
  for (let at = start; at < end; at += 1) {
    const kind = charKind(text, at);
    if (kind === CHAR.letter || kind === CHAR.digit) count += 1;
    else if (kind === CHAR.beyond) other += text[at] ?? '';
  }
  return count + (other.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}

function firstEndingAfter(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fragments point to the speech around them. Both are in order of their start. */
function placed(direct: readonly Quote[], indirect: readonly Quote[]): Quote[] {
  let open: Quote[] = [];
  let next = 0;
  return direct.map((quote) => {
    for (let one = indirect[next]; one !== undefined && one.span.start <= quote.span.start; one = indirect[next]) {
      open.push(one);
      next += 1;
    }
    open = open.filter(({ span }) => span.end >= quote.span.start);
    const around = quote.within === null ? open.find(({ span }) => span.end >= quote.span.end) : undefined;
    return around === undefined ? quote : { ...quote, within: around.id };
  });
}

function reportedQuotes(
  { act, voice, through }: Reported,
  pieces: readonly Span[],
  { id, speakers }: Telling,
): Quote[] {
  const speaker = speakers.of(voice);
  const [first] = pieces;
  return pieces.map((piece) => ({
    id: `${id}:${piece.start}:reported`,
    span: piece,
    direct: false,
    speaker,
    chain: speakers.chain(speaker, through, []),
    cue: act.cue,
    utterance: `${id}:${first?.start ?? 0}:reported`,
    within: null,
    same: [],
    verdict: 'only-here',
  }));
}
