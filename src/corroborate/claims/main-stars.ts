import type { Circle } from './circle.ts';
import type { Scored } from './scored.ts';
import { REACH, type Reach, type Star, starsOf } from './stars.ts';

/** So many claims of a story are told for each of its reports, the likeliest to matter first, and no more than so many in all. */
const MOST_EACH = 10;
const MOST_CLAIMS = 40;

/** The stars whose core the story itself tells, and not only a report beside it, the likeliest to matter first. Cost: that of the stars. */
export function mainStars(found: Scored, { story }: Circle, reach: Reach = REACH): readonly Star[] {
  const inside = new Set(story.reports);
  const isWanted = (core: number): boolean => found.groups[core]?.some(({ span }) => inside.has(span.report)) === true;
  return starsOf(found, { most: Math.min(MOST_CLAIMS, MOST_EACH * story.reports.length), isWanted }, reach);
}
