import type { AlignmentKind } from './alignment.ts';
import type { Case } from './case.ts';
import type { Derivation } from './lineage.ts';

/**
 * A span as a page carries it: the report's place in `reports`, start, end. An object with the one key `$`, so that no value of a case can
 * be taken for it.
 */
export interface PackedSpan {
  readonly $: readonly [report: number, start: number, end: number];
}

/** Reports are named by their place in `reports`; the kind by its place in `alignmentKinds`; the score in thousandths. */
export type PackedAlignment = readonly [
  a: number,
  aStart: number,
  aEnd: number,
  b: number,
  bStart: number,
  bEnd: number,
  kind: number,
  score: number,
];

/** As in the case, but for `alignments`: their places in the page's list. Each span in it is a `PackedSpan`. */
export type PackedDerivation = Omit<Derivation, 'alignments'> & { readonly alignments: readonly number[] };

/** What a claim comes to, as terminal and page say it. */
export interface ClaimDigest {
  readonly id: string;
  /** Ids of the reports that tell it or leave it open; those that only deny it are not among them. */
  readonly told: readonly string[];
  /** How many origins it rests on: `2`, `1–2`. */
  readonly origins: string;
  /** On whom, in a line: their names, or why their number is open. */
  readonly restsOn: string;
  /** Whether several reports tell it and all have it from one origin. */
  readonly hangs: boolean;
}

/** What the readers of a case have worked out for the page, so that terminal and page say the same. */
export interface Digest {
  readonly headline: string;
  readonly pieces: {
    readonly atLeast: number;
    readonly atMost: number;
    readonly unseen: readonly string[];
    readonly own: readonly string[];
    readonly doubtful: readonly string[];
  };
  /** Short names of reports and unseen reports, by id. */
  readonly labels: readonly (readonly [id: string, label: string])[];
  /** Ids of the changes that arose in this pile, the worst first. */
  readonly changes: readonly string[];
  /** What each claim comes to, the most told first. */
  readonly claims: readonly ClaimDigest[];
}

/** A case as a page carries it: spans and alignments packed, since there are tens of thousands in a large pile; the rest as it is. */
export interface PageData {
  readonly format: 'hearsay-page';
  readonly version: 1;
  /** The program that wrote it, with its version. */
  readonly generator: string;
  /** `withheld`: every report's text is empty. */
  readonly texts: 'kept' | 'withheld';
  readonly digest: Digest;
  readonly alignmentKinds: readonly AlignmentKind[];
  readonly alignments: readonly PackedAlignment[];
  readonly derivations: readonly PackedDerivation[];
  /** The case but for its alignments, passages and derivations, each span in it a `PackedSpan`. */
  readonly rest: Omit<Case, 'alignments' | 'passages' | 'derivations'>;
}
