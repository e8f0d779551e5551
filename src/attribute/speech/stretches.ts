/** Tokens from the first to the last, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A stretch and how likely it is the right one, 0 to 1. */
export interface Likely extends Stretch {
  readonly probability: number;
}
