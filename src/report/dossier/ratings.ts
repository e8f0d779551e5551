import type { Reliability } from '../../case/claim.ts';

/** How reliable the reader holds an outlet or a report to be, by its name or id. Nothing in a text tells that. */
export type Ratings = ReadonlyMap<string, Reliability>;

export const NO_RATINGS: Ratings = new Map();
