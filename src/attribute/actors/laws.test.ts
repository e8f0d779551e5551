import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorsOf, alignedByPlace, inputOf, type Texts } from '../../../test/sample-actors.ts';
import type { AttributeInput } from '../input.ts';
import type { FoundActors } from './actors.ts';

const seed = Number(process.env['LAW_SEED'] ?? 20_310_402);
const RUNS = Number(process.env['LAW_RUNS'] ?? 60);

const NAMES = ['Ulla Verhoek', 'Piet Verhoek', 'Verhoek', 'Mrs Verhoek', 'Gen. Imre Saal', 'Saal', 'Samir al-Haddad'];
const BODIES = ['the Mossgate Quarry Union', 'MQU', 'Kestrelby Gazette', 'the Gazette', 'U.S.', 'Ministry of Works'];
const PLACES = ['Kestrelby', 'Norland', 'Port Fenwick', 'Fenwick', 'Paris'];
const OTHERS = ['Agda Mirren', 'Mirren', 'Colonel Yorick Thane', 'the Brackwater Harbour Trust', 'Brackwater', 'He'];
const TAILS = [
  'said on Monday that rain would fall.',
  "'s office was shut.",
  'went home, and he slept.',
  '(who knows?) left.',
];

const sentenceOf = (names: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.constantFrom('met', ', in', '–', 'and'),
      fc.constantFrom(...TAILS),
    )
    .map(([one, other, link, tail]) => `${one} ${link} ${other} ${tail}`);

/** Wild text as well: the stage must bear whatever a report holds. */
const textOf = (names: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: sentenceOf(names) }, fc.string({ unit: 'binary', maxLength: 40 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((lines) => lines.join(' '));

const storyOf = (prefix: string, names: readonly string[]) =>
  fc
    .array(textOf(names), { minLength: 1, maxLength: 4 })
    .map((texts): Texts => Object.fromEntries(texts.map((text, at) => [`${prefix}${at}`, text])));

const story = storyOf('r', [...NAMES, ...BODIES, ...PLACES]);
const unrelated = storyOf('x', OTHERS);

function check<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void {
  fc.assert(property, { seed, numRuns: RUNS });
}

/** All first reports aligned with the second. */
function aligned(input: AttributeInput): AttributeInput {
  const [a, b] = input.reports;
  return a === undefined || b === undefined ? input : { ...input, alignments: alignedByPlace(a, b) };
}

function plain({ actors, mentions }: FoundActors): unknown {
  return { actors, mentions: [...mentions].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

describe(`laws of actors, LAW_SEED=${seed}`, () => {
  it('spans are in range, in order and apart; every mention has its actor', () => {
    check(
      fc.property(story, (texts) => {
        const found = actorsOf(aligned(inputOf(texts)));
        const ids = new Set(found.actors.map(({ id }) => id));
        expect(ids.size).toBe(found.actors.length);
        for (const [report, mentions] of found.mentions) {
          let free = 0;
          for (const { span, actor } of mentions) {
            expect(ids.has(actor)).toBe(true);
            expect(span.report).toBe(report);
            expect(span.start).toBeGreaterThanOrEqual(free);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(texts[report]?.length ?? 0);
            free = span.end;
          }
        }
      }),
    );
  });

  it('every actor is named somewhere, by a spelling of its own, and its names are all there', () => {
    check(
      fc.property(story, (texts) => {
        const { actors, mentions } = actorsOf(aligned(inputOf(texts)));
        for (const { id, name, aliases, mentions: named } of actors) {
          expect(named.length).toBeGreaterThan(0);
          expect(name).not.toBe('');
          expect(aliases).not.toContain(name);
          expect(aliases).toEqual([...new Set(aliases)].sort());
          const same = [...mentions.values()].flat().filter(({ actor, kind }) => actor === id && kind === 'name');
          expect(same.map(({ span }) => span)).toEqual(named);
        }
      }),
    );
  });

  it('the order of reports and stories does not matter, nor does asking twice', () => {
    check(
      fc.property(story, unrelated, (one, other) => {
        const input = inputOf(one, other);
        const turned = { ...input, reports: input.reports.toReversed(), stories: input.stories.toReversed() };
        expect(plain(actorsOf(turned))).toEqual(plain(actorsOf(input)));
      }),
    );
  });

  it('an unrelated story changes nothing', () => {
    check(
      fc.property(story, unrelated, (texts, others) => {
        const alone = actorsOf(inputOf(texts));
        const together = actorsOf(inputOf(texts, others));
        const here = (report: string): boolean => report in texts;
        expect(together.actors.filter(({ mentions }) => mentions.some(({ report }) => here(report)))).toEqual(
          alone.actors,
        );
        expect([...together.mentions].filter(([report]) => here(report))).toEqual([...alone.mentions]);
      }),
    );
  });
});
