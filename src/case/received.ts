import type { Reliability } from './claim.ts';

/**
 * How something that a partner gave stands to what was given to partners before: `ours` is our own come back, `likeOurs` may
 * be our own in other words, `theirs` is neither.
 */
export type ReceivedStanding = 'theirs' | 'likeOurs' | 'ours';

/** One item of a partner's release, as they gave it. It is what they say, and no fact of the case. */
export interface ReceivedItem {
  /** The partner's id of it. */
  readonly id: string;
  readonly kind: string;
  /** JSON of the partner's; nothing is known of its shape. */
  readonly body: unknown;
  readonly standing: ReceivedStanding;
  /** The claim of this case that it tells too, or null. */
  readonly claim: string | null;
  /** How many origins the partner may have for that claim, which may or may not be those of this case. */
  readonly origins: number;
}

/** A partner's release as a source of its own: kept beside the reports, never one of them. */
export interface ReceivedPackage {
  /** The hash by which it is called. */
  readonly package: string;
  /** The partner's name, as the reader's own list has it. */
  readonly from: string;
  readonly key: string;
  readonly reliability: Reliability;
  /** Of the Traffic Light Protocol 2.0. */
  readonly level: string;
  /** The last day on which it may be used, or null. */
  readonly expires: string | null;
  /** When it was sealed, by the partner's clock; when it came, by ours. */
  readonly issued: string;
  readonly received: string;
  readonly items: readonly ReceivedItem[];
}
