import type { ErrorRates } from '../src/report/dossier/error-rates.ts';

/** Figures of no measurement, for tests that must not move with the measured ones. */
export const SAMPLE_RATES: ErrorRates = {
  command: 'npm run measure',
  sets: [{ name: 'examples', piles: 2, counts: { parentsExact: [9, 10], kind: [0, 0], changeP: [1, 3] } }],
};
