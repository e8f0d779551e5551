import type { SourceRating } from '../../case/source.ts';
import { wordsOf } from './vocabulary.ts';

/** By the source's folded words. */
export type Ratings = ReadonlyMap<string, SourceRating>;

/** The ratings of a list. Of two for one source the last holds. */
export function ratingsFrom(list: readonly SourceRating[]): Ratings {
  return new Map(list.map((rating) => [keyOf(rating.source), rating]));
}

/** The rating of a source by its name, the article aside; null where the list has none. */
export function ratingOf(name: string, ratings: Ratings): SourceRating | null {
  return ratings.get(keyOf(name)) ?? null;
}

function keyOf(name: string): string {
  return wordsOf(name)
    .filter((word) => word !== 'the')
    .join(' ');
}
