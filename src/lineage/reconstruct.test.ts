import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { DerivationKind } from '../case/lineage.ts';
import { segment } from '../segment/segment.ts';
import type { AlignedPair } from '../text/aligned-pair.ts';
import { reconstruct } from './reconstruct.ts';

const witness = (id: string, kind: DerivationKind, text: string) => ({
  kind,
  segmented: segment(sampleReport(id, { text })).segmented,
});

const spun = witness('a', 'spun', 'Nan heron stood. Nan eel fled. Nan weir broke.');
const translated = witness(
  'b',
  'translated',
  'A heron was standing. The eel took flight. The weir gave way. Rain fell.',
);
const follows = witness('c', 'secondary', 'I read of a weir. The weir broke, they say.');

function linked(one: typeof spun, other: typeof spun, places: readonly (readonly [number, number])[]): AlignedPair {
  return {
    a: one.segmented,
    b: other.segmented,
    links: places.map(([a, b]) => ({ a, b, score: 0.9 })),
    substitutionsA: [],
    substitutionsB: [],
  };
}

const PAIRS = [
  linked(spun, translated, [
    [0, 0],
    [1, 1],
    [2, 2],
  ]),
  linked(spun, follows, [[2, 1]]),
];
const told = (given: readonly (typeof spun)[], pairs = PAIRS) =>
  reconstruct(given, pairs).map(({ best, others }) =>
    [best, ...others].map(({ report, start, end }) =>
      given.find(({ segmented }) => segmented.report.id === report)?.segmented.report.text.slice(start, end),
    ),
  );

describe('reconstruct', () => {
  it('puts the passages in the order of the fullest witness, the most trusted words first, one span a witness', () => {
    expect(told([spun, translated, follows])).toEqual([
      ['A heron was standing.', 'Nan heron stood.'],
      ['The eel took flight.', 'Nan eel fled.'],
      ['The weir broke, they say.', 'The weir gave way.', 'Nan weir broke.'],
      ['Rain fell.'],
    ]);
  });

  it('does not count what one witness adds to what it follows', () => {
    expect(told([spun, translated, follows]).flat()).not.toContain('I read of a weir.');
  });

  it('gives the same whatever the order of the pairs', () => {
    expect(told([spun, translated, follows], PAIRS.toReversed())).toEqual(told([spun, translated, follows]));
  });

  it('does not let a weak link put two places of a witness into one passage', () => {
    const weak = { ...linked(spun, translated, [[2, 0]]), links: [{ a: 2, b: 0, score: 0.4 }] };
    expect(told([spun, translated, follows], [weak, ...PAIRS])).toEqual(told([spun, translated, follows]));
  });

  it('leaves pairs with other reports aside, and rebuilds nothing from nothing', () => {
    expect(told([follows])).toEqual([]);
    expect(reconstruct([], PAIRS)).toEqual([]);
  });
});
