import type { Stance } from '../../case/claim.ts';
import { logisticRunner } from '../../text/logistic-model.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { Group } from './groups.ts';
import type { Likenesses } from './likeness.ts';
import { STANCE_FEATURES, stanceFeatures } from './stance-features.ts';
import type { Statement } from './statement.ts';

/** How likely a statement of a group denies the claim of a core, and doubts it, 0 to 1. */
export type StanceOdds = (
  statement: Statement,
  group: Group,
  core: Group,
) => { readonly denies: number; readonly hedges: number };

export function stanceReader({ denies, hedges }: ClaimModels, likenesses: Likenesses): StanceOdds {
  const runDenies = logisticRunner(denies, STANCE_FEATURES);
  const runHedges = logisticRunner(hedges, STANCE_FEATURES);
  return (statement, group, core) => {
    const row = stanceFeatures(statement, group, core, likenesses);
    return { denies: runDenies(row), hedges: runHedges(row) };
  };
}

/** By the best F1 on families left out: a denial is read into more than there are, a doubt into fewer. */
const LEAST_DENIAL = 0.6;
const LEAST_DOUBT = 0.4;

/** The likelier of denial and doubt, where either is likely enough. */
export function stanceOf({ denies, hedges }: ReturnType<StanceOdds>): Stance {
  if (denies < LEAST_DENIAL && hedges < LEAST_DOUBT) return 'asserts';
  return denies >= hedges ? 'denies' : 'hedges';
}
