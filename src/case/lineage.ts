import type { Span } from './span.ts';

/** Reports of one happening, their retellings with them. */
export interface Story {
  readonly id: string;
  readonly gist: string;
  readonly reports: readonly string[];
}

export type DerivationKind =
  | 'update'
  | 'reprint'
  | 'excerpt'
  | 'spun'
  | 'translated'
  | 'paraphrase'
  | 'summary'
  | 'secondary';

export type Direction = 'established' | 'notEstablished';

/** One child with one of its parents. Where direction is `notEstablished`, the later-dated or else the later by id is the child. */
export interface Derivation {
  readonly child: string;
  /** A report's id or an unseen report's. */
  readonly parent: string;
  readonly kind: DerivationKind;
  readonly direction: Direction;
  /** 0–1: of the answers given at 0.8, four in five are right. */
  readonly confidence: number;
  /** 0–1: how much of the child's own prose comes from this parent. */
  readonly coverage: number;
  readonly why: readonly string[];
  /** For each line of `why` the words that it rests on; none where it rests on the alignments. */
  readonly evidence: readonly (readonly Span[])[];
  /** Ids of alignments. */
  readonly alignments: readonly string[];
}

/** A stretch of an unseen report as its witnesses give it: the best witness's words first. */
export interface ReconstructedPassage {
  readonly best: Span;
  readonly others: readonly Span[];
}

/** A report that the pile lacks and that others must come from. */
export interface Unseen {
  readonly id: string;
  readonly publisher: string | null;
  readonly citedBy: readonly Span[];
  readonly witnesses: readonly string[];
  readonly reconstruction: readonly ReconstructedPassage[];
}

export interface WordTableEntry {
  /** The word in the parent (or the other witnesses). */
  readonly there: string;
  /** What this report puts for it. */
  readonly here: string;
  readonly count: number;
  /** 0–1: how often `here` stands where `there` stood. */
  readonly rate: number;
}

/** What a spinner put for what, learned from the alignments. */
export interface WordTable {
  readonly report: string;
  readonly parent: string;
  readonly words: readonly WordTableEntry[];
  /** 0–1: how much of the report's aligned running words the table explains. */
  readonly share: number;
}
