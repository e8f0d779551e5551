import type { Quote, TimeExpression } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { DatedSheet } from './telling.ts';
import { WORD } from './vocabulary.ts';
import { hasAny, type Stretch } from './words.ts';

/** Characters between a cue and the words that date it. */
const FRAME = 60;
const DAY = /^\d{4}-\d\d-\d\d(?:T|$)/;

/** Words between a cue and a day that belongs to it. */
const ON = /^\s(?:late |early |later )?on\s$/u;

/** A quotation without the day that its cue has right behind it: "said on Monday, a day after the fire" says nothing of Monday. */
export function unframed(quote: Quote, dates: readonly TimeExpression[], text: string): Quote {
  const { cue, span } = quote;
  if (cue === null || span.start < cue.end || span.start - cue.end > FRAME) return quote;
  const day = dates.find((one) => one.span.start >= cue.end && one.span.start <= span.end);
  if (day === undefined || !ON.test(text.slice(cue.end, day.span.start))) return quote;
  const start = Math.min(Math.max(span.start, day.span.end), span.end);
  return start === span.start ? quote : { ...quote, span: { ...span, start } };
}

/** The tokens among which a date's clause is looked for: those of what somebody says where it stands in their words, else the sentence. */
export function regionOf({ words, sentence: { tokens } }: DatedSheet, quote: Quote | null): Stretch {
  const whole = { from: 0, to: tokens.length };
  if (quote === null) return whole;
  let { from, to } = whole;
  while (from < to && (tokens[from]?.start ?? 0) < quote.span.start) from += 1;
  while (to > from && (tokens[to - 1]?.end ?? 0) > quote.span.end) to -= 1;
  return hasAny(words, { from, to }, WORD.verbs) ? { from, to } : whole;
}

/** The day that a speaker spoke, where the words beside the cue give it; else the report's. */
export function saidOn({ of, sentence, dates }: DatedSheet, quote: Quote | null): string | null {
  const published = of.report.published?.slice(0, 10) ?? null;
  if (quote?.cue == null) return published;
  const { cue, span: content } = quote;
  const frame = dates.find(
    ({ span, value }) =>
      isWithin(span, sentence) &&
      !isWithin(span, content) &&
      Math.abs(span.start - cue.end) < FRAME &&
      DAY.test(value) &&
      (published === null || value.slice(0, 10) <= published),
  );
  return frame?.value.slice(0, 10) ?? published;
}

/** Whether a clause tells that somebody said something, and its date when. */
export function isStatement(quotes: readonly Quote[], clause: Span, date: Span): boolean {
  return quotes.some(({ cue, span }) => cue !== null && isWithin(cue, clause) && !isWithin(date, span));
}

/** The shortest of some quotations of a report that holds a place in it; the first of several. */
export function innermost(quotes: readonly Quote[], at: Span): Quote | null {
  let least: Quote | null = null;
  for (const one of quotes) {
    if (isWithin(at, one.span) && (least === null || lengthOf(one.span) < lengthOf(least.span))) least = one;
  }
  return least;
}

type Place = Pick<Span, 'start' | 'end'>;

const lengthOf = ({ start, end }: Place): number => end - start;

/** Of one report. */
const isWithin = (inner: Place, outer: Place): boolean => inner.start >= outer.start && inner.end <= outer.end;
