import type { Span } from '../../case/span.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { Tables } from '../../text/tables.ts';

/** One attribution as the report words it: who, by which words, what. */
export interface SpeechAct {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  /** 0–1. */
  readonly confidence: number;
}

/** Reported and quoted speech by report id, in order of the text. */
export type Speech = ReadonlyMap<string, readonly SpeechAct[]>;

export function findSpeech(_reports: readonly SegmentedReport[], _tables: Tables): Speech {
  return new Map();
}
