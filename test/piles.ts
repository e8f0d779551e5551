/** Random piles for the laws: small reports of made-up happenings, and retellings of them. */
import fc from 'fast-check';
import type { Source } from '../src/case/source.ts';
import { BEETLES, LIGHTHOUSE, ORCHESTRA, type Telling } from './tellings.ts';

const PUBLISHERS = ['The Morning Lantern', 'Inland Courier', 'Northern Gazette', 'Tidewater Post'];
/** Of the unrelated reports: were these the same, a head could tie them to the others. */
const OTHER_PUBLISHERS = ['The Woodland Tribune', 'Fjordside Weekly'];
const SWAPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    the: 'thine',
    of: 'offal',
    was: 'wast',
    and: 'plus',
    said: 'uttered',
    to: 'toe',
    board: 'plank',
    keeper: 'hoarder',
    roof: 'thatch',
    had: 'hath',
  }),
);

const OPERATIONS = ['copy', 'cut', 'swap', 'shuffle', 'reword', 'mix'] as const;

/** How one report of a pile comes about. `from` picks the report it retells; `dice` settles what its operation leaves open. */
export interface Recipe {
  readonly story: number;
  readonly from: number;
  readonly operation: (typeof OPERATIONS)[number];
  readonly dice: number;
  readonly publisher: number;
  readonly day: number;
}

const recipe = (stories: number, operations: readonly Recipe['operation'][] = OPERATIONS): fc.Arbitrary<Recipe> =>
  fc.record({
    story: fc.nat(stories - 1),
    from: fc.nat(9),
    operation: fc.constantFrom(...operations),
    dice: fc.nat(1_000_000),
    publisher: fc.nat(PUBLISHERS.length),
    day: fc.nat(9),
  });

const ENCODER = new TextEncoder();

/** A text file as a shell reads it; fast-check shows its text where a law is broken. */
function sourceOf(path: string, text: string): Source {
  const shown = { [fc.toStringMethod]: () => `${path}: ${JSON.stringify(text)}` };
  return { path, bytes: ENCODER.encode(text), ...shown };
}

/** A pile of `least` to `most` reports of two happenings. */
export function pile(least: number, most: number): fc.Arbitrary<readonly Source[]> {
  return fc
    .array(recipe(2), { minLength: least, maxLength: most })
    .map((recipes) => sourcesOf(recipes, { tellings: [LIGHTHOUSE, ORCHESTRA], publishers: PUBLISHERS, prefix: 'r' }));
}

/** A report and another, mostly a retelling of it; `spun`: one that puts fixed words for others. */
export function pair(kind: 'plain' | 'spun'): fc.Arbitrary<readonly Source[]> {
  const operations = OPERATIONS.filter((operation) => (operation === 'swap') === (kind === 'spun'));
  return fc.tuple(recipe(2), recipe(2, operations)).map(([one, two]) =>
    sourcesOf([one, { ...two, from: two.from % 2 }], {
      tellings: [LIGHTHOUSE, ORCHESTRA],
      publishers: PUBLISHERS,
      prefix: 'r',
    }),
  );
}

/** One to three reports that share no telling word with those of `pile`. */
export const unrelated: fc.Arbitrary<readonly Source[]> = fc
  .array(recipe(1), { minLength: 1, maxLength: 3 })
  .chain((recipes) =>
    fc
      .constantFrom('a', 'r1-', 'z')
      .map((prefix) => sourcesOf(recipes, { tellings: [BEETLES], publishers: OTHER_PUBLISHERS, prefix })),
  );

/** `sources` in an order of its own. */
export function inOtherOrder(sources: readonly Source[]): fc.Arbitrary<readonly Source[]> {
  return fc.shuffledSubarray([...sources], { minLength: sources.length, maxLength: sources.length });
}

interface Setting {
  readonly tellings: readonly Telling[];
  readonly publishers: readonly string[];
  readonly prefix: string;
}

function sourcesOf(recipes: readonly Recipe[], { tellings, publishers, prefix }: Setting): Source[] {
  const told: { readonly story: number; readonly sentences: readonly string[] }[] = [];
  return recipes.map((one, index) => {
    const earlier = told.filter(({ story }) => story === one.story);
    const telling = tellings[one.story] ?? [];
    const from = one.from < earlier.length ? earlier[one.from] : undefined;
    const dice = diceFrom(one.dice);
    const sentences =
      from === undefined
        ? pick(
            telling.map(([plain]) => plain),
            dice,
            0.8,
          )
        : retold(from.sentences, one.operation, { dice, telling });
    told.push({ story: one.story, sentences });
    return sourceOf(`${prefix}${index}.txt`, laidOut(one, sentences, publishers));
  });
}

interface Means {
  readonly dice: () => number;
  readonly telling: Telling;
}

function retold(
  sentences: readonly string[],
  operation: Recipe['operation'],
  { dice, telling }: Means,
): readonly string[] {
  switch (operation) {
    case 'copy':
      return sentences;
    case 'cut':
      return pick(sentences, dice, 0.5);
    case 'swap':
      return sentences.map(swapped);
    case 'shuffle':
      return shuffled(sentences, dice);
    case 'reword':
      return sentences.map((sentence) => telling.find(([plain]) => plain === sentence)?.[1] ?? sentence);
    case 'mix':
      return [
        ...pick(sentences, dice, 0.6),
        ...pick(
          telling.map(([, other]) => other),
          dice,
          0.2,
        ),
      ];
  }
}

function swapped(sentence: string): string {
  return sentence.replace(/\p{L}+/gu, (word) => SWAPS.get(word) ?? word);
}

function shuffled(sentences: readonly string[], dice: () => number): string[] {
  return sentences
    .map((sentence) => ({ sentence, key: dice() }))
    .sort((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence);
}

/** Each with the chance given; the first stays, so that none is empty. */
function pick(sentences: readonly string[], dice: () => number, chance: number): string[] {
  return sentences.filter((_, index) => dice() < chance || index === 0);
}

/** Numbers from 0 to 1 that follow from a seed (Park and Miller 1988). */
function diceFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function laidOut(
  { publisher, day, dice }: Recipe,
  sentences: readonly string[],
  publishers: readonly string[],
): string {
  const name = publishers[publisher];
  const head = name === undefined ? '' : `${name}, ${day + 2} April 2031\n\n`;
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 2) }, (_, at) =>
    sentences.slice(2 * at, 2 * at + 2).join(' '),
  );
  const title = dice % 3 === 0 ? '' : `${(sentences[0] ?? '').split(' ').slice(0, 7).join(' ')}\n\n`;
  return `${title}${head}${paragraphs.join('\n\n')}\n`;
}
