import type { Quote } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { Stretch } from './clauses.ts';
import type { Sheet } from './telling.ts';
import { isVerbLike } from './vocabulary.ts';

/** Characters between a cue and the words that date it. */
const FRAME = 60;

/** The tokens among which a date's clause is looked for: those of what somebody says where it stands in their words, else the sentence. */
export function regionOf({ quotes, sentence: { tokens } }: Sheet, date: Span): Stretch {
  const around = innermost(quotes, date);
  const whole = { from: 0, to: tokens.length };
  if (around === null) return whole;
  const from = tokens.findIndex(({ start }) => start >= around.span.start);
  const to = tokens.findLastIndex(({ end }) => end <= around.span.end) + 1;
  return from >= 0 && tokens.slice(from, to).some(({ key }) => isVerbLike(key)) ? { from, to } : whole;
}

/** The day that a speaker spoke, where the words beside the cue give it; else the report's. */
export function saidOn({ of, sentence, dates, quotes }: Sheet, date: Span): string | null {
  const published = of.report.published?.slice(0, 10) ?? null;
  const quote = innermost(quotes, date);
  if (quote?.cue == null) return published;
  const { cue, span: content } = quote;
  const frame = dates.find(
    ({ span, value }) =>
      isWithin(span, { ...cue, start: sentence.start, end: sentence.end }) &&
      !isWithin(span, content) &&
      Math.abs(span.start - cue.end) < FRAME &&
      /^\d{4}-\d\d-\d\d(?:T|$)/.test(value) &&
      (published === null || value.slice(0, 10) <= published),
  );
  return frame?.value.slice(0, 10) ?? published;
}

/** Whether a clause tells that somebody said something, and its date when. */
export function isStatement(quotes: readonly Quote[], clause: Span, date: Span): boolean {
  return quotes.some(({ cue, span }) => cue !== null && isWithin(cue, clause) && !isWithin(date, span));
}

function innermost(quotes: readonly Quote[], at: Span): Quote | null {
  const lengthOf = ({ span }: Quote): number => span.end - span.start;
  return quotes
    .filter(({ span }) => isWithin(at, span))
    .reduce<Quote | null>((least, one) => (least === null || lengthOf(one) < lengthOf(least) ? one : least), null);
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.report === outer.report && inner.start >= outer.start && inner.end <= outer.end;
