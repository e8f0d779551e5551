import type { Speaker } from './attribution.ts';
import type { Span } from './span.ts';

/** How a mention stands to its claim. `hedges`: told as possible, asked, or said not to be established. */
export type Stance = 'asserts' | 'denies' | 'hedges';

/** A sentence that tells, denies or doubts a claim. */
export interface ClaimMention {
  /** The sentence. */
  readonly span: Span;
  /** The clause, where the sentence tells more than this claim. */
  readonly focus: Span | null;
  readonly stance: Stance;
  /** On whose word, nearest first; empty where the report says it itself. */
  readonly chain: readonly Speaker[];
}

export type OriginKind = 'person' | 'organisation' | 'anonymous' | 'document' | 'outlet';

/** Whom a claim rests on in the end: who saw, counted, decided or wrote it. */
export interface Origin {
  readonly id: string;
  /** As a reader is told it: "fire chief Odile Brandt", "a former official, through NBC News". */
  readonly name: string;
  readonly kind: OriginKind;
  /** The actor's id, where it is one. */
  readonly actor: string | null;
  /** The mentions that come from it, retellings included: their sentences. */
  readonly mentions: readonly Span[];
  /** What it does with the claim. */
  readonly stance: Stance;
  /** Through which reports, the first to have it first: ids of reports or unseen reports. */
  readonly through: readonly string[];
}

/** A count with its two ends; equal where the texts settle it. */
export interface OriginCount {
  readonly atLeast: number;
  readonly atMost: number;
  readonly why: readonly string[];
  /** For each line of `why` the words that it rests on. */
  readonly evidence: readonly (readonly Span[])[];
}

/** A report that gives back, as if it confirmed, what comes from the report that it is held to confirm. */
export interface CircularCitation {
  /** The report that cites. */
  readonly report: string;
  /** Whom it cites: a report's id or an unseen report's. */
  readonly cites: string;
  /** The words that cite. */
  readonly span: Span;
  readonly note: string;
}

/** Somebody who denies a claim, or gives another figure for it. */
export interface Contest {
  readonly name: string;
  /** Id of the origin that denies, or null where nobody is named. */
  readonly origin: string | null;
  readonly mentions: readonly Span[];
}

/** A figure that one origin gives for a claim. Tolls rise: the time stands beside it. */
export interface ClaimFigure {
  readonly span: Span;
  /** The number in digits. */
  readonly value: string;
  readonly origin: string | null;
  /** When it was said or counted, EDTF, or null. */
  readonly said: string | null;
}

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** The Admiralty scale. F and 6: cannot be judged. */
export interface Grade {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
  readonly why: readonly string[];
}

/** Something that the pile says to be so, with every place that says so and whom it rests on. */
export interface Claim {
  readonly id: string;
  /** The best witness's words. */
  readonly gist: string;
  readonly mentions: readonly ClaimMention[];
  readonly origins: readonly Origin[];
  readonly independentOrigins: OriginCount;
  readonly circular: readonly CircularCitation[];
  readonly contestedBy: readonly Contest[];
  readonly figures: readonly ClaimFigure[];
  readonly grade: Grade;
}
