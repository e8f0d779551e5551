import { commonSubsequence } from '../text/common-subsequence.ts';
import { bestMatches, type Cover, coverOf, sharedBigrams, turned } from './cells.ts';
import type { Grid } from './grid.ts';
import { pathPosterior } from './path.ts';
import type { ReportProfile, SentenceProfile } from './profile.ts';
import type { WordMatch } from './word-similarity.ts';

/** What the scorer sees of two sentences by themselves. */
export const WORD_FEATURES = [
  'softMost',
  'softLeast',
  'exactMost',
  'exactLeast',
  'markedMost',
  'markedLeast',
  'markedCount',
  'exactWeight',
  'bigrams',
  'lengthRatio',
  'shorterWeight',
  'titles',
  'sameOrder',
  'tokenRatio',
  'quotes',
  'meaning',
] as const;

/** What it sees of their surroundings, once every pair has been scored by its words. */
export const PLACE_FEATURES = [
  'words',
  'lineRestMost',
  'lineRestLeast',
  'before',
  'after',
  'offDiagonal',
  'reportsMost',
  'reportsLeast',
  'path',
  'loosePath',
] as const;

/** Odds of passing over a sentence: the first believes that nearly all is retold in order, the second does not. */
const STRICT_GAP = 0.12;
const LOOSE_GAP = 0.45;

/** Two sentences that are found again in each other by less than this are not looked at further. */
const FAINT = 0.08;

/** Calls `visit` for every pair of sentences that have anything in common with its word features. The row is reused: copy it to keep it. */
export function forEachPair(
  a: ReportProfile,
  b: ReportProfile,
  matches: readonly (readonly WordMatch[])[],
  visit: (indexA: number, indexB: number, row: Float64Array) => void,
): void {
  const bestA = bestMatches(matches, b);
  const bestB = bestMatches(turned(matches, b.types.length), a);
  const row = new Float64Array(WORD_FEATURES.length);
  a.sentences.forEach((sentenceA, indexA) => {
    b.sentences.forEach((sentenceB, indexB) => {
      const coverA = coverOf(sentenceA, bestA, indexB);
      const coverB = coverOf(sentenceB, bestB, indexA);
      if (coverA.soft < FAINT && coverB.soft < FAINT) return;
      fillWordFeatures(row, [sentenceA, sentenceB], [coverA, coverB]);
      visit(indexA, indexB, row);
    });
  });
}

function fillWordFeatures(
  row: Float64Array,
  [a, b]: readonly [SentenceProfile, SentenceProfile],
  [coverA, coverB]: readonly [Cover, Cover],
): void {
  const shorter = Math.min(a.totalWeight, b.totalWeight);
  const longer = Math.max(a.totalWeight, b.totalWeight) || 1;
  row[0] = Math.max(coverA.soft, coverB.soft);
  row[1] = Math.min(coverA.soft, coverB.soft);
  row[2] = Math.max(coverA.exact, coverB.exact);
  row[3] = Math.min(coverA.exact, coverB.exact);
  row[4] = Math.max(coverA.marked, coverB.marked);
  row[5] = Math.min(coverA.marked, coverB.marked);
  row[6] = Math.log1p(Math.min(coverA.markedCount, coverB.markedCount));
  row[7] = Math.log1p(Math.min(coverA.exactWeight, coverB.exactWeight));
  row[8] = sharedBigrams(a, b);
  row[9] = shorter / longer;
  row[10] = Math.log1p(shorter);
  const [fewer, more] = a.lexemes.length <= b.lexemes.length ? [a.lexemes, b.lexemes] : [b.lexemes, a.lexemes];
  row[12] = commonSubsequence(fewer, more) / Math.max(1, Math.min(31, fewer.length));
  row[13] = fewer.length / Math.max(1, more.length);
  row[14] = a.quoted === b.quoted ? a.quoted : -1;
  row[15] = cosineOf(a.meaning, b.meaning);
  row[11] = Number(a.sentence.kind === 'title') + Number(b.sentence.kind === 'title');
}

function cosineOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The highest score in each row and column, and the next highest, so that "the best of the others" is a look-up. */
interface Peaks {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function peaksOf(grid: Grid, axis: 'rows' | 'columns'): Peaks {
  const length = axis === 'rows' ? grid.rows : grid.columns;
  const first = new Float64Array(length);
  const second = new Float64Array(length);
  grid.values.forEach((value, at) => {
    const line = axis === 'rows' ? Math.floor(at / grid.columns) : at % grid.columns;
    if (value > (first[line] ?? 0)) {
      second[line] = first[line] ?? 0;
      first[line] = value;
    } else if (value > (second[line] ?? 0)) second[line] = value;
  });
  return { first, second };
}

const meanOf = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Place features of the pairs of a scored grid; `fill` writes those of one pair into `row`. */
export function placeFeatures(grid: Grid): (indexA: number, indexB: number, row: Float64Array) => void {
  const rowPeaks = peaksOf(grid, 'rows');
  const columnPeaks = peaksOf(grid, 'columns');
  const strengths = [meanOf(rowPeaks.first), meanOf(columnPeaks.first)];
  const path = pathPosterior(grid, STRICT_GAP).values;
  const loosePath = pathPosterior(grid, LOOSE_GAP).values;
  const at = (a: number, b: number): number =>
    a < 0 || b < 0 || a >= grid.rows || b >= grid.columns ? 0 : (grid.values[a * grid.columns + b] ?? 0);
  const others = (peaks: Peaks, line: number, own: number): number =>
    own >= (peaks.first[line] ?? 0) ? (peaks.second[line] ?? 0) : (peaks.first[line] ?? 0);
  return (a, b, row) => {
    const own = at(a, b);
    row[0] = own;
    const rest = [others(rowPeaks, a, own), others(columnPeaks, b, own)];
    row[1] = Math.max(...rest);
    row[2] = Math.min(...rest);
    row[3] = Math.max(at(a - 1, b - 1), at(a - 1, b), at(a, b - 1), 0.8 * at(a - 2, b - 1), 0.8 * at(a - 1, b - 2));
    row[4] = Math.max(at(a + 1, b + 1), at(a + 1, b), at(a, b + 1), 0.8 * at(a + 2, b + 1), 0.8 * at(a + 1, b + 2));
    row[5] = Math.abs(a / Math.max(1, grid.rows - 1) - b / Math.max(1, grid.columns - 1));
    row[6] = Math.max(...strengths);
    row[7] = Math.min(...strengths);
    row[8] = path[a * grid.columns + b] ?? 0;
    row[9] = loosePath[a * grid.columns + b] ?? 0;
  };
}
