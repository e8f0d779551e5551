import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCase, sampleReport, span } from '../../../test/sample-cases.ts';
import type { Actor } from '../../case/attribution.ts';
import type { Relation, RelationSign } from '../../case/relation.ts';
import { packed } from '../../report/page/pack.ts';
import { indexed } from './case-index.ts';
import { ringOrder, ringPlace } from './tie-layout.ts';
import { drawnOf, tiesOf } from './ties.ts';
import { isBalanced, triadsOf } from './triads.ts';

const actor = (id: string): Actor => ({
  id,
  name: id.toUpperCase(),
  kind: 'organisation',
  aliases: [],
  mentions: [span('r.txt', 0, 3)],
});

const relation = (from: string, to: string, sign: RelationSign, given: Partial<Relation> = {}): Relation => ({
  id: `relation:${from}>${to}:${sign}`,
  from,
  to,
  sign,
  label: 'does',
  modality: 'told',
  mutual: false,
  mentions: [span('r.txt', 0, 9)],
  quotes: [],
  ...given,
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const ties = (relations: readonly Relation[]) =>
  tiesOf(
    indexed(
      packed(sampleCase([sampleReport('r.txt')], { actors: IDS.map(actor), relations }), {
        texts: 'kept',
        generator: 'test',
      }),
    ),
  );

describe('tiesOf', () => {
  it('joins all that is told between two, whoever acts, and knows at which ends somebody is acted on', () => {
    const { all } = ties([relation('b', 'a', -1), relation('a', 'b', -1, { id: 'x' }), relation('c', 'a', 0)]);
    expect(all.map(({ a, b, stance, tips }) => [a, b, stance, tips])).toEqual([
      ['a', 'b', 'against', { a: true, b: true }],
      ['a', 'c', 'neither', { a: true, b: false }],
    ]);
  });

  it('calls two told to be with and against each other both, and gives what both do no tips', () => {
    const [tie] = ties([relation('a', 'b', 1, { mutual: true }), relation('a', 'b', -1, { mutual: true })]).all;
    expect([tie?.stance, tie?.tips]).toEqual(['both', { a: false, b: false }]);
  });

  it('leaves out an actor that the case does not have', () => {
    expect(ties([relation('a', 'nobody', 1)]).all).toEqual([]);
  });
});

describe('drawnOf', () => {
  const some = ties([relation('a', 'b', -1), relation('b', 'c', 1), relation('d', 'e', 0), relation('c', 'd', 0)]);

  it('draws those for or against somebody, the most tied first, and no more than asked for', () => {
    expect(drawnOf(some, [], 9)).toMatchObject({ actors: ['b', 'a', 'c'], of: 5 });
    expect(drawnOf(some, [], 2).actors).toEqual(['b', 'a']);
  });

  it('draws one looked at with its neighbours', () => {
    expect(drawnOf(some, ['d'], 9).actors).toEqual(['d', 'c', 'e']);
  });

  it('draws all where nobody is for or against anybody', () => {
    expect(drawnOf(ties([relation('d', 'e', 0)]), [], 9).actors).toEqual(['d', 'e']);
  });
});

describe('triadsOf', () => {
  it.each([
    ['common enemy', [-1, -1, 1], ['a', 'b', 'c'], true],
    ['torn', [1, 1, -1], ['a', 'b', 'c'], false],
    ['all against', [-1, -1, -1], ['a', 'b', 'c'], false],
    ['all with', [1, 1, 1], ['a', 'b', 'c'], true],
    ['open', [-1, -1, 0], ['a', 'b', 'c'], null],
  ] as const)('%s', (kind, [ac, bc, ab], actors, balanced) => {
    const triads = triadsOf(ties([relation('a', 'c', ac), relation('c', 'b', bc), relation('b', 'a', ab)]));
    expect(triads.map((one) => [one.kind, one.actors, isBalanced(one)])).toEqual([[kind, actors, balanced]]);
  });

  it('sees none where two have nothing to do with each other, nor where two sides are unclear', () => {
    expect(triadsOf(ties([relation('a', 'c', -1), relation('b', 'c', -1)]))).toEqual([]);
    expect(triadsOf(ties([relation('a', 'c', -1), relation('b', 'c', 0), relation('a', 'b', 0)]))).toEqual([]);
  });

  it('is balanced just where the product of the signs is positive', () => {
    const sign = fc.constantFrom<RelationSign>(-1, 1);
    fc.assert(
      fc.property(sign, sign, sign, (ab, bc, ca) => {
        const [triad] = triadsOf(ties([relation('a', 'b', ab), relation('b', 'c', bc), relation('c', 'a', ca)]));
        expect(triad === undefined ? null : isBalanced(triad)).toBe(ab * bc * ca > 0);
      }),
    );
  });
});

describe('ringOrder', () => {
  it('gives each actor drawn one place, the same whatever the order of the relations', () => {
    const one = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.constantFrom<RelationSign>(-1, 0, 1));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), (told) => {
        const relations = told.map(([from, to, sign], i) => relation(from, to, sign, { id: `${i}` }));
        const drawn = drawnOf(ties(relations), [], 6);
        const order = ringOrder(drawn);
        expect([...order].toSorted()).toEqual([...drawn.actors].toSorted());
        expect(ringOrder(drawnOf(ties(relations.toReversed()), [], 6))).toEqual(order);
      }),
    );
  });

  it('puts those tied beside each other', () => {
    const drawn = drawnOf(ties([relation('a', 'd', -1), relation('b', 'e', -1), relation('c', 'f', 1)]), [], 6);
    const order = ringOrder(drawn);
    const apart = (x: string, y: string) => Math.abs(order.indexOf(x) - order.indexOf(y));
    for (const [x, y] of [
      ['a', 'd'],
      ['b', 'e'],
      ['c', 'f'],
    ] as const)
      expect([1, 5]).toContain(apart(x, y));
  });
});

it('keeps boxes on a ring apart', () => {
  const sizes = { rx: 108, ry: 265, roundness: 0.4 };
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    const places = Array.from({ length: count }, (_, i) => ringPlace(i, count, sizes));
    for (const [i, one] of places.entries()) {
      for (const other of places.slice(i + 1)) {
        expect(Math.abs(one.x - other.x) >= 104 || Math.abs(one.y - other.y) >= 46, `${count}`).toBe(true);
      }
    }
  }
});
