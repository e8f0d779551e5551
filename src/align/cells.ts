import type { ReportProfile, SentenceProfile } from './profile.ts';
import type { WordMatch } from './word-similarity.ts';

/** For each word type (row) and each sentence of the other report, the best match there: `values[row * sentences + sentence]`. */
export interface BestMatches {
  readonly values: Float32Array;
  readonly sentences: number;
}

export function bestMatches(matches: readonly (readonly WordMatch[])[], other: ReportProfile): BestMatches {
  const sentences = other.sentences.length;
  const values = new Float32Array(matches.length * sentences);
  matches.forEach((words, row) => {
    for (const { row: otherRow, similarity } of words) {
      for (const place of other.sentencesOfType[otherRow] ?? []) {
        const at = row * sentences + place;
        if (similarity > (values[at] ?? 0)) values[at] = similarity;
      }
    }
  });
  return { values, sentences };
}

/** The matches turned round, for the other side. */
export function turned(matches: readonly (readonly WordMatch[])[], rows: number): WordMatch[][] {
  const out: WordMatch[][] = Array.from({ length: rows }, () => []);
  matches.forEach((words, row) => {
    for (const { row: other, similarity } of words) out[other]?.push({ row, similarity });
  });
  return out;
}

/** How far one sentence is found again in one of the other report, by weight, each 0 to 1. */
export interface Cover {
  /** By words alike in form or meaning. */
  readonly soft: number;
  /** By the same words or their inflections. */
  readonly exact: number;
  /** Names and numbers alone. */
  readonly marked: number;
  /** Numbers and names that are found again. */
  readonly markedCount: number;
  /** Weight of the words found again exactly. */
  readonly exactWeight: number;
}

export function coverOf(sentence: SentenceProfile, best: BestMatches, place: number): Cover {
  const { typeRows, weights, marked: marks } = sentence;
  let soft = 0;
  let exact = 0;
  let marked = 0;
  let markedWeight = 0;
  let markedCount = 0;
  for (let at = 0; at < typeRows.length; at += 1) {
    const row = typeRows[at] ?? -1;
    if (row < 0) continue;
    const weight = weights[at] ?? 0;
    const similarity = best.values[row * best.sentences + place] ?? 0;
    soft += weight * similarity;
    if (similarity > 0.9) exact += weight;
    if (marks[at] !== 1) continue;
    markedWeight += weight;
    if (similarity <= 0.55) continue;
    marked += weight;
    markedCount += 1;
  }
  const total = sentence.totalWeight || 1;
  return {
    soft: soft / total,
    exact: exact / total,
    marked: marked / (markedWeight || 1),
    markedCount,
    exactWeight: exact,
  };
}

/** The share of the neighbouring word pairs of the sentence that has fewer that the other has too, 0 to 1. */
export function sharedBigrams({ bigrams: a }: SentenceProfile, { bigrams: b }: SentenceProfile): number {
  let shared = 0;
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return shared / Math.max(1, Math.min(a.length, b.length));
}

/** A sentence has a partner in sight when this much of it is found again in one sentence of the other report. */
const IN_SIGHT = 0.45;

/** The share of a report's sentences, 0 to 1, that have a partner in sight. */
export function shareInSight(report: ReportProfile, best: BestMatches): number {
  const { length } = report.sentences;
  const seen = report.sentences.filter((sentence) => {
    for (let place = 0; place < best.sentences; place += 1) {
      if (coverOf(sentence, best, place).soft >= IN_SIGHT) return true;
    }
    return false;
  });
  return length === 0 ? 0 : seen.length / length;
}
