/** A network of one hidden layer (ReLU) and a logistic output, as the fitting scripts write it. */
export interface Network {
  /** What each input is, in order: checked against the caller's list so that weights never meet other features. */
  readonly inputs: readonly string[];
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  /** `hidden[unit][input]`. */
  readonly hidden: readonly (readonly number[])[];
  readonly hiddenBias: readonly number[];
  readonly output: readonly number[];
  readonly outputBias: number;
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A network ready to run. Misuse (another list of inputs than it was fitted on) throws. */
export function networkRunner(network: Network, inputs: readonly string[]): (row: Float64Array) => number {
  if (network.inputs.join() !== inputs.join()) {
    throw new RangeError(`the weights are for inputs ${network.inputs.join()}, not ${inputs.join()}`);
  }
  const width = inputs.length;
  const units = network.hidden.length;
  // The scaling of the inputs is folded into the first layer, once.
  const weights = new Float64Array(units * width);
  const bias = Float64Array.from(network.hiddenBias);
  network.hidden.forEach((row, unit) => {
    row.forEach((weight, input) => {
      const scaled = weight / (network.scale[input] ?? 1);
      weights[unit * width + input] = scaled;
      bias[unit] = (bias[unit] ?? 0) - scaled * (network.mean[input] ?? 0);
    });
  });
  const output = Float64Array.from(network.output);
  return (row) => {
    let sum = network.outputBias;
    for (let unit = 0; unit < units; unit += 1) {
      let activation = bias[unit] ?? 0;
      for (let input = 0; input < width; input += 1)
        activation += (weights[unit * width + input] ?? 0) * (row[input] ?? 0);
      if (activation > 0) sum += activation * (output[unit] ?? 0);
    }
    return logistic(sum);
  };
}
