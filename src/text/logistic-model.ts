import { logistic } from './network.ts';

/** A logistic regression as the fitting scripts write it: over standardised inputs. */
export interface LogisticModel {
  readonly inputs: readonly string[];
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The model's probability for a row of inputs. Throws where the weights are for other inputs. */
export function logisticRunner(model: LogisticModel, inputs: readonly string[]): (row: Float64Array) => number {
  const oddsOf = logOddsRunner(model, inputs);
  return (row) => logistic(oddsOf(row));
}

/** The same in log-odds. */
export function logOddsRunner(model: LogisticModel, inputs: readonly string[]): (row: Float64Array) => number {
  if (model.inputs.join() !== inputs.join()) {
    throw new RangeError(`the weights are for inputs ${model.inputs.join()}, not ${inputs.join()}`);
  }
  const weights = Float64Array.from(model.weights);
  const mean = Float64Array.from(model.mean);
  const scale = Float64Array.from(model.scale);
  return (row) => {
    let sum = model.bias;
    for (let at = 0; at < row.length; at += 1)
      sum += ((weights[at] ?? 0) * ((row[at] ?? 0) - (mean[at] ?? 0))) / (scale[at] ?? 1);
    return sum;
  };
}
