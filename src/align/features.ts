import { commonSubsequence, MOST_COMPARED, type Places, placesOf } from '../text/common-subsequence.ts';
import { bigramIndexOf, countShared } from './bigrams.ts';
import type { Covers } from './cells.ts';
import type { Grid } from './grid.ts';
import { pathPosterior } from './path.ts';
import type { ReportProfile, SentenceProfile } from './profile.ts';

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

/** How far the sentences of two reports are found again in each other. */
export type BothCovers = readonly [Covers, Covers];

/** Calls `visit` for every pair of sentences that have anything in common with its word features. The row is reused: copy it to keep it. */
export function forEachPair(
  a: ReportProfile,
  b: ReportProfile,
  covers: BothCovers,
  visit: (indexA: number, indexB: number, row: Float64Array) => void,
): void {
  const [{ soft: softA }, { soft: softB }] = covers;
  const [rows, columns] = [a.sentences.length, b.sentences.length];
  const row = new Float64Array(WORD_FEATURES.length);
  const othersB = bigramIndexOf(b);
  const placesB = b.sentences.map(({ lexemes }) => placesOf(lexemes));
  const bigrams = new Uint16Array(columns);
  a.sentences.forEach((sentenceA, indexA) => {
    const placesA = placesOf(sentenceA.lexemes);
    countShared(sentenceA, othersB, bigrams);
    b.sentences.forEach((sentenceB, indexB) => {
      const [cellA, cellB] = [indexA * columns + indexB, indexB * rows + indexA];
      if ((softA[cellA] ?? 0) < FAINT && (softB[cellB] ?? 0) < FAINT) return;
      fillCovered(row, covers, cellA, cellB);
      fillCompared(row, sentenceA, sentenceB);
      row[8] = (bigrams[indexB] ?? 0) / Math.max(1, Math.min(sentenceA.bigrams.length, sentenceB.bigrams.length));
      row[12] = sameOrder([sentenceA, sentenceB], [placesA, placesB[indexB] ?? placesA]);
      visit(indexA, indexB, row);
    });
  });
}

function fillCovered(row: Float64Array, [a, b]: BothCovers, cellA: number, cellB: number): void {
  const [softA, softB] = [a.soft[cellA] ?? 0, b.soft[cellB] ?? 0];
  const [exactA, exactB] = [a.exact[cellA] ?? 0, b.exact[cellB] ?? 0];
  const [markedA, markedB] = [a.marked[cellA] ?? 0, b.marked[cellB] ?? 0];
  row[0] = Math.max(softA, softB);
  row[1] = Math.min(softA, softB);
  row[2] = Math.max(exactA, exactB);
  row[3] = Math.min(exactA, exactB);
  row[4] = Math.max(markedA, markedB);
  row[5] = Math.min(markedA, markedB);
  row[6] = Math.log1p(Math.min(a.markedCount[cellA] ?? 0, b.markedCount[cellB] ?? 0));
  row[7] = Math.log1p(Math.min(a.exactWeight[cellA] ?? 0, b.exactWeight[cellB] ?? 0));
}

function fillCompared(row: Float64Array, a: SentenceProfile, b: SentenceProfile): void {
  const shorter = Math.min(a.totalWeight, b.totalWeight);
  const longer = Math.max(a.totalWeight, b.totalWeight) || 1;
  row[9] = shorter / longer;
  row[10] = Math.log1p(shorter);
  const [tokensA, tokensB] = [a.lexemes.length, b.lexemes.length];
  row[13] = Math.min(tokensA, tokensB) / Math.max(1, tokensA, tokensB);
  row[14] = a.quoted === b.quoted ? a.quoted : -1;
  row[15] = cosineOf(a.meaning, b.meaning);
  row[11] = Number(a.sentence.kind === 'title') + Number(b.sentence.kind === 'title');
}

/** The longest common subsequence as a share of the sentence that has fewer tokens, 0 to 1; as far as sequences are compared. */
function sameOrder(
  [{ lexemes: a }, { lexemes: b }]: readonly [SentenceProfile, SentenceProfile],
  [placesA, placesB]: readonly [Places, Places],
): number {
  const length = a.length <= b.length ? commonSubsequence(placesA, b) : commonSubsequence(placesB, a);
  return length / Math.max(1, Math.min(MOST_COMPARED, a.length, b.length));
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
  const strengthOfRows = meanOf(rowPeaks.first);
  const strengthOfColumns = meanOf(columnPeaks.first);
  const path = pathPosterior(grid, STRICT_GAP).values;
  const loosePath = pathPosterior(grid, LOOSE_GAP).values;
  const at = (a: number, b: number): number =>
    a < 0 || b < 0 || a >= grid.rows || b >= grid.columns ? 0 : (grid.values[a * grid.columns + b] ?? 0);
  const others = (peaks: Peaks, line: number, own: number): number =>
    own >= (peaks.first[line] ?? 0) ? (peaks.second[line] ?? 0) : (peaks.first[line] ?? 0);
  return (a, b, row) => {
    const own = at(a, b);
    row[0] = own;
    const restOfRow = others(rowPeaks, a, own);
    const restOfColumn = others(columnPeaks, b, own);
    row[1] = Math.max(restOfRow, restOfColumn);
    row[2] = Math.min(restOfRow, restOfColumn);
    row[3] = Math.max(at(a - 1, b - 1), at(a - 1, b), at(a, b - 1), 0.8 * at(a - 2, b - 1), 0.8 * at(a - 1, b - 2));
    row[4] = Math.max(at(a + 1, b + 1), at(a + 1, b), at(a, b + 1), 0.8 * at(a + 2, b + 1), 0.8 * at(a + 1, b + 2));
    row[5] = Math.abs(a / Math.max(1, grid.rows - 1) - b / Math.max(1, grid.columns - 1));
    row[6] = Math.max(strengthOfRows, strengthOfColumns);
    row[7] = Math.min(strengthOfRows, strengthOfColumns);
    row[8] = path[a * grid.columns + b] ?? 0;
    row[9] = loosePath[a * grid.columns + b] ?? 0;
  };
}
