import type { Reading } from './reading.ts';
import type { Source } from './source.ts';

/** One whom the claim rests on: all sources that are the same, and the mentions that go back to them. */
export interface Root {
  readonly sources: readonly Source[];
  readonly readings: readonly Reading[];
  /** How likely it stands behind this claim and not behind another, 0 to 1: by the likeliest of the mentions that bring it in. */
  readonly belief: number;
}
