import { describe, expect, it } from 'vitest';
import { sampleDerivation, sampleQuote } from '../../test/sample-cases.ts';
import { bestWitnessFirst } from './witnesses.ts';

const quotes = ['spun', 'translated', 'secondary', 'original'].map((report) =>
  sampleQuote(report, { verdict: report === 'spun' || report === 'translated' ? 'altered' : 'verbatim' }),
);
const order = (...derivations: readonly Parameters<typeof sampleDerivation>[]): string[] =>
  bestWitnessFirst(
    quotes,
    derivations.map((one) => sampleDerivation(...one)),
  ).map(({ span }) => span.report);

describe('bestWitnessFirst', () => {
  it('puts a spun wording last, a translated one before it, and the report itself first', () => {
    expect(
      order(
        ['spun', 'original', { kind: 'spun' }],
        ['translated', 'original', { kind: 'translated' }],
        ['secondary', 'original', { kind: 'secondary' }],
      ),
    ).toEqual(['original', 'secondary', 'translated', 'spun']);
  });

  it('remembers how the words came to the parent', () => {
    expect(order(['original', 'spun', { kind: 'reprint' }], ['spun', 'unseen:1', { kind: 'spun' }])[0]).toBe(
      'secondary',
    );
  });

  it('ends where descent goes in a circle', () => {
    expect(order(['spun', 'original'], ['original', 'spun'])).toHaveLength(4);
  });
});
