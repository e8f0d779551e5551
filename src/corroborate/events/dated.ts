import type { Quote, TimeExpression } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { Token } from '../../text/tokens.ts';
import { innermost } from './speech.ts';
import type { DatedSheet } from './telling.ts';
import { WORD } from './vocabulary.ts';
import { hasAny, type Stretch } from './words.ts';

/** An expression of time with the tokens of its sentence that it covers, and the words of somebody in which it stands. */
export interface DatedPlace {
  readonly expression: TimeExpression;
  readonly tokens: Stretch;
  readonly quote: Quote | null;
}

/** Where a news report says where and when it was written, before a dash. */
const DATELINE = /^[\p{Lu}][\p{L}.' -]{1,40}[,(/][^—–]{0,60}(?:[—–]|\s-{1,2}\s)/u;
const MOST_OF_DATELINE = 120;
const RIGHTS = /©|\bcopyright\b|\ball rights reserved\b/iu;

/** A line of at most so many words without a verb may be the head of a report. */
const MOST_OF_HEAD = 10;

/** The expressions of a sentence that may date a happening: not those of a dateline or a head, and none in a notice of rights. */
export function datedPlaces({ of, sentence, words, dates, quotes }: DatedSheet): readonly DatedPlace[] {
  const { text, published } = of.report;
  const { start, end, tokens } = sentence;
  const whole = text.slice(start, end);
  const all = { from: 0, to: tokens.length };
  if ((hasAny(words, all, WORD.rights) || whole.includes('©')) && RIGHTS.test(whole)) return [];
  const isHead = tokens.length <= MOST_OF_HEAD && !hasAny(words, all, WORD.verbs);
  const head = start + datelineLength(whole.slice(0, MOST_OF_DATELINE));
  const places: DatedPlace[] = [];
  for (const expression of dates) {
    const { span, value } = expression;
    const isOwn = isHead && published !== null && value.slice(0, 10) === published.slice(0, 10);
    const own = covered(tokens, span);
    if (span.end > head && !isOwn && own.to > own.from)
      places.push({ expression, tokens: own, quote: innermost(quotes, span) });
  }
  return places;
}

const datelineLength = (opening: string): number =>
  /[—–-]/.test(opening) ? (DATELINE.exec(opening)?.[0].length ?? 0) : 0;

/** The tokens that share a character with a span. */
function covered(tokens: readonly Token[], { start, end }: Span): Stretch {
  let from = 0;
  while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) from += 1;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to += 1;
  return { from, to };
}
