import type { RelationModality } from '../../case/relation.ts';
import { type Clause, keyAt, type Party, wordAt } from './clause.ts';
import type { Family } from './cues.ts';
import { WORDS } from './words.ts';

/** One who acts, one acted on, and the items of the clause that say so. */
export interface Found {
  readonly from: Party;
  readonly to: Party;
  readonly family: Family;
  readonly modality: RelationModality;
  /** Both do it to each other. */
  readonly mutual: boolean;
  /** Item behind all of it. */
  readonly end: number;
}

const DENIAL_REACH = 8;

/** What the words before the subject make of it: null where somebody denies it, "possible" behind an "if". */
export function inItsClause(clause: Clause, first: number, modality: RelationModality): RelationModality | null {
  let isConditional = false;
  for (let at = first - 1, isNear = true; at >= 0 && at >= first - DENIAL_REACH; at -= 1) {
    const key = keyAt(clause, at);
    if (
      WORDS.denials.has(key) ||
      (key === 'no' &&
        /^(?:credible|evidence|proof|indication|sign|information|reason|claim|suggestion)$/.test(keyAt(clause, at + 1)))
    )
      return null;
    if (wordAt(clause, at) === null && key !== '') isNear = false;
    if (isNear && WORDS.conditions.has(key)) isConditional = true;
  }
  if (!isConditional) return modality;
  return modality === 'told' || modality === 'planned' ? 'possible' : modality;
}
