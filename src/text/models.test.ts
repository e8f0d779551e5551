import { describe, expect, it } from 'vitest';
import { type LogisticModel, logisticRunner } from './logistic-model.ts';
import { logistic, type Network, networkRunner } from './network.ts';

const LINE: LogisticModel = { inputs: ['length', 'dates'], mean: [2, 0], scale: [4, 1], weights: [1, -2], bias: 0.5 };
const NETWORK: Network = {
  inputs: ['length', 'dates'],
  mean: [2, 0],
  scale: [4, 1],
  hidden: [
    [1, 0],
    [-1, 3],
  ],
  hiddenBias: [0, 1],
  output: [2, -1],
  outputBias: 0.25,
};

describe('logisticRunner', () => {
  it('standardises, weighs and adds', () => {
    const run = logisticRunner(LINE, ['length', 'dates']);
    expect(run(Float64Array.of(6, 1))).toBeCloseTo(logistic(0.5 + 1 - 2), 12);
    expect(run(Float64Array.of(2, 0))).toBeCloseTo(logistic(0.5), 12);
  });

  it.each([[['dates', 'length']], [['length']], [['length', 'dates', 'links']], [[]]])('refuses %j', (inputs) => {
    expect(() => logisticRunner(LINE, inputs)).toThrow(RangeError);
    expect(() => networkRunner(NETWORK, inputs)).toThrow(RangeError);
  });
});

describe('networkRunner', () => {
  it('runs one hidden layer', () => {
    const run = networkRunner(NETWORK, ['length', 'dates']);
    // Units: (6-2)/4 = 1 and -1 + 3·1 + 1 = 3; then (−2−2)/4 = −1, cut to 0, and 1 + 0 + 1 = 2.
    expect(run(Float64Array.of(6, 1))).toBeCloseTo(logistic(0.25 + 2 - 3), 12);
    expect(run(Float64Array.of(-2, 0))).toBeCloseTo(logistic(0.25 - 2), 12);
  });
});

describe('logistic', () => {
  it('stays in range where its argument does not', () => {
    expect([logistic(-1e6), logistic(0), logistic(1e6)]).toEqual([0, 0.5, 1]);
  });
});
