import type { LogisticModel } from '../src/text/logistic-model.ts';
import type { Example } from './fit-network.ts';

/**
 * Fits a logistic regression by gradient descent with momentum on the weighted log loss; `decay` is the ridge on standardised
 * inputs. A weight whose sign is 1 or -1 stays on that side of nought (projected gradient); 0, and without signs, it may be either.
 */
export function fitLogistic(
  examples: readonly Example[],
  inputs: readonly string[],
  decay: number,
  signs: readonly (-1 | 0 | 1)[] = [],
): LogisticModel {
  const width = inputs.length;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = Array.from(
    { length: width },
    (_, at) => examples.reduce((sum, { inputs: row, weight }) => sum + weight * (row[at] ?? 0), 0) / total,
  );
  const scale = mean.map(
    (centre, at) =>
      Math.sqrt(
        examples.reduce((sum, { inputs: row, weight }) => sum + weight * ((row[at] ?? 0) - centre) ** 2, 0) / total,
      ) || 1,
  );
  const rows = examples.map(({ inputs: row }) =>
    Float64Array.from(row, (value, at) => (value - (mean[at] ?? 0)) / (scale[at] ?? 1)),
  );
  const theta = new Float64Array(width + 1);
  const speed = new Float64Array(width + 1);
  for (let step = 0; step < 1500; step += 1) {
    const gradient = new Float64Array(width + 1);
    rows.forEach((row, index) => {
      const { label = 0, weight = 0 } = examples[index] ?? {};
      let sum = theta[width] ?? 0;
      for (let at = 0; at < width; at += 1) sum += (theta[at] ?? 0) * (row[at] ?? 0);
      const slope = ((1 / (1 + Math.exp(-sum)) - label) * weight) / total;
      for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + slope * (row[at] ?? 0);
      gradient[width] = (gradient[width] ?? 0) + slope;
    });
    for (let at = 0; at <= width; at += 1) {
      const ridge = at < width ? decay * (theta[at] ?? 0) : 0;
      speed[at] = 0.9 * (speed[at] ?? 0) - 0.3 * ((gradient[at] ?? 0) + ridge);
      theta[at] = (theta[at] ?? 0) + (speed[at] ?? 0);
    }
    keepSigns(theta, speed, signs);
  }
  const round = (value: number): number => Number(value.toPrecision(6));
  return {
    inputs,
    mean: mean.map(round),
    scale: scale.map(round),
    weights: Array.from(theta.slice(0, width), round),
    bias: round(theta[width] ?? 0),
  };
}

/** Stops at nought what has gone to the wrong side of it. */
function keepSigns(theta: Float64Array, speed: Float64Array, signs: readonly (-1 | 0 | 1)[]): void {
  signs.forEach((sign, at) => {
    if ((theta[at] ?? 0) * sign >= 0) return;
    theta[at] = 0;
    speed[at] = 0;
  });
}
