import { logOddsRunner } from '../../text/logistic-model.ts';
import weights from './alike.json' with { type: 'json' };
import { type Likeness, UNLIKE } from './likeness.ts';

/** What tells whether two sentences of different outlets tell of one thing: what they share, by kind, and how much of either it is. */
export const ALIKE_FEATURES = ['words', 'names', 'numbers', 'coverLeast', 'coverMost', 'clash'] as const;

/** Fills in the row of two sentences. */
export function fillAlike(
  row: Float64Array,
  { shared, names, numbers, coverA, coverB, clash }: Likeness,
): Float64Array {
  row[0] = Math.log1p(Math.max(0, shared - names - numbers));
  row[1] = names === 0 ? 0 : Math.log1p(names);
  row[2] = numbers === 0 ? 0 : Math.log1p(numbers);
  row[3] = Math.min(coverA, coverB);
  row[4] = Math.max(coverA, coverB);
  row[5] = clash;
  return row;
}

/** In log-odds; less is as good as nothing in common. */
export const LEAST_ALIKE = -4;

const oddsOf = logOddsRunner(weights, ALIKE_FEATURES);
/** Written over at every question. */
const scratch = new Float64Array(ALIKE_FEATURES.length);

/** How likely two sentences tell of one thing, in log-odds from `LEAST_ALIKE` up, as scripts/fit-alike.ts learned from outlets that did not copy each other. Cost: constant. */
export function alikeOf(like: Likeness): number {
  return like === UNLIKE ? LEAST_ALIKE : Math.max(LEAST_ALIKE, oddsOf(fillAlike(scratch, like)));
}
