import { describe, expect, it } from 'vitest';
import { changesIn, ferryWith, type Told } from '../../test/retold.ts';

const changes = (from: string, to: string): readonly Told[] => changesIn(ferryWith(4, to), ferryWith(4, from));
const kinds = (from: string, to: string): readonly string[] => changes(from, to).map(({ kind }) => kind);

describe('a sense turned about', () => {
  it.each([
    [
      'cause and effect',
      'The salvage crew left the wreck because the northern storm had broken their crane.',
      'The northern storm broke because the salvage crew had left the wreck too early.',
    ],
    [
      'not said, and said not to be so',
      'The survey does not say that any of the lifeboats leaked in winter.',
      'The survey says that none of the lifeboats leaked in winter.',
    ],
  ])('%s', (_, one, other) => {
    expect(kinds(one, other)).toContain('negation');
    expect(kinds(other, one)).toContain('negation');
  });

  it('not where cause and effect are the same in another order of words', () => {
    const from = 'The salvage crew left the wreck because the northern storm had broken their crane.';
    const to = 'Because the northern storm had broken their crane, the salvage crew left the wreck.';
    expect(kinds(from, to)).not.toContain('negation');
  });
});

describe('blame and exclusion', () => {
  const blamed = 'The survey points the finger at the pilots of the northern harbour.';
  const spared = 'The survey does not blame the pilots of the northern harbour for anything.';
  const open = 'The divers said that a leak in the northern tank had not been ruled out.';
  const shut = 'The divers said that a leak in the northern tank was excluded.';

  it.each([
    ['blamed', spared, blamed],
    ['spared', blamed, spared],
    ['excluded', open, shut],
    ['left open', shut, open],
  ])('%s', (_, from, to) => expect(kinds(from, to)).toContain('negation'));

  it.each([
    ['in other words', 'The divers said that a leak in the northern tank could not be excluded.', open],
    ['to blame', 'The pilots of the northern harbour were not to blame, and the survey accuses the stokers.', spared],
  ])('not %s', (_, from, to) => expect(kinds(from, to)).not.toContain('negation'));
});

describe('an office', () => {
  const held = 'The ferries cannot be replaced before the spring, said Lunde’s foreign minister, Olga Prenn.';

  it('another one for the same person', () => {
    expect(changes(held, held.replace('foreign', 'prime'))).toEqual([
      { kind: 'name', severity: 'major', to: 'prime minister', from: 'foreign minister' },
    ]);
  });

  it.each([
    [
      'in other words',
      held,
      'The ferries cannot be replaced before the spring, the minister of foreign affairs, Olga Prenn, said.',
    ],
    [
      'of somebody else',
      held,
      'The ferries cannot be replaced before the spring, said Olga Prenn, whom the prime minister, Ivo Lammert, had sent.',
    ],
  ])('not %s', (_, from, to) => expect(kinds(from, to)).not.toContain('name'));
});

describe('what was weighed', () => {
  it('is told as done', () => {
    const from = 'The harbour court is weighing whether to open a criminal inquiry into the pilots.';
    const to = 'The harbour court has taken the charts and opened a criminal inquiry into the pilots.';
    expect(changes(from, to)).toContainEqual(expect.objectContaining({ kind: 'hedge', severity: 'major' }));
  });
});

describe('an answer in the second half of a sentence', () => {
  const said =
    'Two stokers reported that the pilot might have slept on watch; the pilot office says he was at his post.';

  it('is left out', () => {
    const [change] = changes(said, 'Two stokers reported that the pilot might have slept on watch.');
    expect(change).toEqual({
      kind: 'omission',
      severity: 'major',
      to: null,
      from: expect.stringMatching(/^the pilot office/),
    });
  });

  it('not where it has a sentence of its own', () => {
    const two =
      'Two stokers reported that the pilot might have slept on watch. He was at his post, the pilot office says.';
    expect(kinds(said, two)).not.toContain('omission');
  });
});

describe('a denial and what is not said', () => {
  const told =
    'Stokers say the harbour company will sell four of its tugs: the Alder, the Birch, the Cedar and the Dogwood.';
  const at = (...sentences: readonly string[]): readonly string[] => ferryWith(4, told).toSpliced(5, 0, ...sentences);

  it.each([
    ['though its words stand elsewhere', 'The harbour company says that nothing of its tugs is to be sold.'],
    ['what a paper stops short of', 'Its paper does not say that any of the tugs will go this summer.'],
  ])('left out: %s', (_, denial) => {
    expect(changesIn(at(), at(denial))).toContainEqual(
      expect.objectContaining({ kind: 'omission', severity: 'major', to: null }),
    );
  });
});

describe('a spokesman and his firm', () => {
  it('the firm tells what its spokesman says', () => {
    const from = 'Its spokeswoman, Wilma Sarn, said that the lifebelts were counted on every Sunday of the winter.';
    const to = 'The firm counted the lifebelts on every Sunday of the winter.';
    expect(kinds(from, to)).not.toContain('attribution');
  });
});
