import { logisticRunner } from '../../text/logistic-model.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { Likenesses } from './likeness.ts';
import type { Setting } from './setting.ts';
import { type Bearing, stanceValues } from './stance-features.ts';
import inputs from './stance-inputs.json' with { type: 'json' };
import type { Statement } from './statement.ts';

/** What the models of denial and doubt look at: of what belongs to a star, and of what may answer it. */
export const STANCE_INPUTS: Readonly<Record<'denies' | 'hedges' | 'answerDenies' | 'answerHedges', readonly string[]>> =
  inputs;

/** How likely a statement denies a star's claim, and doubts it, 0 to 1; for one that is no member, how likely it is about the claim and does so. */
export interface Odds {
  readonly denies: number;
  readonly hedges: number;
}

export type StanceOdds = (statement: Statement, bearing: Bearing, setting: Setting) => Odds;

/** Throws where the weights are for other inputs. */
export function stanceReader(models: ClaimModels, likenesses: Likenesses): StanceOdds {
  const run = (name: keyof typeof STANCE_INPUTS) => {
    const names = STANCE_INPUTS[name];
    const runner = logisticRunner(models[name], names);
    return (values: Readonly<Record<string, number>>): number => runner(rowOf(values, names));
  };
  const ofMember = { denies: run('denies'), hedges: run('hedges') };
  const ofAnswer = { denies: run('answerDenies'), hedges: run('answerHedges') };
  return (statement, bearing, { core }) => {
    const values = stanceValues(statement, bearing, core, likenesses);
    const { denies, hedges } = bearing.isMember ? ofMember : ofAnswer;
    return { denies: denies(values), hedges: hedges(values) };
  };
}

/** The values of these names, in their order. */
export function rowOf(values: Readonly<Record<string, number>>, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => values[name] ?? Number.NaN);
}
