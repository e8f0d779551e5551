import { expect, it } from 'vitest';
import { sampleReport } from '../../../test/sample-cases.ts';
import type { Quote } from '../../case/attribution.ts';
import type { Stance } from '../../case/claim.ts';
import { segment } from '../../segment/segment.ts';
import { loadWordTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import { deniesNothing } from './own-denial.ts';
import { type Statement, statementOf } from './statement.ts';

const lexicon = new Lexicon(loadWordTables());
const TEXT = 'The gate was open all night, a warden said. There was no open gate. It is raining on the fen today.';

/** The sentences of the text; `speaker`: who says the first two, or nobody. */
function statements(speaker: string | null): readonly Statement[] {
  const report = segment(
    sampleReport('a', { text: TEXT, blocks: [{ kind: 'paragraph', start: 0, end: TEXT.length }] }),
  ).segmented;
  return report.sentences.map((sentence, at) => {
    const said = { speaker: { text: speaker ?? '' }, span: { start: sentence.start, end: sentence.end } } as Quote;
    return statementOf(at, report, sentence, { lexicon, quotes: speaker === null || at > 1 ? [] : [said] });
  });
}

const stancesOf = (told: readonly Statement[], stance: Stance): ReadonlyMap<Statement, Stance> =>
  new Map(told.map((one, at) => [one, at === 1 ? 'denies' : stance]));

it('a denial right behind what another tells denies it', () => {
  const told = statements(null);
  expect(deniesNothing(told.slice(1, 2), stancesOf(told, 'asserts'))).toBe(false);
});

it('with nobody of whom it could, it is the claim itself', () => {
  const told = statements(null);
  expect(deniesNothing(told.slice(1, 2), stancesOf(told.slice(1), 'asserts'))).toBe(true);
  expect(deniesNothing(told.slice(1, 2), stancesOf(told, 'hedges'))).toBe(true);
});

it('nobody denies what he has just said', () => {
  const told = statements('Hanna Moyle');
  expect(deniesNothing(told.slice(1, 2), stancesOf(told, 'asserts'))).toBe(true);
});
