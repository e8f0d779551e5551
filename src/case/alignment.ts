import type { Span } from './span.ts';

export type AlignmentKind = 'identical' | 'edited' | 'spun' | 'translated' | 'paraphrased';

/** One sentence with one that it retells. `b` is the parent's side where a parent is known. `score` 0–1: how likely the two tell the same. */
export interface Alignment {
  readonly id: string;
  readonly a: Span;
  readonly b: Span;
  readonly kind: AlignmentKind;
  readonly score: number;
}

/** A run of alignments grown to a whole passage. */
export interface Passage {
  readonly a: Span;
  readonly b: Span;
  readonly kind: AlignmentKind;
  readonly score: number;
}
