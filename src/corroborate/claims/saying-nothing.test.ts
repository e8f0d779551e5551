import { expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
import { segment } from '../../segment/segment.ts';
import { loadWordTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import { gistOf } from './gist.ts';
import { claimsNothing, saysNothing } from './saying-nothing.ts';
import { type Statement, statementOf } from './statement.ts';
import { bestWitness } from './witness.ts';

const lexicon = new Lexicon(loadWordTables());

function statement(text: string, at = 0): Statement {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const report = segment(sampleReport(`r${at}`, { text, blocks })).segmented;
  const [sentence] = report.sentences;
  if (sentence === undefined) throw new Error(`no sentence in ${text}`);
  return statementOf(at, report, sentence, { lexicon, quotes: [] });
}

it.each([
  'Good evening.',
  'Drawer 31.',
  '— TNS',
  'Who left the sluice open?',
  '“Who left the sluice open?”',
  'The harbour in pictures',
  'The miller told us:',
  'Lost: a grey mare near Oskerby.',
  'MUST WATCH Flood reaches Oskerby 01:14',
  'They did not.',
])('%s claims nothing', (text) => {
  expect(claimsNothing(statement(text))).toBe(true);
});

it.each([
  'The sluice was open.',
  'She faced one question — who left the sluice open?',
  'She faced one question -- who left the sluice open?',
  'The warden asked the council: “Who left the sluice open?”',
  'Nobody at Oskerby was hurt.',
  'Nine cows drowned.',
])('%s claims something', (text) => {
  expect(claimsNothing(statement(text))).toBe(false);
});

it('a group that one statement says something in is a claim, and that one is its gist', () => {
  const asked = statement('Was the sluice open all night?', 0);
  const told = statement('The sluice was open all night.', 1);
  expect(saysNothing([asked, told])).toBe(false);
  expect(bestWitness([asked, told], new Map([['r1', 5]]))).toBe(told);
});

it('a gist goes without the label above it', () => {
  expect(gistOf('Why it matters: the mill feeds nine villages.')).toBe('The mill feeds nine villages.');
  expect(gistOf('Highlights of the fair were the mares.')).toBe('Highlights of the fair were the mares.');
});
