import type { Network } from '../src/text/network.ts';

/** One example: its inputs, what it is, and how much it counts. */
export interface Example {
  readonly inputs: Float64Array;
  readonly label: number;
  readonly weight: number;
}

export interface FitOptions {
  readonly inputs: readonly string[];
  readonly units: number;
  readonly epochs: number;
  readonly decay: number;
}

/** mulberry32: fitting twice gives the same weights. */
export function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fits a one-layer network by Adam (Kingma, Ba 2015) on the weighted log loss. */
export function fitNetwork(examples: readonly Example[], options: FitOptions): Network {
  const width = options.inputs.length;
  const { mean, scale } = standardised(examples, width);
  const random = randomSource(7);
  const size = options.units * (width + 2) + 1;
  const theta = Float64Array.from({ length: size }, () => (random() - 0.5) * 0.6);
  const bias = options.units * width;
  const out = bias + options.units;
  theta.fill(0.1, bias, out);
  theta[size - 1] = -1;
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  const scaled = examples.map(({ inputs }) => inputs.map((value, at) => (value - (mean[at] ?? 0)) / (scale[at] ?? 1)));
  const order = examples.map((_, at) => at);
  const hidden = new Float64Array(options.units);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = 0.004 * (1 - (0.9 * epoch) / options.epochs);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (let from = 0; from < order.length; from += 128) {
      gradient.fill(0);
      const batch = order.slice(from, from + 128);
      for (const index of batch) {
        const x = scaled[index];
        const example = examples[index];
        if (x === undefined || example === undefined) continue;
        let sum = theta[size - 1] ?? 0;
        for (let unit = 0; unit < options.units; unit += 1) {
          let activation = theta[bias + unit] ?? 0;
          for (let input = 0; input < width; input += 1)
            activation += (theta[unit * width + input] ?? 0) * (x[input] ?? 0);
          hidden[unit] = Math.max(0, activation);
          sum += (hidden[unit] ?? 0) * (theta[out + unit] ?? 0);
        }
        const slope = (1 / (1 + Math.exp(-sum)) - example.label) * example.weight;
        gradient[size - 1] = (gradient[size - 1] ?? 0) + slope;
        for (let unit = 0; unit < options.units; unit += 1) {
          const value = hidden[unit] ?? 0;
          gradient[out + unit] = (gradient[out + unit] ?? 0) + slope * value;
          if (value <= 0) continue;
          const back = slope * (theta[out + unit] ?? 0);
          gradient[bias + unit] = (gradient[bias + unit] ?? 0) + back;
          for (let input = 0; input < width; input += 1) {
            const at = unit * width + input;
            gradient[at] = (gradient[at] ?? 0) + back * (x[input] ?? 0);
          }
        }
      }
      step += 1;
      for (let at = 0; at < size; at += 1) {
        const g = (gradient[at] ?? 0) / batch.length + options.decay * (theta[at] ?? 0);
        first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
        second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
        const moved =
          (first[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
        theta[at] = (theta[at] ?? 0) - rate * moved;
      }
    }
  }
  const round = (value: number): number => Number(value.toPrecision(6));
  return {
    inputs: options.inputs,
    mean: mean.map(round),
    scale: scale.map(round),
    hidden: Array.from({ length: options.units }, (_, unit) =>
      Array.from(theta.slice(unit * width, (unit + 1) * width), round),
    ),
    hiddenBias: Array.from(theta.slice(bias, out), round),
    output: Array.from(theta.slice(out, size - 1), round),
    outputBias: round(theta[size - 1] ?? 0),
  };
}

function standardised(examples: readonly Example[], width: number): { mean: number[]; scale: number[] } {
  const mean = Array.from(
    { length: width },
    (_, at) => examples.reduce((sum, { inputs }) => sum + (inputs[at] ?? 0), 0) / examples.length,
  );
  const scale = mean.map(
    (centre, at) =>
      Math.sqrt(examples.reduce((sum, { inputs }) => sum + ((inputs[at] ?? 0) - centre) ** 2, 0) / examples.length) ||
      1,
  );
  return { mean, scale };
}
