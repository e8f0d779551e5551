import { describe, expect, it } from 'vitest';
import { changesIn, ferryWith } from '../../test/retold.ts';

/** The numbers that one sentence put for another at a place changed: what became what. */
const numbers = (from: string, to: string): readonly (readonly (string | null)[])[] =>
  changesIn(ferryWith(4, to), ferryWith(4, from))
    .filter(({ kind }) => kind === 'number')
    .map((change) => [change.from, change.to]);

describe('numbers put for others', () => {
  it.each([
    [
      'that the child sets at the end',
      'The harbour office counts 270 drowned sheep on the banks.',
      'The harbour office puts the number of drowned sheep at 910.',
      ['270', '910'],
    ],
    [
      'inches for centimetres',
      'The lock gate stood 40 centimetres above its sill.',
      'The lock gate stood 40 inches above its sill.',
      ['40 centimetres', '40 inches'],
    ],
    [
      'digits that changed places',
      'In the talks the pilots went from nine thousand crowns to 5.3 million.',
      'Since then the pilots have come to 3.5 million from nine thousand crowns.',
      ['5.3 million', '3.5 million'],
    ],
    [
      'by for to',
      'The dues at Tolmere have come down to 3.1 million crowns.',
      'The dues at Tolmere have come down by 3.1 million crowns.',
      ['to 3.1 million', 'by 3.1 million'],
    ],
    [
      'more than for up from',
      'The yard took in 900 barges, up from 700 in spring.',
      'The yard took in 900 barges, 700 more than in spring.',
      ['from 700', '700 more'],
    ],
    [
      'dead and missing as dead',
      'Four sailors died and three are missing, the coastguard says.',
      'Seven sailors died, the coastguard says.',
      ['Four', 'Seven'],
    ],
    [
      'dead and hurt as dead',
      'The blast left 30 stokers dead or in hospital.',
      'The blast left 30 stokers dead.',
      ['30', '30'],
    ],
  ])('%s', (_, from, to, expected) => expect(numbers(from, to)).toEqual([expected]));

  it.each([
    ['a fair sum', 'Four sailors and three stokers died on the pier.', 'Seven men died on the pier.'],
    [
      'the same told otherwise',
      'The dues at Tolmere rose by 200 crowns to 900.',
      'The dues at Tolmere are up to 900, by 200.',
    ],
  ])('not %s', (_, from, to) => expect(numbers(from, to)).toEqual([]));

  it('a nought too many, in sentences that are too short to be linked', () => {
    const [from, to] = ['Some 260 cabins were under water.', '2,600 cabins.'];
    expect(numbers(from, to)).toEqual([['260', '2,600']]);
  });
});
