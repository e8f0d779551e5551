import { describe, expect, it } from 'vitest';
import type { Report } from '../case/report.ts';
import { ingest } from './ingest.ts';

const BODY = [
  'The lock gates at Ferrow were opened on Monday for the first time since the flood, the keeper, Olga Prenn, said.',
  'Forty barges had waited below the town. "We played a great deal of cards," said a skipper.',
];

function read(before: readonly string[], after: readonly string[] = [], glue = ''): Report {
  const [first = '', ...rest] = BODY;
  const text = [...before, glue + first, ...rest, ...after].join('\n\n');
  const report = ingest([{ path: 'a.txt', bytes: new TextEncoder().encode(text) }]).reports[0];
  if (report === undefined) throw new Error('no report');
  return report;
}

const kindOf = (report: Report, line: string): string | undefined =>
  report.blocks.find((block) => report.text.slice(block.start, block.end) === line)?.kind;

it.each([
  'Ferrow Now! | Live & Local | 9 March 2031 | 4 comments',
  'FERROW MINUTE ★ Sunday, March 9, 2031 ★ Free, take one ★ by Olaf Krenn',
])('reads the date of %s', (line) => {
  const report = read(['Lock opens for the first time since the flood', line]);
  expect(report.published).toBe('2031-03-09');
  expect(kindOf(report, line)).toBe('byline');
});

describe('wire datelines', () => {
  it.each([
    ['FERROW, Orsland, March 9, 2031 14:22 (ORS) -', '2031-03-09T14:22'],
    ['FERROW, 9 March 2031 1422 GMT (ORS) --', '2031-03-09T14:22Z'],
    ['FERROW, March 9, 2031. /Orsland Regional Agency/.', '2031-03-09'],
  ])('%s', (slug, published) => {
    const report = read(['Lock opens'], ['Orsland Regional Service. For subscribers only.'], `${slug} `);
    expect(kindOf(report, slug)).toBe('dateline');
    expect(kindOf(report, BODY[0] ?? '')).toBe('paragraph');
    expect(report.published).toBe(published);
  });

  it('spells initials out from the page\u2019s own line, and only from it', () => {
    const own = read(['Lock opens'], ['Orsland Regional Service. For subscribers only.'], 'FERROW, March 9 (ORS) - ');
    expect(own.publisher).toBe('Orsland Regional Service (ORS)');
    expect(read(['Lock opens'], ['ORS/op/kl'], 'FERROW, March 9 (ORS) - ').publisher).toBeNull();
    const signed = ['(Reporting by Olaf Krenn; editing by Ida Tosk)'];
    expect(read(['Lock opens'], signed, 'FERROW, March 9 (ORS) - ').publisher).toBe('ORS');
    expect(read(['Lock opens', 'Ferrow Post | 9 March 2031'], signed, 'FERROW (ORS) - ').publisher).toBe('Ferrow Post');
  });

  it('takes one word behind a town and a day for the agency', () => {
    expect(read(['Lock opens'], [], 'FERROW, March 9, 2031 (Halyard) - ').publisher).toBe('Halyard');
    expect(read(['Lock opens'], [], 'FERROW (Halyard) - ').publisher).toBeNull();
  });

  it('leaves a live page\u2019s headline whole', () => {
    const title = 'LIVE 9.3.2031 08:15 \u2013 Ferrow lock: what we know';
    expect(read([title]).title).toBe(title);
  });
});

describe('the year of a date that has none', () => {
  it.each([
    ['The order to close it is dated 2 January 2031.', '2031-03-09'],
    ['The order to close it is dated 20 December 2030.', '2031-03-09'],
    ['The first lock was built by 4 August 2019.', null],
    ['It is the third since 2019.', null],
  ])('%s', (other, published) => {
    expect(read(['Lock opens'], [other], 'FERROW, March 9 (Orsland Wire) - ').published).toBe(published);
  });

  it('does not take a year in which the weekday is another', () => {
    expect(read(['Lock opens', 'Monday 9 March'], ['The order is dated 2 January 2031.']).published).not.toBe(
      '2031-03-09',
    );
  });
});

describe('publishers without a usual word', () => {
  it.each([
    [['By Ada Quill | The Gannet | 4 April 2035'], [], 'The Gannet'],
    [['The Gannet', '4 April 2035'], [], 'The Gannet'],
    [
      ['Ada Quill, Rope & Tar, 4 April 2035'],
      ['Rope & Tar is the monthly of the chandlers.', 'Tags: rope'],
      'Rope & Tar',
    ],
    [['Ministry of Canals', '4 April 2035'], [], 'Ministry of Canals'],
    [['Canal Accidents Bureau', '4 April 2035'], [], 'Canal Accidents Bureau'],
    [['By Ada Quill', 'Contour magazine, April 4, 2035'], [], 'Contour'],
    [['Ferrow Free Press via Orsland News Agency', 'April 4, 2035'], [], 'Ferrow Free Press'],
    [
      ['Ada Quill Ferrow Daily Record', 'April 4, 2035'],
      ['Reach reporter Ada Quill at the newsroom.'],
      'Ferrow Daily Record',
    ],
    [['by: Ada Quill', 'Posted: Apr 4, 2035 / 06:12 PM'], ['Copyright 2035 KQLN 7. All rights reserved.'], 'KQLN 7'],
    [['Slow Water: a blog on locks and weirs', '04/04/2035'], [], 'Slow Water'],
    [['posted by lockhopper on Towpath, 4 April 2035'], [], 'Towpath'],
    [['Posted by admin in World | CanalNewsHub'], [], 'CanalNewsHub'],
  ])('%j', (head, tail, publisher) => {
    expect(read(['Lock opens', ...head], tail).publisher).toBe(publisher);
  });

  it.each([
    [['Ada Quill | The Hague | 4 April 2035'], []],
    [['posted by lockhopper on Politics, 4 April 2035'], []],
    [['Ada Quill', '4 April 2035'], ['Ada Quill is an editor in Ferrow.']],
    [['Ada Quill'], ['Ada Quill is a teacher in Ferrow.']],
    [['4 April 2035 | The Ferrow Valley'], []],
    [['Ada Quill, Institute of Canals', '4 April 2035'], []],
    [['Orsland News Agency via FeedBarge', '4 April 2035'], []],
  ])('none invented: %j', (head, tail) => {
    expect(read(['Lock opens', ...head], tail).publisher).toBeNull();
  });

  it('takes a series\u2019 name from its headline where only the last line has it again', () => {
    const tail = ['You are receiving this because you subscribed to The Late Kettle.'];
    expect(read(['The Late Kettle: what boiled over'], tail).publisher).toBe('The Late Kettle');
    expect(read(['Prenn: we were ready'], ['Prenn retires in May.']).publisher).toBeNull();
  });
});

describe('times and foreign dates', () => {
  it.each([
    [['Ferrow Post', 'Published 07:25, updated 18:50, Friday 21 January 2028'], '2028-01-21T18:50'],
    [['Ferrow Post', 'Published: 06:10, 9 April 2035', 'Updated: 12:20, 9 April 2035'], '2035-04-09T12:20'],
    [['Ferrow Post', '9 April 2035, 7 p.m.'], '2035-04-09T19:00'],
    [['Ferrow Post', '9 April 2035, 18h05'], '2035-04-09T18:05'],
    [['Ferrow Post | 15 stycznia 2028'], '2028-01-15'],
    [['Ferrow Post | 5 Nisan 2035'], '2035-04-05'],
    [['Ferrow Post | 2035\u5e744\u67085\u65e5'], '2035-04-05'],
  ])('%j', (head, published) => {
    expect(read(['Lock opens', ...head]).published).toBe(published);
  });

  it('a line that says when, under a first line that ends like a sentence', () => {
    const tail = Array.from({ length: 8 }, () => 'The keeper of the lock said that nobody had told him of the flood.');
    expect(read(['FERROW, Q.R.: lock opens here.', 'Published 2035-04-09'], tail).published).toBe('2035-04-09');
  });
});

it.each(['Photo: ', 'HESTLE (ORS) - x\n\n', 'A: B, C | ', 'The ', 'TOWN. /A'])(
  'is quick on capitals after %j',
  (opening) => {
    const before = performance.now();
    for (const unit of ['A', 'Ab', 'A ', 'Ab ', 'A/', '& ', '1 '])
      ingest([{ path: 'a.txt', bytes: new TextEncoder().encode(`${opening}${unit.repeat(200)}a\n\nTail.`) }]);
    expect(performance.now() - before).toBeLessThan(2000);
  },
);

describe('blocks of head and tail', () => {
  it('keeps a label above the headline out of it', () => {
    const report = read(['PRESS RELEASE', 'Lock opens after flood', 'Ministry of Canals, 4 April 2035'], ['ENDS']);
    expect(report.title).toBe('Lock opens after flood');
    expect(kindOf(report, 'ENDS')).toBe('boilerplate');
  });

  it('a bulletin\u2019s masthead right above the prose is its headline', () => {
    const report = read(['The Overnight Digest \u2013 Tuesday 19 October 2032']);
    expect(report).toMatchObject({
      title: 'The Overnight Digest \u2013 Tuesday 19 October 2032',
      publisher: 'The Overnight Digest',
      published: '2032-10-19',
    });
  });

  it.each([
    '(Updates with keeper\u2019s remarks in paragraph 2)',
    'Home \u00bb World \u00bb Lock opens',
    'editor@ferrow.test',
  ])('%s', (line) => {
    expect(kindOf(read(['Lock opens', line]), line)).toBe('boilerplate');
  });

  it('leaves advice that names the story\u2019s own people to the report', () => {
    const story = ['Norrel said so.', 'Norrel knew.', 'The council asked Norrel.'];
    const line = 'Who is at risk? Look through your letters. Norrel writes to nobody, and neither do we.';
    expect(kindOf(read(['Lock opens', 'Ferrow Post, 4 April 2035'], [...story, line]), line)).toBe('paragraph');
  });

  it('keeps the sentence above a bare credit where it ends as speech', () => {
    const said = 'Work is to go on in May, the ministry said.';
    expect(kindOf(read(['Lock opens'], [said, 'Photo: Ferrow Fire Brigade']), said)).toBe('paragraph');
  });

  it('ends a credit at a closing quotation mark or a space where prose begins, not later', () => {
    const caption = 'The lock. Photograph: Jo Marsh/Orrin Ledger';
    const prose =
      'The keeper said that 17 of the 84 bolts "had rusted through". They were replaced, and the bill was sent.';
    const report = read(['Lock opens', `${caption} ${prose}`]);
    expect(kindOf(report, caption)).toBe('caption');
    expect(kindOf(report, prose)).toBe('paragraph');
  });
});

describe('a head whose lines are of like length is no paragraph that a machine wrapped', () => {
  it.each([
    ['The Ferrow Valley Star | Sunday, March 9, 2031', 'Olaf Krenn at Upper Ferrow', 'The Ferrow Valley Star'],
    ['The Ferrow Herald, Sunday 9 March 2031', 'From our own correspondent at the lock', 'The Ferrow Herald'],
  ])('%s', (credit, byline, publisher) => {
    const report = read([`Lock gates open for the first time, keeper says\n${credit}\n${byline}`]);
    expect(report).toMatchObject({ publisher, published: '2031-03-09' });
    expect(kindOf(report, 'Lock gates open for the first time, keeper says')).toBe('title');
  });
});

it.each([
  ['Olga Prenn in Ferrow', null],
  ['Olga Prenn in Upper Ferrow for The Lock Courier', 'The Lock Courier'],
])('%s: who, apart from where', (line, publisher) => {
  const report = read(['Lock opens for the first time since the flood', `${line}, 9 March 2031`]);
  expect(report).toMatchObject({ authors: ['Olga Prenn'], publisher });
});
