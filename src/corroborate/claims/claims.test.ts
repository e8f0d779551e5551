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
import { claimsIn, findClaims } from './claims.ts';
import { clausesOf } from './clauses.ts';
import { gistOf, standsAlone } from './gist.ts';
import { groupsOf } from './groups.ts';
import { Likenesses } from './likeness.ts';
import { targetsOf } from './manner.ts';
import { meanTurned } from './polarity.ts';
import { readingOf } from './reading.ts';
import { settingsOf } from './setting.ts';
import { STANCE_INPUTS, stanceReader } from './stance.ts';
import { bearingOf, closer, fillBounds, fillStance, newBounds, STANCE_FEATURES } from './stance-features.ts';
import { starsOf } from './stars.ts';
import { type Statement, statementOf } from './statement.ts';
import shipped from './weights.json' with { type: 'json' };

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
    const leak = claims.find(({ gist }) => gist.startsWith('The earth dam'));
    const denials = leak?.mentions.filter(({ stance }) => stance === 'denies') ?? [];
    expect(denials.map(({ span }) => wordsAt(span.report, span.start, span.end))).toEqual([
      'Tarnholt Water denied it.',
      'Tarnholt Water denied it.',
    ]);
  });

  it('has no bare denial of something else among what it tells', () => {
    const cows = claims.find(({ gist }) => /cows/iu.test(gist));
    expect(cows?.mentions.some(({ span }) => /denied/u.test(wordsAt(span.report, span.start, span.end)))).toBe(false);
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

describe('an outlet of its own', () => {
  const own = reportOf(
    'c.txt',
    'Farmers near Oskerby move herds',
    'Some 640 cows stand on the ridge since Tuesday night, driven there by farmers. The inn was full of reporters, and Tarnholt Water had a tent there.',
  );
  const pile = inputOf([DAM, COPY, own], [['a.txt', 'b.txt'], ['c.txt']]);

  it('is a mention where it tells the same in its own words, and not with what nobody else tells', () => {
    const cows = findClaims(pile, lexicon).find(({ gist }) => /cows/iu.test(gist));
    const told = cows?.mentions.filter(({ span }) => span.report === 'c.txt') ?? [];
    expect(told.map(({ span }) => own.report.text.slice(span.start, span.start + 13))).toEqual(['Some 640 cows']);
  });
});

describe('claimsIn', () => {
  it('says of which story it has not read all sentences', () => {
    const body = Array.from({ length: 200 }, (_, at) => `Pond ${at + 2} was drained by the Tarnholt council.`).join(
      ' ',
    );
    const [one, two] = [reportOf('a.txt', 'Ponds', body), reportOf('b.txt', 'Ponds', body)];
    expect(claimsIn(inputOf([one, two, OTHER], [['a.txt', 'b.txt'], ['z.txt']]), lexicon).notes).toEqual([
      {
        level: 'warning',
        code: 'claims.longStory',
        report: null,
        message: 'story:a.txt: claims were looked for in 300 of 402 sentences, the first of each report',
      },
    ]);
    expect(claimsIn(PILE, lexicon).notes).toEqual([]);
  });

  it.each([
    [100, 500],
    [1210, 1200],
  ])('of a story of %i reports reads %i sentences', (reportCount, read) => {
    const body = Array.from({ length: 6 }, (_, at) => `Pond ${at + 2} was drained.`).join(' ');
    const many = Array.from({ length: reportCount }, (_, at) => reportOf(`r${at}.txt`, 'Ponds', body));
    const { notes } = claimsIn(inputOf(many, [many.map(({ report }) => report.id)]), lexicon);
    const counts = `in ${read} of ${7 * reportCount} sentences`;
    expect(notes.map(({ message }) => message)).toEqual([expect.stringContaining(counts)]);
  });
});

function statementsOf(...reports: readonly SegmentedReport[]): Statement[] {
  const sentences = reports.flatMap((report) => report.sentences.map((sentence) => ({ report, sentence })));
  return sentences.map(({ report, sentence }, at) => statementOf(at, report, sentence, { lexicon, quotes: [] }));
}

describe('stanceReader', () => {
  it('refuses weights that were fitted on other inputs', () => {
    const other = { ...shipped, answerDenies: { ...shipped.answerDenies, inputs: ['else'] } };
    expect(() => stanceReader(other, new Likenesses([]))).toThrow(RangeError);
  });

  it('finds a value for every input', () => {
    const [, statement] = statementsOf(DAM);
    if (statement === undefined) throw new Error('a sentence expected');
    const group = [statement];
    const found = { groups: [group], core: [0.5], members: { linksOf: () => Float64Array.of(1) } };
    const star = { worth: 0.5, core: 0, groups: [0], links: new Map([[0, 1]]) };
    const setting = settingsOf(found, [star])(star);
    const row = new Float64Array(STANCE_FEATURES.length).fill(Number.NaN);
    fillStance(row, statement, closer(bearingOf(group, 0, setting)), new Likenesses([statement]));
    expect(STANCE_FEATURES.filter((_, at) => !Number.isFinite(row[at]))).toEqual([]);
    expect(
      Object.values(STANCE_INPUTS).flatMap((names) => names.filter((name) => !STANCE_FEATURES.includes(name))),
    ).toEqual([]);
  });

  it('bounds every value before words are compared', () => {
    const told = reportOf('a.txt', 'Sluice', 'Forty men opened the sluice at Orlow, the miller said.');
    const answer = reportOf(
      'b.txt',
      'Miller denies sluice claim',
      'Nobody opened the sluice at Orlow. The warden denied it and said sixty men may have slept. "No such order was given," the warden said.',
    );
    const statements = statementsOf(told, answer);
    const groups = statements.map((one) => [one]);
    const likenesses = new Likenesses(statements);
    const links = new Float64Array(groups.length).fill(0.3);
    const found = { groups, core: groups.map(() => 0.5), members: { linksOf: () => links } };
    const outside = groups.flatMap((group, at) => {
      const star = { worth: 0.5, core: 1, groups: [1], links: new Map([[1, 1]]) };
      const bearing = closer(bearingOf(group, at, settingsOf(found, [star])(star)));
      const bounds = newBounds();
      fillBounds(bounds, bearing, likenesses);
      const row = new Float64Array(STANCE_FEATURES.length);
      return group.flatMap((one) => {
        fillStance(row, one, bearing, likenesses);
        const isIn = (value: number, place: number): boolean =>
          value >= (bounds.least[place] ?? 0) && value <= (bounds.most[place] ?? 0);
        return STANCE_FEATURES.filter((_, place) => !isIn(row[place] ?? Number.NaN, place)).map((name) => [at, name]);
      });
    });
    expect(groups.length).toBeGreaterThan(4);
    expect(outside).toEqual([]);
  });
});

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
    const members = { linksOf: (at: number) => Float64Array.from(at < 2 ? [0.9, 0.9, 0] : [0, 0, 1]) };
    const stars = starsOf({ groups: [[], [], []], core: [0.2, 0.6, 0.1], members });
    expect(stars.map(({ core, groups }) => [core, groups])).toEqual([
      [1, [1, 0]],
      [2, [2]],
    ]);
  });

  it('has no denial without words of its own as a core', () => {
    const [, told, denial] = statementsOf(DAM);
    const members = { linksOf: () => Float64Array.from([1, 1]) };
    const groups = [told, denial].map((one) => (one === undefined ? [] : [one]));
    expect(starsOf({ groups, core: [0.2, 0.6], members }).map(({ core }) => core)).toEqual([0]);
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

  it.each([
    ['The mayor did not dispute that.', 'denies', false],
    ['The mayor denied it.', 'deniesBack', true],
    ['The mayor denied that the ferry had sunk.', 'deniesBack', false],
    ['There was no such order.', 'deniesBack', true],
    ['None of this could be verified by the Gazette.', 'unverified', true],
    ['The ferry line has verified the list.', 'unverified', false],
    ['The ferry line declined to comment.', 'doubts', false],
    ['The ferry line declined to comment.', 'refuses', true],
    [
      'The ferry sank off Lunt, said a stoker, who would not be named because the line might dismiss him.',
      'negates',
      false,
    ],
    ['The line defended its figures.', 'counters', true],
    ['The mayor will have none of it.', 'deniesBack', true],
    ['The mayor called that a fairy tale.', 'deniesBack', true],
    ['The mayor disputes the count.', 'deniesBack', true],
    ['The clerk said the ledger had been misread.', 'denies', true],
    ['Lindqvist disputed that.', 'isBrief', true],
    ['Lindqvist disputed that seven crates of copper wire had gone.', 'isBrief', false],
  ] as const)('of “%s” says of `%s` %s', (text, what, expected) => {
    const sentence = reportOf('a.txt', 'Title', text).sentences[1];
    expect(sentence === undefined ? null : readingOf(sentence)[what]).toBe(expected);
  });

  it('takes May for a month', () => {
    const sentence = reportOf('a.txt', 'Title', 'They met in May at the mill.').sentences[1];
    expect(sentence === undefined ? null : readingOf(sentence).doubts).toBe(false);
  });
});

describe('meanTurned', () => {
  const between = (one: string, two: string): number => {
    const [a, b] = [one, two].map((text) => statementsOf(reportOf('a.txt', 'Title', text)).slice(1));
    return a === undefined || b === undefined ? Number.NaN : meanTurned(a, b);
  };

  it('is the share of common words that one negates and the other does not', () => {
    const told = 'The sluice gates were opened at noon.';
    expect(between(told, 'The sluice gates were opened at noon.')).toBe(0);
    expect(between(told, 'Nobody opened the sluice gates.')).toBeGreaterThan(0.5);
    expect(between(told, 'Nobody saw it, but the sluice gates were opened.')).toBe(0);
  });
});

describe('targetsOf', () => {
  it('goes past what is itself an answer, and no further', () => {
    const body = 'The weir at Lunt gave way on Friday night. The owner denied it. “It stood firm,” he said. Rain fell.';
    const [, weir, denial, quoted] = statementsOf(reportOf('a.txt', 'Title', body));
    if (weir === undefined || denial === undefined || quoted === undefined) throw new Error('three sentences expected');
    expect(targetsOf(weir)).toEqual([]);
    expect(targetsOf(denial)).toEqual([-1]);
    expect(targetsOf(quoted)).toEqual([-1, -2]);
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
