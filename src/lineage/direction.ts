import { articleErrorRate } from './article-errors.ts';
import { publishedOrder } from './dates.ts';
import { citesReport, citesThird } from './following.ts';
import type { Pile } from './pile.ts';
import type { Relative } from './relatives.ts';
import type { WordedReport } from './worded.ts';

/** So much odder, the report is a machine's copy; being odder still says no more. */
const ODD_STEP = 0.08;

/** What tells which of two related reports came first. Each is turned round with the reports, so the two answers add up to 1. */
export const DIRECTION_FEATURES = [
  'dates',
  'cites',
  'citesThird',
  'explained',
  'covered',
  'length',
  'oddness',
  'articles',
  'bylines',
] as const;

/** Features of `relative` having come before the report at `index`. */
export function directionFeatures(pile: Pile, index: number, relative: Relative): Float64Array {
  const [report, other] = [pile.reports[index], pile.reports[relative.index]];
  const [own = [], others = []] = [pile.citations[index], pile.citations[relative.index]];
  if (report === undefined || other === undefined)
    throw new RangeError(`no report ${index} or ${relative.index} among ${pile.reports.length}`);
  const [mine, theirs] = [report.segmented.report, other.segmented.report];
  const signed = (authors: readonly string[]): number => Number(authors.length > 0);
  return Float64Array.from([
    -publishedOrder(theirs, mine),
    citesReport(own, mine, theirs) - citesReport(others, theirs, mine),
    citesThird(own, mine, theirs) - citesThird(others, theirs, mine),
    relative.forth.explained - relative.back.explained,
    relative.forth.covered - relative.back.covered,
    Math.log((wordCount(other) + 1) / (wordCount(report) + 1)),
    bounded((report.oddness - other.oddness) / ODD_STEP),
    articleErrorRate(report.segmented) - articleErrorRate(other.segmented),
    signed(theirs.authors) - signed(mine.authors),
  ]);
}

/** Words, not their weight: a machine's rare words weigh more than the common ones that they stand for. */
function wordCount({ sentences }: WordedReport): number {
  return sentences.reduce((sum, words) => sum + words.length, 0);
}

function bounded(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
