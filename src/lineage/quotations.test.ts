import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import { segment } from '../segment/segment.ts';
import { loadTables } from '../tables/load-tables.ts';
import { Lexicon } from '../text/lexicon.ts';
import { citationsOf } from './citations.ts';
import { citeOneThird } from './following.ts';
import { namesMet, quotesMet } from './quotations.ts';
import { WordedReport } from './worded.ts';

const lexicon = new Lexicon(loadTables());
const worded = (text: string) => new WordedReport(segment(sampleReport('one.txt', { text })).segmented, lexicon);

const original = worded(
  '“The eels climbed the wooden ladder before sunrise,” Odo Marl said. The weir at Lunde broke in March.',
);
const retold = worded('“The eels climbed that wooden ladder well before sunrise,” said Odo Marl. Nobody was hurt.');
const apart = worded(
  '“We heard a dreadful groaning of timber upstream,” Petra Oss said. The weir at Lunde broke in March.',
);
const silent = worded('Odo Marl said that eels had climbed the ladder. The weir broke.');

describe('quotesMet', () => {
  const first = (score: number) => [{ a: 0, b: 0, score }];

  it('is whole where a quotation comes back, none where each has its own', () => {
    expect(quotesMet({ a: original, b: retold, links: first(0.7) })).toBe(1);
    expect(quotesMet({ a: original, b: apart, links: first(0.7) })).toBe(0);
    expect(quotesMet({ a: original, b: apart, links: [] })).toBe(0);
  });

  it('takes other words for the same quotation where the sentences surely retell each other', () => {
    expect(quotesMet({ a: original, b: apart, links: first(0.97) })).toBe(1);
  });

  it('tells nothing where one of them does not quote', () => {
    expect(quotesMet({ a: original, b: silent, links: first(0.97) })).toBe(0.5);
  });
});

describe('namesMet', () => {
  it('is the share of the one that has more of its names in the other', () => {
    expect(namesMet(original, silent)).toBe(1);
    expect(namesMet(original, apart)).toBeLessThan(0.85);
    expect(namesMet(original, apart)).toBe(namesMet(apart, original));
  });
});

describe('citeOneThird', () => {
  const citing = (text: string) => citationsOf(segment(sampleReport('one.txt', { text })).segmented);
  const echo = citing('The weir broke, the Wendle Echo reported.');

  it.each([
    ['Eels were back, according to the Wendle Echo.', true],
    ['Eels were back, according to the Tidewater Herald.', false],
    ['Eels were back, Odo Marl told reporters.', false],
  ])('%s: %s', (text, expected) => {
    expect(citeOneThird(echo, citing(text), [])).toBe(expected);
  });

  it('leaves out what is the own outlet of either', () => {
    expect(citeOneThird(echo, echo, ['The Wendle Echo'])).toBe(false);
  });
});
