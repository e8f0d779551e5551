import type { Reliability } from '../../case/claim.ts';
import { wordsOf } from './vocabulary.ts';

/** What a user's list says of one source. */
export interface Rating {
  readonly source: string;
  readonly reliability: Reliability;
}

/** By the source's folded words. */
export type Ratings = ReadonlyMap<string, Rating>;

export const NO_RATINGS: Ratings = new Map();

/** The ratings of a list. Of two for one source the last holds. */
export function ratingsFrom(list: readonly Rating[]): Ratings {
  return new Map(list.map((rating) => [keyOf(rating.source), rating]));
}

/** The rating of a source by its name, the article aside; null where the list has none. */
export function ratingOf(name: string, ratings: Ratings): Rating | null {
  return ratings.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return wordsOf(name)
    .filter((word) => word !== 'the')
    .join(' ');
}
