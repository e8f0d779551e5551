import type { Span } from './span.ts';

/** Against, neither (or both), with. */
export type RelationSign = -1 | 0 | 1;

/** How what is said stands to what happens: it is so, is intended, weighed, may be so, is refused, or has ceased. */
export type RelationModality = 'told' | 'planned' | 'considered' | 'possible' | 'refused' | 'ended';

/** What one actor is said to do with, against or to another. */
export interface Relation {
  readonly id: string;
  /** The actor who acts. */
  readonly from: string;
  /** The actor acted on. */
  readonly to: string;
  readonly sign: RelationSign;
  /** The relation in a word or two: "attacks", "cooperates with". */
  readonly label: string;
  readonly modality: RelationModality;
  /** Both do it to each other: `from` is the one whose id comes first. */
  readonly mutual: boolean;
  /** The words that say so, one a place; each names both and what is between them. */
  readonly mentions: readonly Span[];
  /** Ids of the quotes in which mentions stand: there it is a speaker's word, not the report's. */
  readonly quotes: readonly string[];
}
