import type { TimeExpression } from '../../case/attribution.ts';
import type { Stretch } from './clauses.ts';
import type { Sheet } from './telling.ts';
import { isVerbLike } from './vocabulary.ts';

/** An expression of time with the tokens of its sentence that it covers. */
export interface DatedPlace {
  readonly expression: TimeExpression;
  readonly tokens: Stretch;
}

/** Where a news report says where and when it was written, before a dash. */
const DATELINE = /^[\p{Lu}][\p{L}.' -]{1,40}[,(/][^—–]{0,60}(?:[—–]|\s-{1,2}\s)/u;
const RIGHTS = /©|\bcopyright\b|\ball rights reserved\b/iu;

/** A line of at most so many words without a verb may be the head of a report. */
const MOST_OF_HEAD = 10;

/** The expressions of a sentence that may date a happening: not those of a dateline or a head, and none in a notice of rights. */
export function datedPlaces({ of, sentence, dates }: Sheet): readonly DatedPlace[] {
  const { text, published } = of.report;
  const { start, end, tokens } = sentence;
  const words = text.slice(start, end);
  if (dates.length === 0 || RIGHTS.test(words)) return [];
  const isHead = tokens.length <= MOST_OF_HEAD && !tokens.some(({ key }) => isVerbLike(key));
  const head = start + (DATELINE.exec(words.slice(0, 120))?.[0].length ?? 0);
  return dates.flatMap((expression): readonly DatedPlace[] => {
    const { span, value } = expression;
    const from = tokens.findIndex((token) => token.end > span.start);
    const to = tokens.findLastIndex((token) => token.start < span.end) + 1;
    const isOwn = isHead && value.slice(0, 10) === published?.slice(0, 10);
    return from < 0 || to <= from || span.end <= head || isOwn ? [] : [{ expression, tokens: { from, to } }];
  });
}
