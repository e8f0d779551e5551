import type { SegmentedReport } from '../../text/segmented.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { Line } from './line.ts';

/**
 * A sentence or line of a report. In running prose a capital tells a name; in headlines set in capitals, bylines and
 * furniture it does not, so that there only names known from elsewhere are looked for (`echo`).
 */
export interface ReadLine extends Line {
  readonly manner: 'prose' | 'dateline' | 'echo';
  readonly start: number;
}

/** Words shorter than this stay small even in headlines with capitals. */
const SHORT_WORD = 4;
const CAPITALS_SHARE = 0.7;
const FEW_WORDS = 3;

/** All of a report that names may stand in, in order of the text. Cost: linear. */
export function linesOf({ report, sentences }: SegmentedReport): ReadLine[] {
  const { text } = report;
  const read = sentences.map(({ start, end, tokens, kind }): ReadLine => {
    const mayBeHeadline = kind === 'title' || (tokens.length > FEW_WORDS && !/[.!?…,;]/.test(text[end - 1] ?? ''));
    const headline = mayBeHeadline && isInCapitals(tokens, text);
    return { manner: headline ? 'echo' : 'prose', text, start, tokens };
  });
  const others = report.blocks.flatMap(({ kind, start, end }): ReadLine[] => {
    if (kind === 'title' || kind === 'paragraph') return [];
    const tokens = tokenize(text, start, end);
    if (kind === 'dateline') return [{ manner: 'dateline', text, start, tokens }];
    const prose = kind === 'caption' && !isInCapitals(tokens, text);
    return [{ manner: prose ? 'prose' : 'echo', text, start, tokens }];
  });
  return [...read, ...others].sort((a, b) => a.start - b.start);
}

/** Set as headlines are in some houses: Most Words With a Capital, or all in CAPITALS. */
function isInCapitals(tokens: readonly Token[], text: string): boolean {
  const long = tokens.filter(({ kind, start, end }) => kind === 'word' && end - start >= SHORT_WORD);
  if (long.length < FEW_WORDS) return isUpper(tokens, text);
  return long.filter(({ capital }) => capital).length >= CAPITALS_SHARE * long.length;
}

function isUpper(tokens: readonly Token[], text: string): boolean {
  return tokens.every(({ start, end, kind }) => {
    const word = text.slice(start, end);
    return kind === 'number' || word.toUpperCase() === word;
  });
}
