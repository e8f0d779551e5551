import type { Note } from './note.ts';

/** UTF-16 code units `[start, end)` of one of two texts. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** How a passage stands in the two texts: word for word, nearly so, reworded, or as a summary of the other text as a whole. */
export type PassageKind = 'identical' | 'edited' | 'paraphrased' | 'summary';

/** A stretch of each of two texts, of which one retells the other. */
export interface TextPassage {
  readonly a: TextSpan;
  readonly b: TextSpan;
  readonly kind: PassageKind;
  /** How likely it is that this is not chance, 0 to 1. */
  readonly score: number;
}

/** A sentence of each text that tell the same. */
export interface SentencePair {
  readonly a: TextSpan;
  readonly b: TextSpan;
  readonly kind: Exclude<PassageKind, 'summary'>;
  /** How likely the two tell the same, 0 to 1. */
  readonly score: number;
}

/** One of the two texts that were compared. */
export interface ComparedText {
  /** What it is called: its path. */
  readonly id: string;
  readonly text: string;
  /** Its sentences in order. */
  readonly sentences: readonly TextSpan[];
}

/** All that was found between two texts, in the order of `a`. */
export interface Comparison {
  readonly a: ComparedText;
  readonly b: ComparedText;
  readonly passages: readonly TextPassage[];
  readonly sentencePairs: readonly SentencePair[];
  readonly notes: readonly Note[];
}
