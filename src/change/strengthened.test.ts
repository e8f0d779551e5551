import { describe, expect, it } from 'vitest';
import { changesIn, FERRY, ferryWith } from '../../test/retold.ts';

/** What one sentence put for another at a place changed. */
const changed = (from: string, to: string) => changesIn(ferryWith(4, to), ferryWith(4, from));
const told = (kind: string, severity: string, from: RegExp) =>
  expect.objectContaining({ kind, severity, from: expect.stringMatching(from) });

describe('one unnamed person made several', () => {
  const clerk = 'A clerk in the customs hall, who feared for her post, said the seals on the crates had been broken.';

  it.each([
    ['of another calling', 'Dock insiders say the seals on the crates had been broken.'],
    ['cited', 'The seals on the crates had been broken, the paper wrote, citing officials.'],
  ])('%s', (_, sentence) => {
    expect(changed(clerk, sentence)).toEqual([told('attribution', 'major', /^A clerk/)]);
  });

  it.each([
    ['where there were several', clerk.replace('A clerk', 'Two officials'), 'Officials say the seals had been broken.'],
    [
      'where they are told something',
      clerk,
      'Workers were told by a clerk that the seals on the crates had been broken.',
    ],
  ])('not %s', (_, from, sentence) => {
    expect(changed(from, sentence).filter(({ kind }) => kind === 'attribution')).toEqual([]);
  });
});

describe('what was yet to be', () => {
  it.each([
    [
      'told as done',
      'The boatswain Ivo Lammert is to be questioned about the missing flares on deck.',
      'The boatswain Ivo Lammert has since been questioned about the missing flares on deck.',
    ],
    [
      'told as agreed',
      'What the dredging firm wants is the northern slipway for ten summers.',
      'The dredging firm has been promised the northern slipway for ten summers.',
    ],
  ])('%s', (_, from, to) => expect(changed(from, to)).toEqual([told('hedge', 'major', /questioned|wants/)]));

  it('not where it still is', () => {
    const from = 'The boatswain Ivo Lammert is to be questioned about the missing flares on deck.';
    const to = 'The boatswain Ivo Lammert, who has a lawyer, will be questioned about the missing flares on deck.';
    expect(changed(from, to)).toEqual([]);
  });
});

describe('certainty and reserve', () => {
  it('a reserve that is gone', () => {
    const plain = 'The mooring rope had been cut with a saw and thrown overboard';
    const reserved = `${plain}, so far as the divers could tell.`;
    expect(changed(reserved, `${plain}.`)).toEqual([told('hedge', 'minor', /^so far as/)]);
    expect(changed(reserved, `${plain}, the divers said.`)).toEqual([]);
  });

  it('a doubt that is gone, with all that is now told without it', () => {
    const doubted = 'A deckhand reckoned that the anchor chain had snapped under the strain of the tide, off the pier.';
    const plain = 'The anchor chain snapped under the strain of the tide, off the pier.';
    const [change] = changed(doubted, plain).filter(({ kind }) => kind === 'hedge');
    expect(change?.to).toBe('anchor chain snapped under the strain of the tide');
    expect(change?.from).toMatch(/^reckoned/);
    expect(changed(doubted, doubted.replace('reckoned', 'thinks')).map(({ kind }) => kind)).not.toContain('hedge');
  });

  it('no certainty where something is founded', () => {
    const set = 'The pilots established a watch on the northern quay after the grounding.';
    const from = 'The pilots set up a watch on the northern quay, they said, after the grounding.';
    expect(changed(from, set).map(({ kind }) => kind)).not.toContain('hedge');
  });

  it('certainty is put in beside who told it', () => {
    const from = 'Ship’s cook Petra Onslow told the Tidewater Post that the lifeboats had rusted to their davits.';
    const to = 'Insiders have confirmed that the lifeboats had rusted to their davits.';
    expect(changed(from, to)).toContainEqual(told('hedge', 'major', /told the Tidewater Post/));
  });

  it.each([
    [
      'what could not be confirmed',
      'said the lifeboats had rusted',
      'said nobody could confirm that the lifeboats had rusted',
    ],
    [
      'what nobody thought of',
      'said no sailor had thought to grease the davits',
      'said no sailor had greased the davits',
    ],
  ])('not %s', (_, from, to) => {
    const by = 'Ship’s cook Petra Onslow';
    expect(changed(`${by} ${from}.`, `${by} ${to}.`).filter(({ kind }) => kind === 'hedge')).toEqual([]);
  });
});

describe('an answer that is left out', () => {
  const charge = 'A deckhand, who asked for no name, said the bilge pumps had stood idle since spring to save diesel.';
  const original = FERRY.toSpliced(4, 0, charge, 'The company has said that they ran around the clock.');

  it('though it denies nothing in words', () => {
    expect(changesIn(original.toSpliced(5, 1), original)).toEqual([told('omission', 'major', /^The company has said/)]);
  });

  it('not where it is told in other words', () => {
    const answered = original.with(5, 'The company’s version is that the pumps never rested.');
    expect(changesIn(answered, original).filter(({ kind }) => kind === 'omission')).toEqual([]);
  });

  it('not what the same body says further', () => {
    const further = original.with(
      4,
      'The company, which runs three ferries, said its bilge pumps had been serviced in spring.',
    );
    expect(changesIn(further.toSpliced(5, 1), further)).toEqual([]);
  });

  it('a refusal to comment on that, from a whole copy', () => {
    const silent = original.with(5, 'The harbour office declined to comment on that.');
    expect(changesIn(silent.toSpliced(5, 1), silent)).toEqual([told('omission', 'minor', /declined/)]);
  });
});

describe('a figure and its bound', () => {
  it('as long as is up to', () => {
    const from = 'The dredging firm was given up to 9 weeks to clear the channel below the pier.';
    expect(changed(from, from.replace('up to', 'as long as'))).toEqual([]);
    expect(changed(from, from.replace('up to ', ''))).toEqual([told('hedge', 'minor', /^up to 9/)]);
  });

  it('over is no bound of a way', () => {
    const from = 'The tug had dragged its chain over 14 kilometres of the bank before dawn, divers found.';
    const to = 'The tug had dragged its chain along 14 kilometres of the bank before dawn, divers found.';
    expect(changed(from, to)).toEqual([]);
  });
});
