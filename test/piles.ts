/** Random piles for the laws: small reports of made-up happenings, and retellings of them. */
import fc from 'fast-check';
import type { Source } from '../src/case/source.ts';

/** Each sentence of a happening beside another wording of it. */
type Telling = readonly (readonly [string, string])[];

const LIGHTHOUSE: Telling = [
  ['The lighthouse at Skerry Ness went dark for six nights in March, the harbour board admitted.', 'For six March nights no light shone from Skerry Ness, the board of the harbour has conceded.'],
  ['Two trawlers, the Orla May and the Petrel, ran onto the shingle below it.', 'Below it the Petrel and the Orla May, both trawlers, were driven up the shingle.'],
  ['Nobody drowned, but skipper Tamsin Vell broke a wrist and lost 340 crates of mackerel.', 'There were no deaths; a wrist was broken, that of skipper Tamsin Vell, and 340 crates of mackerel went overboard.'],
  ['The keeper, Ivo Sandgate, said he had telephoned the board eleven times about the generator.', 'Ivo Sandgate, its keeper, maintains that he rang the board about the generator eleven times.'],
  ['"I may as well have shouted at the gulls," Sandgate said.', '"I may as well have shouted at the gulls," the keeper told us.'],
  ['An invoice dated 9 February shows that spare bearings were refused as a luxury.', 'Spare bearings were turned down as a luxury, according to a bill of 9 February.'],
  ['The chairwoman of the board, Philippa Croome, called the outage regrettable and short.', 'Philippa Croome, who chairs the board, spoke of a brief and regrettable failure.'],
  ['Insurers put the damage to the two boats at 212,000 florins.', 'The harm done to both boats is reckoned by their insurers at 212,000 florins.'],
  ['A diesel engine borrowed from a circus now turns the lamp.', 'The lamp is turned for now by an engine on loan from a circus.'],
  ['Parliament will hear the keeper on Thursday, beside a professor of marine optics.', 'On Thursday a professor of marine optics and the keeper will testify in parliament.'],
  ['Fishermen lit tar barrels along the cliff until dawn on every one of those nights.', 'Until daybreak, each night, barrels of tar burned along the cliff, lit by fishermen.'],
  ['The board has promised a second generator before the herring season.', 'Before herring are in season a further generator will come, the board promises.'],
];

const ORCHESTRA: Telling = [
  ['The Brockhurst orchestra has sold its Stradivarius to pay for a roof.', 'To mend a roof, the orchestra of Brockhurst parted with its Stradivarius.'],
  ['A dealer in Zurich paid 4.6 million for the violin, the trustees announced on Monday.', 'On Monday the trustees disclosed that 4.6 million was paid for the violin by a Zurich dealer.'],
  ['Rain had been dripping on the timpani since the autumn of 2029.', 'The timpani have stood under a dripping ceiling since autumn 2029.'],
  ['Concertmaster Henrike Lund wept on hearing of it during a rehearsal of Bruckner.', 'While rehearsing Bruckner, concertmaster Henrike Lund learned of it and burst into tears.'],
  ['"A roof plays no solos," she told the trombonists.', '"A roof plays no solos," Lund remarked to the trombonists.'],
  ['The treasurer, Caspian Moyle, counted 58 buckets in the auditorium last winter.', 'Last winter 58 buckets stood about the auditorium by the count of treasurer Caspian Moyle.'],
  ['Subscribers had raised only a tenth of what the slaters asked for.', 'A tenth, no more, of the slaters\' price had come from subscribers.'],
  ['A pupil of the conservatory will lend her own fiddle for the gala.', 'For the gala a conservatory pupil lends the fiddle that she owns.'],
  ['The mayor of Brockhurst declined to say why a grant of 90,000 had lapsed.', 'Why a 90,000 grant was let lapse, the Brockhurst mayor would not explain.'],
  ['Two anonymous donors offered to buy the instrument back, a trustee said.', 'According to one trustee, a pair of unnamed donors volunteered to purchase the instrument again.'],
];

const BEETLES: Telling = [
  ['Bark beetles have stripped 7,300 spruces above the reservoir at Ullensdal.', 'Above Ullensdal reservoir 7,300 spruces stand bare from bark beetles.'],
  ['Forester Greta Osterholm wants the stricken slope felled before the thaw.', 'Felling must precede the thaw on that slope, urges forester Greta Osterholm.'],
  ['Woodpeckers came in flocks that ornithologists had never recorded so far north.', 'Ornithologists have no record of woodpeckers flocking at such a latitude.'],
  ['The sawmill can take only forty trunks daily, its foreman grumbled.', 'No more than forty trunks daily fit through the sawmill, the foreman complains.'],
  ['Pheromone traps imported from Estonia caught chiefly hikers\' socks.', 'Chiefly the socks of hikers ended up in the Estonian pheromone traps.'],
  ['Botanists propose planting rowan, larch and hornbeam instead.', 'Rowan, hornbeam and larch should be planted instead, botanists suggest.'],
  ['Smoke from pruned branches closed the skiing piste over Candlemas.', 'Over Candlemas the piste had to shut because of smouldering branches.'],
  ['A lichen thought extinct was discovered beneath the loosened bark.', 'Under loosened bark somebody discovered an extinct lichen, or so it was thought.'],
];

const PUBLISHERS = ['The Morning Lantern', 'Inland Courier', 'Northern Gazette', 'Tidewater Post'];
/** Of the unrelated reports: were these the same, a head could tie them to the others. */
const OTHER_PUBLISHERS = ['The Woodland Tribune', 'Fjordside Weekly'];
const SWAPS: ReadonlyMap<string, string> = new Map(
  Object.entries({ the: 'thine', of: 'offal', was: 'wast', and: 'plus', said: 'uttered', to: 'toe', board: 'plank', keeper: 'hoarder', roof: 'thatch', had: 'hath' }),
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
export function sourceOf(path: string, text: string): Source {
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
  return fc
    .tuple(recipe(2), recipe(2, operations))
    .map(([one, two]) => sourcesOf([one, { ...two, from: two.from % 2 }], { tellings: [LIGHTHOUSE, ORCHESTRA], publishers: PUBLISHERS, prefix: 'r' }));
}

/** One to three reports that share no telling word with those of `pile`. */
export const unrelated: fc.Arbitrary<readonly Source[]> = fc
  .array(recipe(1), { minLength: 1, maxLength: 3 })
  .chain((recipes) =>
    fc.constantFrom('a', 'r1-', 'z').map((prefix) => sourcesOf(recipes, { tellings: [BEETLES], publishers: OTHER_PUBLISHERS, prefix })),
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
    const sentences = from === undefined ? pick(telling.map(([plain]) => plain), dice, 0.8) : retold(from.sentences, one.operation, { dice, telling });
    told.push({ story: one.story, sentences });
    return sourceOf(`${prefix}${index}.txt`, laidOut(one, sentences, publishers));
  });
}

interface Means {
  readonly dice: () => number;
  readonly telling: Telling;
}

function retold(sentences: readonly string[], operation: Recipe['operation'], { dice, telling }: Means): readonly string[] {
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
      return [...pick(sentences, dice, 0.6), ...pick(telling.map(([, other]) => other), dice, 0.2)];
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

function laidOut({ publisher, day, dice }: Recipe, sentences: readonly string[], publishers: readonly string[]): string {
  const name = publishers[publisher];
  const head = name === undefined ? '' : `${name}, ${day + 2} April 2031\n\n`;
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 2) }, (_, at) => sentences.slice(2 * at, 2 * at + 2).join(' '));
  const title = dice % 3 === 0 ? '' : `${(sentences[0] ?? '').split(' ').slice(0, 7).join(' ')}\n\n`;
  return `${title}${head}${paragraphs.join('\n\n')}\n`;
}
