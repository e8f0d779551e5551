import { logisticRunner } from '../../text/logistic-model.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { Likenesses } from './likeness.ts';
import { type Bearing, fillStance, STANCE_FEATURES } from './stance-features.ts';
import inputs from './stance-inputs.json' with { type: 'json' };
import type { Statement } from './statement.ts';

/** What the models of denial and doubt look at, of `STANCE_FEATURES`: of what belongs to a star, and of what may answer it. */
export const STANCE_INPUTS: Readonly<Record<'denies' | 'hedges' | 'answerDenies' | 'answerHedges', readonly string[]>> =
  inputs;

/** How likely a statement denies a star's claim, and doubts it, 0 to 1; for one that is no member, how likely it is about the claim and does so. */
export interface Odds {
  readonly denies: number;
  readonly hedges: number;
}

export type StanceOdds = (statement: Statement, bearing: Bearing) => Odds;

/** Throws where the weights are for other inputs. */
export function stanceReader(models: ClaimModels, likenesses: Likenesses): StanceOdds {
  const run = (name: keyof typeof STANCE_INPUTS) => {
    const pick = pickerOf(STANCE_INPUTS[name]);
    const runner = logisticRunner(models[name], STANCE_INPUTS[name]);
    const picked = new Float64Array(STANCE_INPUTS[name].length);
    return (row: Float64Array): number => runner(pick(row, picked));
  };
  const ofMember = { denies: run('denies'), hedges: run('hedges') };
  const ofAnswer = { denies: run('answerDenies'), hedges: run('answerHedges') };
  /** Written over at every question. */
  const scratch = new Float64Array(STANCE_FEATURES.length);
  return (statement, bearing) => {
    const row = fillStance(scratch, statement, bearing, likenesses);
    const { denies, hedges } = bearing.isMember ? ofMember : ofAnswer;
    return { denies: denies(row), hedges: hedges(row) };
  };
}

/** Copies the values of these features, in their order, from a row of all of them. Throws for a feature that there is not. */
export function pickerOf(names: readonly string[]): (row: Float64Array, picked: Float64Array) => Float64Array {
  const places = names.map((name) => STANCE_FEATURES.indexOf(name));
  if (places.includes(-1)) throw new RangeError(`no stance feature ${names[places.indexOf(-1)]}`);
  return (row, picked) => {
    for (let at = 0; at < places.length; at += 1) picked[at] = row[places[at] ?? -1] ?? 0;
    return picked;
  };
}
