import { expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
import type { Quote } from '../../case/attribution.ts';
import { segment } from '../../segment/segment.ts';
import { loadWordTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import { answersBy } from './answers.ts';
import type { Setting } from './setting.ts';
import type { StanceReader } from './stance.ts';
import { type Statement, statementOf } from './statement.ts';

const EIGHT = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const TWENTY_FOUR = ['red', 'blue', 'tarred'].flatMap((colour) => EIGHT.map((barge) => `${barge} ${colour}`));
/** The first of the denials. */
const FIRST = 3;

const lexicon = new Lexicon(loadWordTables());

/** A report that denies something of each of these barges. */
function denying(barges: readonly string[]) {
  const text = [
    'The sluice at Lunt stood open all night, a warden said.',
    'Rain fell on the fen from Monday to Friday.',
    'Geese were seen above the water tower.',
    ...barges.map((barge) => `Hanna Moyle denied that the ${barge} barge had carried gravel.`),
  ].join(' ');
  return segment(sampleReport('a', { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] })).segmented;
}

/** What answers the first sentence where every denial belongs to it this likely; the later, the surer is each a denial. */
function answers(link: number, barges = EIGHT): readonly number[] {
  const report = denying(barges);
  const groups = report.sentences.map((sentence, at): Statement[] => [
    statementOf(at, report, sentence, { lexicon, quotes: [] }),
  ]);
  const links = Float64Array.from(groups, (_, at) => (at < FIRST ? 0 : link));
  const told = Float64Array.from(links);
  told[0] = 1;
  const [core = []] = groups;
  const groupsAt = ({ at }: Statement, gap: number) => (groups[at + gap] === undefined ? [] : [at + gap]);
  const setting: Setting = {
    core,
    groups: new Set([0]),
    reports: new Set([report]),
    links,
    told,
    rival: () => 0,
    groupsAt,
  };
  const reader: StanceReader = {
    oddsOf: ({ at }) => ({ denies: at < FIRST ? 0 : at / (2 * groups.length), hedges: 0 }),
    mayReach: () => true,
  };
  const found = { groups, core: [], members: { linksOf: () => links } };
  const star = { worth: 1, core: 0, groups: [0], links: new Map([[0, 1]]) };
  return answersBy(found, reader)(star, setting).groups.slice(1);
}

it('a star has so many answers at most, the likeliest', () => {
  expect(answers(0.3)).toEqual([5, 6, 7, 8, 9, 10]);
});

it('a denial that neither follows what is told nor says anything of it is no answer', () => {
  expect(answers(0.12)).toEqual([]);
});

it('where many stand near it each is the less likely an answer', () => {
  expect(answers(0.3, TWENTY_FOUR)).toEqual([24, 25, 26]);
});

/** What one sentence says, which somebody is said to deny where it begins so. */
function telling(id: string, text: string): Statement {
  const report = segment(
    sampleReport(id, { text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }),
  ).segmented;
  const [sentence] = report.sentences;
  if (sentence === undefined) throw new RangeError(`no sentence in ${text}`);
  const [start, end] = [text.indexOf('denied'), text.indexOf('denied') + 'denied'.length];
  const said = { span: { report: id, start: end, end: text.length }, cue: { report: id, start, end } } as Quote;
  return statementOf(0, report, sentence, { lexicon, quotes: start < 0 ? [] : [said] });
}

/** How the statements of a core stand to its star, where its models see no denial. */
function stancesOf(core: readonly Statement[]): readonly string[] {
  const setting: Setting = {
    core,
    groups: new Set([0]),
    reports: new Set(core.map(({ report }) => report)),
    links: Float64Array.of(1),
    told: Float64Array.of(1),
    rival: () => 0,
    groupsAt: () => [],
  };
  const reader: StanceReader = { oddsOf: () => ({ denies: 0, hedges: 0 }), mayReach: () => true };
  const found = { groups: [core], core: [], members: { linksOf: () => Float64Array.of(1) } };
  const star = { worth: 1, core: 0, groups: [0], links: new Map([[0, 1]]) };
  return [...answersBy(found, reader)(star, setting).stances.values()];
}

it('who is said to deny what the others of a group tell denies it', () => {
  const told = ['a', 'c'].map((id) => telling(id, 'The sluice at Lunt stood open all night, a warden said.'));
  const denial = telling('b', 'Hanna Moyle denied that the sluice at Lunt had stood open all night.');
  expect(stancesOf([...told, denial])).toEqual(['asserts', 'asserts', 'denies']);
});

it('a group that denies for the most part is left to the models', () => {
  const denials = ['a', 'b'].map((id) => telling(id, 'Hanna Moyle denied that the sluice at Lunt had stood open.'));
  expect(stancesOf(denials)).toEqual(['asserts', 'asserts']);
});
