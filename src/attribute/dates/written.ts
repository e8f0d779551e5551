import type { SegmentedReport } from '../../text/segmented.ts';
import type { Tense } from './clause-verbs.ts';
import { type Expression, expressionsIn } from './expressions.ts';
import type { Reading } from './reading.ts';
import { tenseOf } from './tense.ts';
import { timeTokens } from './time-token.ts';
import { MONTHS, type Tokens, textAt } from './vocabulary.ts';

/** An expression where it stands in its report, `[start, end)`, before it is resolved. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly tense: Tense;
  /** Counts the sentences (and other lines) of the report that hold it. */
  readonly sentence: number;
  /** Where that sentence begins. */
  readonly sentenceStart: number;
  /** `head` is a byline or dateline. */
  readonly place: 'head' | 'text';
  /** How it puts day and month, where it has both. */
  readonly dayOrder: 'dayFirst' | 'monthFirst' | null;
}

interface Line {
  readonly place: Written['place'];
  readonly start: number;
  readonly end: number;
}

/** The expressions of a report's title, prose, captions, bylines and datelines, in order. Linear. */
export function writtenIn(segmented: SegmentedReport): readonly Written[] {
  return linesOf(segmented).flatMap(({ start, end, place }, sentence) => {
    const tokens = timeTokens(segmented.report.text, start, end);
    return expressionsIn(tokens).map(
      (expression): Written => ({
        start: tokens[expression.first]?.start ?? start,
        end: tokens[expression.next - 1]?.end ?? end,
        reading: expression.reading,
        tense: tenseOf(tokens, expression),
        sentence,
        sentenceStart: start,
        place,
        dayOrder: dayOrderOf(tokens, expression),
      }),
    );
  });
}

function dayOrderOf(tokens: Tokens, { first, next, reading }: Expression): Written['dayOrder'] {
  const isDay =
    reading.kind === 'annual' ? reading.unit === 'day' : reading.kind === 'fixed' && reading.period.unit === 'day';
  if (!isDay) return null;
  const month = tokens.slice(first, next).findIndex(({ text }) => MONTHS.has(text));
  if (month === -1) return null;
  return /^\d{1,2}$/u.test(textAt(tokens, first + month - 1)) ? 'dayFirst' : 'monthFirst';
}

function linesOf({ report, sentences }: SegmentedReport): readonly Line[] {
  const lines = report.blocks.flatMap(({ kind, start, end }): Line[] => {
    if (kind === 'caption') return [{ place: 'text', start, end }];
    return kind === 'byline' || kind === 'dateline' ? [{ place: 'head', start, end }] : [];
  });
  const prose = sentences.map(({ start, end }): Line => ({ place: 'text', start, end }));
  return [...prose, ...lines].sort((a, b) => a.start - b.start);
}
