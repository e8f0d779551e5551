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

const BATCH = 128;

/** A network in training. `theta` holds the weights unit by unit, then the biases, the output's weights and its bias. */
interface Training {
  readonly width: number;
  readonly units: number;
  /** Where the biases begin in `theta`, and where the output's weights do. */
  readonly bias: number;
  readonly out: number;
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  /** Running moments of the gradient. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** What the units gave for the example at hand. */
  readonly hidden: Float64Array;
}

/** Fits a one-layer network by Adam (Kingma, Ba 2015) on the weighted log loss. */
export function fitNetwork(examples: readonly Example[], options: FitOptions): Network {
  const { mean, scale } = standardised(examples, options.inputs.length);
  const random = randomSource(7);
  const training = startTraining(options.inputs.length, options.units, random);
  const scaled = examples.map(({ inputs }) => inputs.map((value, at) => (value - (mean[at] ?? 0)) / (scale[at] ?? 1)));
  const order = examples.map((_, at) => at);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = 0.004 * (1 - (0.9 * epoch) / options.epochs);
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      training.gradient.fill(0);
      const batch = order.slice(from, from + BATCH);
      for (const index of batch) {
        const x = scaled[index];
        const example = examples[index];
        if (x !== undefined && example !== undefined) addGradient(training, x, example);
      }
      step += 1;
      descend(training, { step, rate, decay: options.decay, examples: batch.length });
    }
  }
  return networkOf(training, options.inputs, { mean, scale });
}

function startTraining(width: number, units: number, random: () => number): Training {
  const size = units * (width + 2) + 1;
  const theta = Float64Array.from({ length: size }, () => (random() - 0.5) * 0.6);
  const bias = units * width;
  const out = bias + units;
  theta.fill(0.1, bias, out);
  theta[size - 1] = -1;
  return {
    width,
    units,
    bias,
    out,
    theta,
    gradient: new Float64Array(size),
    first: new Float64Array(size),
    second: new Float64Array(size),
    hidden: new Float64Array(units),
  };
}

export function shuffle<Item>(order: Item[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [order[at], order[other]];
    if (one === undefined || two === undefined) continue;
    order[at] = two;
    order[other] = one;
  }
}

/** What the network makes of `x`, as log-odds; leaves the units' values in `hidden`. */
function forward({ width, units, bias, out, theta, hidden }: Training, x: Float64Array): number {
  let sum = theta[theta.length - 1] ?? 0;
  for (let unit = 0; unit < units; unit += 1) {
    let activation = theta[bias + unit] ?? 0;
    for (let input = 0; input < width; input += 1) activation += (theta[unit * width + input] ?? 0) * (x[input] ?? 0);
    hidden[unit] = Math.max(0, activation);
    sum += (hidden[unit] ?? 0) * (theta[out + unit] ?? 0);
  }
  return sum;
}

function addGradient(training: Training, x: Float64Array, example: Example): void {
  const slope = (1 / (1 + Math.exp(-forward(training, x))) - example.label) * example.weight;
  const { width, units, bias, out, theta, gradient, hidden } = training;
  const last = theta.length - 1;
  gradient[last] = (gradient[last] ?? 0) + slope;
  for (let unit = 0; unit < units; unit += 1) {
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

interface Descent {
  readonly step: number;
  readonly rate: number;
  readonly decay: number;
  /** How many examples the gradient sums up. */
  readonly examples: number;
}

function descend({ theta, gradient, first, second }: Training, { step, rate, decay, examples }: Descent): void {
  for (let at = 0; at < theta.length; at += 1) {
    const g = (gradient[at] ?? 0) / examples + decay * (theta[at] ?? 0);
    first[at] = 0.9 * (first[at] ?? 0) + 0.1 * g;
    second[at] = 0.999 * (second[at] ?? 0) + 0.001 * g * g;
    const moved = (first[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    theta[at] = (theta[at] ?? 0) - rate * moved;
  }
}

function networkOf(
  { width, units, bias, out, theta }: Training,
  inputs: readonly string[],
  { mean, scale }: { readonly mean: readonly number[]; readonly scale: readonly number[] },
): Network {
  const round = (value: number): number => Number(value.toPrecision(6));
  const last = theta.length - 1;
  return {
    inputs,
    mean: mean.map(round),
    scale: scale.map(round),
    hidden: Array.from({ length: units }, (_, unit) =>
      Array.from(theta.slice(unit * width, (unit + 1) * width), round),
    ),
    hiddenBias: Array.from(theta.slice(bias, out), round),
    output: Array.from(theta.slice(out, last), round),
    outputBias: round(theta[last] ?? 0),
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
