import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from '../text/lexicon.ts';
import type { KIND_FEATURES, LearnedKind } from './kind-features.ts';
import { speaksForItself } from './own-person.ts';
import { plausibility, type Signs } from './plausibility.ts';
import { WordedReport } from './worded.ts';

type Values = Partial<Record<(typeof KIND_FEATURES)[number], number>>;

/** A rewrite of half of a report: nothing is named, nothing spun. */
const PLAIN: Values = {
  kept: 0.6,
  covered: 0.8,
  sameOrder: 0.8,
  derivedLength: -0.7,
  sentenceLength: -0.3,
  quotesKept: 0.9,
};

function allows(kind: LearnedKind, values: Values, said: Partial<Omit<Signs, 'featureOf'>> = {}): boolean {
  const all = { ...PLAIN, ...values };
  const signs = { isTranslated: false, isPersonal: false, ...said, featureOf: (name: keyof Values) => all[name] ?? 0 };
  return plausibility(kind, signs) === 1;
}

describe('what a kind cannot be without', () => {
  it('quotations in other words, every sentence in its place: a translation', () => {
    const faithful = { covered: 1, sameOrder: 1, quotesKept: 0.6 };
    expect(allows('paraphrase', faithful)).toBe(false);
    expect(allows('translated', faithful)).toBe(true);
    expect(allows('paraphrase', { ...faithful, quotesKept: 0.9 })).toBe(true);
    expect(allows('paraphrase', { ...faithful, sameOrder: 0.7 })).toBe(true);
    expect(allows('paraphrase', { ...faithful, quotesKept: 0.5 })).toBe(true); // nothing quoted
    expect(allows('paraphrase', { ...faithful, quotesKept: 0.5 }, { isTranslated: true })).toBe(false);
  });

  it('a text nearly word for word is no translation', () => {
    expect(allows('translated', { kept: 0.9 })).toBe(false);
  });

  it('what says that it is translated, or puts quotations otherwise sentence by sentence, is no reprint', () => {
    const faithful = { kept: 0.5, covered: 1, sameOrder: 1, quotesKept: 0.7 };
    expect(allows('reprint', {})).toBe(true);
    expect(allows('reprint', {}, { isTranslated: true })).toBe(false);
    expect(allows('reprint', faithful)).toBe(false);
    expect(allows('reprint', { ...faithful, kept: 0.75 })).toBe(true);
    // The other is the odd one: spun.
    expect(allows('reprint', { ...faithful, oddness: -0.07 })).toBe(true);
  });

  it('a summary has no I and is well under two thirds', () => {
    expect(allows('summary', {})).toBe(true);
    expect(allows('summary', {}, { isPersonal: true })).toBe(false);
    expect(allows('summary', { derivedLength: -0.3 })).toBe(false);
  });

  it('who has all from another and names it but once has not reported on its report', () => {
    expect(allows('secondary', { covered: 0.6, cites: 0.5 })).toBe(true);
    expect(allows('secondary', { covered: 0.95, cites: 0.5 })).toBe(false);
    expect(allows('secondary', { covered: 0.95, cites: 0.8 })).toBe(true);
    expect(allows('secondary', { covered: 0.6, cites: 0.25 })).toBe(false);
    expect(allows('secondary', { covered: 0.95, cites: 0.67 })).toBe(false);
    expect(allows('secondary', { covered: 0.95, cites: 0.67 }, { isPersonal: true })).toBe(true);
  });
});

it.each([
  ['I walked down to the weir. My boots filled, and nobody asked me why.', true],
  ['“I walked down to the weir, and my boots filled,” the warden said.', false],
  ['The warden walked down to the weir and filled his boots.', false],
])('%s: %s', (text, answer) => {
  const report = new WordedReport(segment(sampleReport('one.txt', { text })).segmented, new Lexicon(loadTables()));
  expect(speaksForItself(report)).toBe(answer);
});
