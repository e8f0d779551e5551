import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf, inputOf, type Told } from '../../../test/told.ts';
import type { Claim } from '../../case/claim.ts';
import { segment } from '../../segment/segment.ts';
import type { CorroborateInput } from '../input.ts';

/** Fixed, so that a run can be had again; LAW_SEED=7 takes another. */
const seed = Number(process.env['LAW_SEED'] ?? 20_310_402);
const numRuns = Number(process.env['LAW_RUNS'] ?? 60);

/** Ways in which a report of its own tells the claim. */
const TELLINGS = [
  '{Mara Velt} said the weir had burst.',
  '{Tobin Orme} said the weir had burst.',
  '{Ada Finch} said the weir had burst.',
  '{An official} said the weir had burst.',
  '{A source} close to the mill said the weir had burst.',
  '{A diver} said the weir had burst.',
  'The weir had burst, according to the register of the mill.',
  'The weir had burst, city records show.',
  'The weir had burst.',
  'The flood killed nine people.',
];

const telling = fc.record({ text: fc.constantFrom(...TELLINGS), outlet: fc.integer({ min: 0, max: 1_000 }) });
const pile = fc.record({
  own: fc.array(telling, { minLength: 1, maxLength: 6 }),
  copies: fc.array(fc.nat(), { maxLength: 5 }),
});

function reportsOf({
  own,
  copies,
}: {
  readonly own: readonly { text: string; outlet: number }[];
  readonly copies: readonly number[];
}): Told[] {
  const roots = own.map(({ text, outlet }, at): Told => ({ id: `r${at}`, publisher: `Fenmark ${at} ${outlet}`, text }));
  const told = [...roots];
  copies.forEach((pick, at) => {
    const parent = told[pick % told.length];
    told.push({ id: `s${at}`, publisher: `Copyhouse ${at}`, from: parent?.id ?? 'r0', text: parent?.text ?? '' });
  });
  return told;
}

const range = ({ independentOrigins: { atLeast, atMost } }: Claim): readonly number[] => [atLeast, atMost];

describe('laws of origins, on random piles', () => {
  it('a retelling raises no count, and a count is never empty or turned about', () => {
    fc.assert(
      fc.property(pile, fc.nat(), (made, pick) => {
        const told = reportsOf(made);
        const parent = told[pick % told.length];
        const before = claimOf(told);
        const copy = { id: 'z', publisher: 'Late Copy', from: parent?.id ?? 'r0', text: parent?.text ?? '' };
        expect(range(claimOf([...told, copy]))).toEqual(range(before));
        expect(before.independentOrigins.atLeast).toBeGreaterThan(0);
        expect(before.independentOrigins.atLeast).toBeLessThanOrEqual(before.independentOrigins.atMost);
      }),
      { seed, numRuns },
    );
  });

  it('an independent report lowers neither end', () => {
    fc.assert(
      fc.property(pile, telling, (made, { text }) => {
        const told = reportsOf(made);
        const [least = 0, most = 0] = range(claimOf(told));
        const [leastNow = 0, mostNow = 0] = range(claimOf([...told, { id: 'z', publisher: 'Quite Another', text }]));
        expect(leastNow).toBeGreaterThanOrEqual(least);
        expect(mostNow).toBeGreaterThanOrEqual(most);
      }),
      { seed, numRuns },
    );
  });

  it('the order in which things come changes nothing', () => {
    fc.assert(
      fc.property(pile, (made) => {
        const told = reportsOf(made);
        expect(claimOf(told, turned(inputOf(told)))).toEqual(claimOf(told));
      }),
      { seed, numRuns },
    );
  });

  it('a report that does not tell the claim changes nothing', () => {
    fc.assert(
      fc.property(pile, (made) => {
        const told = reportsOf(made);
        const input = inputOf(told);
        const text = 'Bread is dearer in Ostlund, a baker said.';
        const rest = { path: null, url: null, title: null, authors: [], published: null, language: 'en' };
        const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
        const other = segment({ ...rest, id: 'x', publisher: 'Ostlund News', text, blocks }).segmented;
        expect(claimOf(told, { reports: [...input.reports, other] })).toEqual(claimOf(told));
      }),
      { seed, numRuns },
    );
  });
});

function turned(input: CorroborateInput): CorroborateInput {
  return {
    ...input,
    reports: input.reports.toReversed(),
    derivations: input.derivations.toReversed(),
    alignments: input.alignments.toReversed(),
    quotes: input.quotes.toReversed(),
    actors: input.actors.map((actor) => ({ ...actor, mentions: actor.mentions.toReversed() })).toReversed(),
  };
}
