import type { Network } from './network.ts';

/** A linear model over hashed features: one signed byte a bucket, times `scale`. The number of buckets is a power of two. */
export interface HashedModel {
  readonly weights: Int8Array;
  readonly scale: number;
}

/** The models of reported speech, in the order in which `tables/speech.bin` holds them. */
export const SPEECH_MODELS = [
  'cue',
  'contentStart',
  'contentEnd',
  'sourceStart',
  'sourceEnd',
  'cueStart',
  'cueEnd',
] as const;

export type SpeechModelName = (typeof SPEECH_MODELS)[number];

/** What scripts/fit-speech.ts learns. */
export interface SpeechTable {
  /** A class for each word of the background list, by rank, from 1: words whose vectors are alike. */
  readonly classes: Uint8Array;
  readonly models: Readonly<Record<SpeechModelName, HashedModel>>;
  /** Tells from what the models say of an act whether it is one. */
  readonly accept: Network;
}
