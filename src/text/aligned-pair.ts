import type { SegmentedReport } from './segmented.ts';

/** A pair of sentences, by index, and how likely they tell the same, 0 to 1. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** A word of one report and the word of the other whose place it takes: how often, and in which share of its places. */
export interface Substitution {
  readonly here: string;
  readonly there: string;
  readonly count: number;
  readonly rate: number;
}

/** What the aligner found between two reports; `a` and `b` are sides, not roles. */
export interface AlignedPair {
  readonly a: SegmentedReport;
  readonly b: SegmentedReport;
  readonly links: readonly Link[];
  /** Words of `a` that stand where a word of `b` stood. */
  readonly substitutionsA: readonly Substitution[];
  /** Words of `b` that stand where a word of `a` stood. */
  readonly substitutionsB: readonly Substitution[];
}
