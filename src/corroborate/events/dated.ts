import type { TimeExpression } from '../../case/attribution.ts';
import type { Sentence } from '../../text/segmented.ts';
import type { Stretch, Words } from './clauses.ts';

/** An expression of time with the tokens of its sentence that it covers. */
export interface DatedPlace {
  readonly expression: TimeExpression;
  readonly tokens: Stretch;
}

/** Where a news report says where and when it was written, before a dash. */
const DATELINE = /^[\p{Lu}][\p{L}.' -]{1,40}[,(/][^—–]{0,60}(?:[—–]|\s-{1,2}\s)/u;
const RIGHTS = /©|\bcopyright\b|\ball rights reserved\b/iu;

/** The expressions of a sentence that may date a happening: not those of its dateline, and none in a notice of rights. */
export function datedPlaces(
  { text, tokens }: Words,
  { start, end }: Sentence,
  dates: readonly TimeExpression[],
): readonly DatedPlace[] {
  const inside = dates.filter(({ span }) => span.start >= start && span.end <= end);
  if (inside.length === 0) return [];
  const sentence = text.slice(start, end);
  if (RIGHTS.test(sentence)) return [];
  const head = start + (DATELINE.exec(sentence.slice(0, 120))?.[0].length ?? 0);
  return inside.flatMap((expression): readonly DatedPlace[] => {
    const from = tokens.findIndex((token) => token.end > expression.span.start);
    const to = tokens.findLastIndex((token) => token.start < expression.span.end) + 1;
    return from < 0 || to <= from || expression.span.end <= head ? [] : [{ expression, tokens: { from, to } }];
  });
}
