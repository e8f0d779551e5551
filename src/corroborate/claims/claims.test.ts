import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../case/alignment.ts';
import type { Quote } from '../../case/attribution.ts';
import type { Report } from '../../case/report.ts';
import { segment } from '../../segment/segment.ts';
import { loadWordTables } from '../../tables/load-tables.ts';
import { Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import { chainOf } from './chain.ts';
import { findClaims } from './claims.ts';
import { clausesOf } from './clauses.ts';
import { gistOf, standsAlone } from './gist.ts';
import { groupsOf } from './groups.ts';
import { readingOf } from './reading.ts';
import { starsOf } from './stars.ts';
import { type Statement, statementOf } from './statement.ts';

const lexicon = new Lexicon(loadWordTables());

/** A report of a title and one paragraph. */
function reportOf(id: string, title: string, body: string): SegmentedReport {
  const text = `${title}\n\n${body}`;
  const report: Report = {
    id,
    path: id,
    url: null,
    title,
    publisher: null,
    authors: [],
    published: null,
    language: 'en',
    text,
    blocks: [
      { kind: 'title', start: 0, end: title.length },
      { kind: 'paragraph', start: title.length + 2, end: text.length },
    ],
  };
  return segment(report).segmented;
}

const DAM = reportOf(
  'a.txt',
  'Dam at Oskerby leaked for a week before alarm',
  'The earth dam above Oskerby leaked for a week before anybody raised the alarm, a lock warden said. ' +
    'Tarnholt Water denied it. ' +
    'About 640 cows were driven to the ridge on Tuesday night by farmers from three villages.',
);
const COPY = reportOf(
  'b.txt',
  'Oskerby dam leaked a week before the alarm',
  'The earth dam above Oskerby leaked for a week before the alarm was raised, a lock warden said. ' +
    'Tarnholt Water denied it. ' +
    'Some 640 cows were driven to the ridge on Tuesday night by farmers from three villages.',
);
const OTHER = reportOf(
  'z.txt',
  'Chess club picks new treasurer',
  'The members chose Wim Dreyer. He promised cheaper coffee.',
);

function aligned(a: SegmentedReport, b: SegmentedReport): Alignment[] {
  return a.sentences.flatMap((sentence, at) => {
    const other = b.sentences[at];
    if (other === undefined) return [];
    const span = (report: SegmentedReport, { start, end }: typeof sentence) => ({
      report: report.report.id,
      start,
      end,
    });
    const id = `${b.report.id}:${at}~${a.report.id}:${at}`;
    return [{ id, a: span(b, other), b: span(a, sentence), kind: 'edited', score: 0.97 } as const];
  });
}

function inputOf(reports: readonly SegmentedReport[], stories: readonly (readonly string[])[]): CorroborateInput {
  return {
    reports,
    stories: stories.map((ids) => ({ id: `story:${ids[0]}`, gist: '', reports: ids })),
    unseen: [],
    derivations: [],
    wordTables: [],
    alignments: aligned(DAM, COPY),
    quotes: [],
    dates: [],
    actors: [],
    changes: [],
  };
}

const PILE = inputOf([DAM, COPY, OTHER], [['a.txt', 'b.txt'], ['z.txt']]);

function wordsAt(report: string, start: number, end: number): string {
  const found = PILE.reports.find((one) => one.report.id === report);
  return found?.report.text.slice(start, end) ?? '';
}

describe('findClaims', () => {
  const claims = findClaims(PILE, lexicon);

  it('puts the tellings of one thing into one claim', () => {
    const cows = claims.find(({ gist }) => /cows/iu.test(gist));
    expect(cows?.mentions.map(({ span }) => span.report)).toEqual(['a.txt', 'b.txt']);
    expect(cows?.mentions.every(({ stance }) => stance === 'asserts')).toBe(true);
  });

  it('has what is denied just after it as a claim with mentions that deny', () => {
    const leak = claims.find(({ gist }) => gist.includes('leaked for a week'));
    const denials = leak?.mentions.filter(({ stance }) => stance === 'denies') ?? [];
    expect(denials.map(({ span }) => wordsAt(span.report, span.start, span.end))).toEqual([
      'Tarnholt Water denied it.',
      'Tarnholt Water denied it.',
    ]);
  });

  it('mentions whole sentences', () => {
    const sentences = new Set(
      PILE.reports.flatMap((one) => one.sentences.map(({ start, end }) => `${one.report.id}:${start}:${end}`)),
    );
    const spans = claims.flatMap(({ mentions }) =>
      mentions.map(({ span }) => `${span.report}:${span.start}:${span.end}`),
    );
    expect(spans.filter((span) => !sentences.has(span))).toEqual([]);
  });

  it('gives every claim its own id', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  it('finds nothing in a story that one report tells', () => {
    expect(findClaims(inputOf([DAM, OTHER], [['a.txt'], ['z.txt']]), lexicon)).toEqual([]);
  });

  it('does not change for an unrelated report', () => {
    expect(findClaims(inputOf([DAM, COPY], [['a.txt', 'b.txt']]), lexicon)).toEqual(claims);
  });

  it('does not depend on the order of the reports', () => {
    const turned = { ...PILE, reports: [...PILE.reports].reverse(), alignments: [...PILE.alignments].reverse() };
    expect(findClaims(turned, lexicon)).toEqual(claims);
  });
});

function statementsOf(...reports: readonly SegmentedReport[]): Statement[] {
  const sentences = reports.flatMap((report) => report.sentences.map((sentence) => ({ report, sentence })));
  return sentences.map(({ report, sentence }, at) => statementOf(at, report, sentence, { lexicon, quotes: [] }));
}

describe('groupsOf', () => {
  it('has a sentence that retells two of another report in the groups of both', () => {
    const one = reportOf('a.txt', 'Rye', 'Rye failed in Ulmen. Barley failed in Ulmen.');
    const two = reportOf('b.txt', 'Crops', 'Rye and barley failed in Ulmen.');
    const [, rye, barley, , both] = statementsOf(one, two);
    if (rye === undefined || barley === undefined || both === undefined) throw new Error('five sentences expected');
    const link = (other: Statement, score: number): Alignment => ({
      id: `${other.at}`,
      a: both.span,
      b: other.span,
      kind: 'edited',
      score,
    });
    const { groups } = groupsOf(statementsOf(one, two), [link(rye, 0.9), link(barley, 0.8)]);
    expect(groups.map((group) => group.map(({ at }) => at))).toEqual([[0], [1, 4], [2, 4], [3]]);
  });
});

describe('starsOf', () => {
  it('takes the likeliest core first, and no group that it took surely as another', () => {
    const members = { partnersOf: (at: number) => (at < 2 ? [1 - at] : []), chanceOf: () => 0.9 };
    const stars = starsOf({ groups: [[], [], []], core: [0.2, 0.6, 0.1], members });
    expect(stars.map(({ core, groups }) => [core, groups])).toEqual([
      [1, [1, 0]],
      [2, [2]],
    ]);
  });
});

describe('readingOf', () => {
  it.each([
    ['The mayor denied it.', 'denies'],
    ['Not so, said the mayor.', 'denies'],
    ['The cause may have been rust.', 'doubts'],
    ['It is too early to name a cause.', 'doubts'],
  ] as const)('reads “%s” as one that %s', (text, what) => {
    const sentence = reportOf('a.txt', 'Title', text).sentences[1];
    expect(sentence === undefined ? null : readingOf(sentence)[what]).toBe(true);
  });

  it('takes May for a month', () => {
    const sentence = reportOf('a.txt', 'Title', 'They met in May at the mill.').sentences[1];
    expect(sentence === undefined ? null : readingOf(sentence).doubts).toBe(false);
  });
});

describe('clausesOf', () => {
  it('parts a sentence where another thing is told', () => {
    const report = reportOf('a.txt', 'Title', 'The mill burned down on Monday; the owner says that nobody was inside.');
    const statement = statementsOf(report)[1];
    const clauses = statement === undefined ? [] : clausesOf(statement);
    expect(clauses.map(({ start, end }) => report.report.text.slice(start, end))).toEqual([
      'The mill burned down on Monday',
      'the owner says that nobody was inside.',
    ]);
  });
});

describe('standsAlone', () => {
  const sentence = 'The weir, which the mill had kept shut, burst at noon on Monday, and has since been mended.';
  it.each([
    [sentence, true],
    ['The weir burst at noon on Monday, as the mill had feared', true],
    ['which the mill had kept shut since the end of the harvest', false],
    ['and has since been mended by the men of the mill', false],
    ['and the mill has since been mended by its own men', true],
    ['after the flood had come down from the upper valley', false],
    ['the clerk of the mill had warned of it," she said.', false],
    ['a scrap', false],
  ])('%s: %s', (clause, isWhole) => {
    expect(standsAlone(clause, sentence)).toBe(isWhole);
  });
});

describe('gistOf', () => {
  it('cuts a long one where a clause ends, if that is late enough', () => {
    const clause = `The weir burst at noon ${'and at night '.repeat(9)}on Monday`;
    expect(gistOf(`${clause}, ${'as the mill had feared '.repeat(6)}`)).toBe(`${clause}…`);
  });

  it('gives one line and cuts a long one at a word', () => {
    expect(gistOf('Two\n  lines')).toBe('Two lines');
    expect(gistOf('But, however, the weir held.')).toBe('The weir held.');
    const gist = gistOf('word '.repeat(60));
    expect(gist.length).toBeLessThan(170);
    expect(gist.endsWith('word…')).toBe(true);
  });
});

describe('chainOf', () => {
  const speaker = (text: string) => ({ text, span: null, actor: null, anonymous: false });
  const quote = (start: number, end: number, who: string): Quote => ({
    id: who,
    span: { report: 'a.txt', start, end },
    direct: false,
    speaker: speaker(who),
    chain: [speaker('the Courier')],
    cue: null,
    utterance: who,
    within: null,
    same: [],
    verdict: 'only-here',
  });

  it('names whose words hold most of it, then through whom they came', () => {
    const chain = chainOf({ report: 'a.txt', start: 0, end: 50 }, [quote(0, 10, 'Ane'), quote(12, 48, 'Bo')]);
    expect(chain.map(({ text }) => text)).toEqual(['Bo', 'the Courier']);
  });

  it('is empty where the report says it itself', () => {
    expect(chainOf({ report: 'a.txt', start: 60, end: 90 }, [quote(0, 10, 'Ane')])).toEqual([]);
  });
});
