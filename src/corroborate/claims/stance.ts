import { logisticRunner } from '../../text/logistic-model.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { Likenesses } from './likeness.ts';
import {
  type CloseBearing,
  fillBounds,
  fillStance,
  newBounds,
  STANCE_FEATURES,
  type StanceBounds,
} from './stance-features.ts';
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

/** Reads how the statements of groups stand to stars. */
export interface StanceReader {
  oddsOf(statement: Statement, bearing: CloseBearing): Odds;
  /** False where no statement of the group can be so likely to deny or to doubt, whatever it shares with the core. Cost: linear in its statements. */
  mayReach(least: Odds, bearing: CloseBearing): boolean;
}

/** Throws where the weights are for other inputs. */
export function stanceReader(models: ClaimModels, likenesses: Likenesses): StanceReader {
  const ofMember = { denies: modelOf(models, 'denies'), hedges: modelOf(models, 'hedges') };
  const ofAnswer = { denies: modelOf(models, 'answerDenies'), hedges: modelOf(models, 'answerHedges') };
  /** Written over at every question. */
  const scratch = new Float64Array(STANCE_FEATURES.length);
  const bounds = newBounds();
  return {
    oddsOf(statement, bearing) {
      const row = fillStance(scratch, statement, bearing, likenesses);
      const { denies, hedges } = bearing.isMember ? ofMember : ofAnswer;
      return { denies: denies.run(row), hedges: hedges.run(row) };
    },
    mayReach(least, bearing) {
      fillBounds(bounds, bearing, likenesses);
      const { denies, hedges } = bearing.isMember ? ofMember : ofAnswer;
      return denies.most(bounds) >= nearly(least.denies) || hedges.most(bounds) >= nearly(least.hedges);
    },
  };
}

/** A mean of likelihoods may be rounded to a trifle more than all of them. */
const nearly = (least: number): number => least * (1 - 1e-9);

interface StanceModel {
  /** By a row of `STANCE_FEATURES`. */
  run(row: Float64Array): number;
  /** The most that any row within the bounds gives. */
  most(bounds: StanceBounds): number;
}

function modelOf(models: ClaimModels, name: keyof typeof STANCE_INPUTS): StanceModel {
  const names = STANCE_INPUTS[name];
  const { weights } = models[name];
  const pick = pickerOf(names);
  const runner = logisticRunner(models[name], names);
  const [picked, highest] = [new Float64Array(names.length), new Float64Array(names.length)];
  return {
    run: (row) => runner(pick(row, picked)),
    most: ({ least, most }) => {
      pick(least, picked);
      pick(most, highest);
      for (let at = 0; at < picked.length; at += 1) if ((weights[at] ?? 0) < 0) highest[at] = picked[at] ?? 0;
      return runner(highest);
    },
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
