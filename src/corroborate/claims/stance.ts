import type { Stance } from '../../case/claim.ts';
import type { LogisticModel } from '../../text/logistic-model.ts';
import { logisticRunner } from '../../text/logistic-model.ts';
import type { Group } from './groups.ts';
import type { Likenesses } from './likeness.ts';
import { STANCE_FEATURES, stanceFeatures } from './stance-features.ts';
import type { Statement } from './statement.ts';

export interface StanceModels {
  readonly denies: LogisticModel;
  readonly hedges: LogisticModel;
}

/** Tells how a statement of a group stands to the claim of a core. */
export type StanceOf = (statement: Statement, group: Group, core: Group) => Stance;

const LEAST = 0.5;

export function stanceReader({ denies, hedges }: StanceModels, likenesses: Likenesses): StanceOf {
  const runDenies = logisticRunner(denies, STANCE_FEATURES);
  const runHedges = logisticRunner(hedges, STANCE_FEATURES);
  return (statement, group, core) => {
    const row = stanceFeatures(statement, group, core, likenesses);
    const [denied, doubted] = [runDenies(row), runHedges(row)];
    if (Math.max(denied, doubted) < LEAST) return 'asserts';
    return denied >= doubted ? 'denies' : 'hedges';
  };
}
