import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/claim.ts';
import type { TextRule } from '../case-json.ts';
import type { Labels } from '../labels.ts';
import { byCodeUnit } from '../order.ts';
import type { Citations } from './citations.ts';
import type { ErrorRates } from './error-rates.ts';
import type { Ratings } from './ratings.ts';

/** What the sections of a dossier are written from. */
export interface Writing {
  /** The part of the case that the dossier is about. */
  readonly kase: Case;
  readonly claim: Claim | null;
  readonly labels: Labels;
  readonly citations: Citations;
  readonly texts: TextRule;
  readonly ratings: Ratings;
  readonly rates: ErrorRates;
}

/** A line of the case with these reports in it called by their short names. Linear in the ids. */
export function withNames(line: string, ids: readonly string[], { labels }: Writing): string {
  const longestFirst = [...new Set(ids)].toSorted((a, b) => b.length - a.length || byCodeUnit(a, b));
  return longestFirst.reduce((text, id) => text.replaceAll(id, labels.of(id)), line);
}
