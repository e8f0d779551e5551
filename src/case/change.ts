import type { Span } from './span.ts';

export type ChangeKind =
  | 'number'
  | 'name'
  | 'date'
  | 'place'
  | 'negation'
  | 'hedge'
  | 'attribution'
  | 'quote'
  | 'omission'
  | 'addition';

/** `major`: a reader is misled. */
export type ChangeSeverity = 'major' | 'minor';

/** What a retelling made different in meaning. */
export interface Change {
  readonly id: string;
  readonly kind: ChangeKind;
  /** In the child; null for what was left out. */
  readonly to: Span | null;
  /** In the parent or a witness; null for what was added. */
  readonly from: Span | null;
  readonly child: string;
  /** What the child was compared with, never empty: the parent's or the unseen report's id, then the witnesses'. */
  readonly against: readonly string[];
  readonly severity: ChangeSeverity;
  /** A line in plain words. */
  readonly note: string;
  /** The id of the change where it arose, in a report that this one descends from. */
  readonly inheritedFrom: string | null;
}
