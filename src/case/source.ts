import type { Reliability } from './claim.ts';

/** How far a source is to be trusted, as the user's own list says: the letters of the Admiralty scale. */
export interface SourceRating {
  /** The name of an outlet, a person or a body. */
  readonly source: string;
  readonly reliability: Reliability;
  /** Why, in the user's words, or null. */
  readonly note: string | null;
}

export function isReliability(letter: string): letter is Reliability {
  return /^[A-F]$/.test(letter);
}

/** What a reader says of a report that its text may lack; wins over what ingest finds. */
export interface SourceMeta {
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
}

/** Bytes as read by a shell. `path` is relative to the input folder, with `/`; it decides the format by its ending and is the report's id. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly meta?: SourceMeta;
}
