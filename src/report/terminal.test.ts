import { describe, expect, it } from 'vitest';
import {
  CHAIN_CASE,
  FERRY_CASE,
  manyAlone,
  sampleCase,
  sampleDerivation,
  sampleReport,
  span,
  UNDIRECTED_CASE,
} from '../../test/sample-cases.ts';
import type { Case } from '../case/case.ts';
import { widthOf } from './cells.ts';
import { terminalReport } from './terminal.ts';

const plain = (kase: Case, width = 110): string => terminalReport(kase, { color: 'off', width });
const firstLine = (kase: Case): string => plain(kase).split('\n')[0] ?? '';

describe('terminalReport', () => {
  it('draws an unseen report with its retellings, and what stands alone', () => {
    expect(plain(FERRY_CASE)).toBe(
      [
        "5 reports → 2 pieces of reporting: one by Coast Radio, which nobody here has (4 retellings), and solo's own",
        '',
        '  A ferry sinks off the cape',
        '    ⊘ Coast Radio (not in the pile; named by p4)',
        '    ├─ p1     spun copy         ██████████  97 %   fixed word table, 4 words (nan→the, pinch→with, vessel→boa…',
        '    ├─ p2     translated copy   █████████░  91 %   turned phrases as translation leaves them',
        '    ├─ p3     summary, likely   ██████████  99 %   the gist, in half the words',
        '    └─ p4     secondary report  ███████░░░  71 %   says so',
        '',
        '  1 report stands alone: solo',
        '',
        '  Notes',
        '    ▲ p9.txt was not read: no permission to read or write it',
        '    · p1: no date was found',
        '',
      ].join('\n'),
    );
  });

  it('nests a chain, and shows a merged report under its main parent', () => {
    const text = plain(CHAIN_CASE);
    expect(firstLine(CHAIN_CASE)).toBe(
      "5 reports → 2 pieces of reporting: a's own (3 retellings) and e's own (1 retelling)",
    );
    expect(text).toContain('    ● a  own reporting, retold here\n    └─ b ');
    expect(text).toContain('\n       └─ c ');
    expect(text).toMatch(/\n {10}└─ d .*\+ also from e/);
    expect(text).toContain('● e  own reporting, taken up by d');
  });

  it('gives a range where the direction is open and most of the text its own', () => {
    expect(firstLine(UNDIRECTED_CASE)).toBe('4 reports → 3–4 pieces of reporting: 3 in the pile and 1 not established');
    expect(plain(UNDIRECTED_CASE)).toContain('● u  perhaps its own reporting');
    expect(plain(UNDIRECTED_CASE)).toContain('which came first is not established');
  });

  it('gives no range where two texts are nearly one, whichever came first', () => {
    const derivations = [sampleDerivation('v.txt', 'u.txt', { direction: 'notEstablished', coverage: 0.95 })];
    expect(firstLine({ ...UNDIRECTED_CASE, derivations })).toMatch(/^4 reports → 3 pieces of reporting: /);
  });

  it('says that an outlet is unknown', () => {
    const unseen = FERRY_CASE.unseen.map((report) => ({ ...report, publisher: null, citedBy: [] }));
    const text = plain({ ...FERRY_CASE, unseen });
    expect(text).toContain('one by an unknown outlet, which nobody here has (4 retellings)');
    expect(text).toContain('⊘ an unknown outlet (not in the pile; inferred from what its retellings share)');
  });

  it.each([
    [sampleCase([]), 'No reports, so nothing to trace.'],
    [manyAlone(1), '1 report, and nothing to compare it with.'],
    [manyAlone(2), '2 reports → 2 pieces of reporting: none retells another'],
    [manyAlone(833), '833 reports → 833 pieces of reporting: none retells another'],
  ])('answers in the first line (%#)', (kase, line) => expect(firstLine(kase)).toBe(line));

  it('names a few of many that stand alone', () => {
    expect(plain(manyAlone(833), 200)).toContain(
      '833 reports stand alone: r000, r001, r002, r003, r004, r005, r006, r007 … and 825 more',
    );
  });

  it('does not depend on the order in which the case lists things', () => {
    const turned: Case = {
      ...FERRY_CASE,
      reports: FERRY_CASE.reports.toReversed(),
      stories: FERRY_CASE.stories.toReversed(),
      derivations: FERRY_CASE.derivations.toReversed(),
      notes: FERRY_CASE.notes.toReversed(),
    };
    expect(plain(turned)).toBe(plain(FERRY_CASE));
  });
});

describe('a long pile', () => {
  it('stays on a screen: many stories', () => {
    const text = plain(manyPairs(300));
    expect(text.split('\n').length).toBeLessThanOrEqual(45);
    expect(text).toMatch(/… and \d+ more stories of \d+ reports \(see --json\)/);
  });

  it('stays on a screen: one story of many retellings, and many notes', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `c${i}.txt`);
    const kase = sampleCase(
      ['root.txt', ...ids].map((id) => sampleReport(id)),
      {
        stories: [{ id: 'story:root', gist: 'One happening', reports: ['root.txt', ...ids] }],
        derivations: ids.map((id) => sampleDerivation(id, 'root.txt')),
        notes: ids.flatMap((id, i) => [
          { level: 'info' as const, code: 'ingest.noDate', report: id, message: 'no date was found' },
          { level: 'info' as const, code: `stage.code${i}`, report: id, message: 'something' },
        ]),
      },
    );
    const text = plain(kase);
    expect(text.split('\n').length).toBeLessThanOrEqual(45);
    expect(text).toContain('… and 373 more (see --json)');
    expect(text).toContain('c0: no date was found (and 399 like it)');
    expect(text).toContain('… and 396 more (see --json)');
  });
});

describe('hostile and odd text', () => {
  const evil = '\u001b[2J\u001b]0;owned\u0007\u202eExclusive\u0000: 漢字漢字 \n● fake line '.repeat(20);
  const kase = sampleCase([sampleReport(`${evil}.txt`), sampleReport('b.txt')], {
    stories: [{ id: 'story:evil', gist: evil, reports: [`${evil}.txt`, 'b.txt'] }],
    unseen: [
      { id: 'unseen:evil', publisher: evil, citedBy: [span('b.txt', 0, 3)], witnesses: ['b.txt'], reconstruction: [] },
    ],
    derivations: [
      sampleDerivation('b.txt', 'unseen:evil', { kind: 'spun', why: [evil] }),
      sampleDerivation(`${evil}.txt`, 'unseen:evil', { why: [evil] }),
    ],
    wordTables: [
      { report: 'b.txt', parent: 'unseen:evil', words: [{ there: evil, here: evil, count: 1, rate: 1 }], share: 1 },
    ],
    notes: [{ level: 'error', code: 'ingest.odd', report: `${evil}.txt`, message: evil }],
  });

  it.each([40, 80, 120])('keeps to %i columns and prints nothing that a terminal obeys', (width) => {
    const text = plain(kase, width);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  it('lets no text make a line of its own', () => {
    expect(plain(kase, 80)).not.toMatch(/^● fake line/m);
  });

  it('draws each report of a torn case once, though its derivations go in a circle', () => {
    const circle = sampleCase([sampleReport('a.txt'), sampleReport('b.txt'), sampleReport('c.txt')], {
      stories: [{ id: 'story:a', gist: 'Round', reports: ['a.txt', 'b.txt', 'c.txt'] }],
      derivations: [
        sampleDerivation('a.txt', 'b.txt'),
        sampleDerivation('b.txt', 'a.txt'),
        sampleDerivation('c.txt', 'b.txt'),
      ],
    });
    expect(plain(circle).match(/[●─] [abc] /g)).toHaveLength(3);
  });
});

describe('colour', () => {
  it('is only added: without it the same text is left', () => {
    const colored = terminalReport(FERRY_CASE, { color: 'on', width: 110 });
    expect(colored).toContain('\u001b[');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain(FERRY_CASE));
  });
});

function manyPairs(count: number): Case {
  const numbers = Array.from({ length: count }, (_, i) => i);
  return sampleCase(
    numbers.flatMap((i) => [sampleReport(`a${i}.txt`), sampleReport(`b${i}.txt`)]),
    {
      stories: numbers.map((i) => ({ id: `story:${i}`, gist: `Happening ${i}`, reports: [`a${i}.txt`, `b${i}.txt`] })),
      derivations: numbers.map((i) => sampleDerivation(`b${i}.txt`, `a${i}.txt`)),
    },
  );
}
