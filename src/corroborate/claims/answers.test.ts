import { expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
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
