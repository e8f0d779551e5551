import { describe, expect, it } from 'vitest';
import type { Actor, ActorKind, Quote } from '../../case/attribution.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import { tokenize } from '../../text/tokens.ts';
import type { CorroborateInput } from '../input.ts';
import { nounForms, verbForms } from './inflect.ts';
import { findRelations } from './relations.ts';

const NAMES: Readonly<Record<string, ActorKind>> = {
  'Ilda Marsh': 'person',
  Tove: 'person',
  'Red Column': 'organisation',
  Guild: 'organisation',
  Velmark: 'organisation',
  Orland: 'place',
  Sarth: 'place',
  Iran: 'place',
  Tehran: 'place',
};

/** One report of one sentence a text; actors are the names in it. */
function inputOf(texts: Readonly<Record<string, string>>, given: Partial<CorroborateInput> = {}): CorroborateInput {
  const reports = Object.entries(texts).map(([id, text]): SegmentedReport => {
    const report: Report = {
      id,
      path: id,
      url: null,
      title: null,
      publisher: null,
      authors: [],
      published: null,
      language: 'en',
      text,
      blocks: [],
    };
    const sentence = { kind: 'prose' as const, index: 0, start: 0, end: text.length, tokens: tokenize(text) };
    return { report, sentences: [sentence] };
  });
  const actors = Object.entries(NAMES).flatMap(([name, kind]): Actor[] => {
    const mentions = Object.entries(texts).flatMap(([report, text]) =>
      [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(
        ({ index }): Span => ({ report, start: index, end: index + name.length }),
      ),
    );
    return mentions.length === 0 ? [] : [{ id: name, name, kind, aliases: [], mentions }];
  });
  const none = { stories: [], unseen: [], derivations: [], wordTables: [], alignments: [], quotes: [], dates: [] };
  return { ...none, changes: [], reports, actors, ...given };
}

const MARK = { [-1]: '-', 0: '0', 1: '+' } as const;

/** `Velmark -sues> Guild`; what both do is `=`. */
const told = (text: string): string[] =>
  findRelations(inputOf({ 'a.txt': text })).map(
    ({ from, to, label, sign, mutual }) => `${from} ${MARK[sign]}${label}${mutual ? '=' : '>'} ${to}`,
  );

describe('findRelations', () => {
  it.each([
    ['Velmark sued the Guild on Monday.', ['Velmark -sues> Guild']],
    ['The Red Column has repeatedly attacked Orland’s northern bases.', ['Red Column -attacks> Orland']],
    ['The Red Column has repeatedly attacked Orland.', ['Red Column -attacks> Orland']],
    ['Guild leaders thanked Mayor Ilda Marsh for her help.', ['Guild +praises> Ilda Marsh']],
    ['Velmark, a firm of the north, accused the Guild of theft.', ['Velmark -accuses> Guild']],
    ['Orland, which borders the sea, has bombed Sarth.', ['Orland -attacks> Sarth']],
    ['Velmark and the Guild sued Ilda Marsh.', ['Guild -sues> Ilda Marsh', 'Velmark -sues> Ilda Marsh']],
    [
      'Tove criticized Velmark, the Guild and Orland.',
      ['Guild', 'Orland', 'Velmark'].map((one) => `Tove -criticizes> ${one}`),
    ],
    ['Velmark sued the Guild and thanked Ilda Marsh.', ['Velmark -sues> Guild', 'Velmark +praises> Ilda Marsh']],
    ['In Sarth, Orland threatened Velmark.', ['Orland -threatens> Velmark']],
    ['The president of Orland visited Sarth.', ['Orland 0visits> Sarth']],
    ['Tove criticized Velmark’s plan.', ['Tove -criticizes> Velmark']],
  ])('reads who does what to whom: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['Tove was arrested on Friday by Orland police.', ['Orland -arrests> Tove']],
    ['Tove, backed by the Guild, won.', ['Guild +supports> Tove']],
    ['The Velmark-backed Guild closed its doors.', ['Velmark +supports> Guild']],
  ])('turns the passive round: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['The Red Column’s latest attack on Orland failed.', ['Red Column -attacks> Orland']],
    ['The Red Column launched a series of attacks on Orland.', ['Red Column -attacks> Orland']],
    ['Talks between Velmark and the Guild broke down.', ['Guild 0talks to= Velmark']],
    ['The Orland-Sarth war goes on.', ['Orland -fights= Sarth']],
    ['Tove is an old enemy of the Guild.', ['Tove -is an enemy of> Guild']],
    ['Guild ally Ilda Marsh spoke first.', ['Ilda Marsh +is an ally of> Guild']],
    ['The Guild’s rival, Velmark, laughed.', ['Velmark -is a rival of> Guild']],
    ['Velmark sees the Guild as a threat to its trade.', ['Velmark -sees as a threat> Guild']],
    [
      'Orland and Velmark share a common enemy in the Red Column.',
      ['Orland', 'Velmark'].map((one) => `${one} -is an enemy of> Red Column`),
    ],
    ['Ilda Marsh, the director of Velmark, wept.', ['Ilda Marsh 0belongs to> Velmark']],
  ])('reads nouns and roles: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    [
      'Velmark is weighing working with the Guild to fight the Red Column.',
      ['Velmark 0considers cooperating with> Guild', 'Velmark -plans to fight> Red Column'],
    ],
    ['Velmark would cooperate with the Guild.', ['Velmark 0may cooperate with> Guild']],
    ['If Velmark sues the Guild, it will lose.', ['Velmark 0may sue> Guild']],
    ['Orland vowed to attack Sarth.', ['Orland -plans to attack> Sarth']],
    ['Velmark refused to work with the Guild.', ['Velmark -refuses to cooperate with> Guild']],
    ['Velmark no longer supports the Guild.', ['Velmark -stops supporting> Guild']],
  ])('tells what is from what is planned, weighed, refused or over: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'Velmark did not cooperate with the Guild.',
    'Velmark has no ties to the Guild.',
    'Velmark has yet to recognize the Guild.',
    'There is no evidence that Velmark bribed or attacked the Guild.',
    'Did Velmark sue the Guild?',
    'Tove told Velmark to sue the Guild.',
    'Supporters of Velmark attacked the Guild.',
    'Velmark attacked Guild supporters.',
    'Guests of Velmark, and the Guild’s, met Tove.',
    'Rockets from Sarth hit Orland.',
    'Those held in Sarth, Orland threatened Velmark.',
    'The raid that took out Tove also wounded Ilda Marsh.',
    'Tove criticized Velmark’s critics.',
    'Guild press secretary Ilda Marsh wept.',
    'Velmark sued Velmark.',
  ])('reads nothing into: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('takes a seat of government for the state where the same report names it, and a word for what is of a state', () => {
    expect(told('Tehran threatened Orland, as Iran often has.')).toEqual(['Iran -threatens> Orland']);
    expect(told('Iranian forces attacked Orland, far from Iran.')).toEqual(['Iran -attacks> Orland']);
    expect(told('Tehran threatened Orland.')).toEqual(['Tehran -threatens> Orland']);
  });

  it('reads a spun copy through its word table', () => {
    const words = [{ there: 'with', here: 'pinned', count: 9, rate: 0.9 }];
    const tables = [{ report: 'a.txt', parent: 'b.txt', words, share: 0.5 }];
    const input = inputOf({ 'a.txt': 'Velmark works pinned the Guild.' }, { wordTables: tables });
    expect(findRelations(input).map(({ label }) => label)).toEqual(['cooperates with']);
    expect(told('Velmark works pinned the Guild.')).toEqual([]);
  });

  it('joins what several reports tell, in whatever order they come, and keeps swapped roles apart', () => {
    const texts = {
      'a.txt': 'Velmark sued the Guild.',
      'b.txt': 'The Guild was sued by Velmark.',
      'c.txt': 'The Guild sued Velmark.',
    };
    const found = findRelations(inputOf(texts));
    expect(found.map(({ from, mentions }) => [from, mentions.map(({ report }) => report)])).toEqual([
      ['Guild', ['c.txt']],
      ['Velmark', ['a.txt', 'b.txt']],
    ]);
    const turned = Object.fromEntries(Object.entries(texts).toReversed());
    expect(findRelations(inputOf(turned))).toEqual(found);
  });

  it('gives the words from the first name or cue to the last, and the quote that they stand in', () => {
    const text = '“Velmark sued the Guild,” said Tove.';
    const speaker = { text: 'Tove', span: null, actor: 'Tove', anonymous: false };
    const base = { direct: true, speaker, chain: [], cue: null, utterance: 'q', within: null, same: [] };
    const quote: Quote = { ...base, id: 'q', span: { report: 'a.txt', start: 1, end: 24 }, verdict: 'only-here' };
    const [relation] = findRelations(inputOf({ 'a.txt': text }, { quotes: [quote] }));
    const [span] = relation?.mentions ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('Velmark sued the Guild');
    expect(relation?.quotes).toEqual(['q']);
  });

  it('leaves alone what is no clause: a sentence without end', () => {
    expect(told(`Velmark sued the Guild ${'and so on '.repeat(60)}`)).toEqual([]);
  });
});

it.each([
  ['attack', 'attacks', 'attacked', 'attacking'],
  ['criticize', 'criticizes', 'criticized', 'criticizing'],
  ['deny', 'denies', 'denied', 'denying'],
  ['ban', 'bans', 'banned', 'banning'],
  ['fight', 'fights', 'fought', 'fighting'],
  ['oppose', 'opposes', 'opposed', 'opposing'],
  ['free', 'frees', 'freed', 'freeing'],
  ['tie', 'ties', 'tied', 'tying'],
  ['crush', 'crushes', 'crushed', 'crushing'],
])('inflects %s', (lemma, third, past, gerund) => {
  expect(verbForms(lemma)).toMatchObject({ third, past, gerund });
});

it('inflects nouns', () => {
  expect([nounForms('ally'), nounForms('clash'), nounForms('spokesman')]).toEqual([
    ['ally', 'allies'],
    ['clash', 'clashes'],
    ['spokesman', 'spokesmen'],
  ]);
});
