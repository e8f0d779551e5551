import type { TimeExpression } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { AttributeInput } from '../input.ts';

export interface FoundDates {
  readonly dates: readonly TimeExpression[];
  readonly notes: readonly Note[];
}

export function findDates(_input: AttributeInput): FoundDates {
  return { dates: [], notes: [] };
}
