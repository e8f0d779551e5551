import type { Span } from './span.ts';

/** Against, neither (or both), with. */
export type RelationSign = -1 | 0 | 1;

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
  /** The words that say so, one a place; each names both and what is between them. */
  readonly mentions: readonly Span[];
}
