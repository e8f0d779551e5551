import type { Case } from '../../case/case.ts';
import type { Claim } from '../../case/claim.ts';
import type { Labels } from '../labels.ts';
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
  readonly ratings: Ratings;
  readonly rates: ErrorRates;
}
