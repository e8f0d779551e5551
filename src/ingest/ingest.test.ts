import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../case/report.ts';
import type { Source, SourceMeta } from '../case/source.ts';
import { ingest } from './ingest.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const source = (path: string, text: string, meta?: SourceMeta): Source => ({
  path,
  bytes: bytes(text),
  ...(meta === undefined ? {} : { meta }),
});
const one = (path: string, text: string): Report => {
  const report = ingest([source(path, text)]).reports[0];
  if (report === undefined) throw new Error('no report');
  return report;
};
const blocksOf = (report: Report): readonly string[] =>
  report.blocks.map((block) => `${block.kind}: ${report.text.slice(block.start, block.end)}`);
const codes = (sources: readonly Source[]): readonly string[] => ingest(sources).notes.map((note) => note.code);

const PROSE =
  'The bridge over the Orrin was shut on Monday after cracks were found in two piers, the county engineer, Mara Tull, said.';

describe('ingest: names and order', () => {
  it('sorts by id, keeps the path, and does not depend on the order of sources', () => {
    const sources = [
      source('b.txt', 'Two fish\n\nText of b.'),
      source('a.txt', 'One fish\n\nText of a.'),
      source('B.txt', 'Big fish\n\nText.'),
    ];
    expect(ingest(sources).reports.map((report) => report.id)).toEqual(['B.txt', 'a.txt', 'b.txt']);
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: 3 }), (shuffled) => {
        expect(ingest(shuffled)).toEqual(ingest(sources));
      }),
      { seed: 7 },
    );
  });

  it('gives colliding ids the hash of their content, whatever the order', () => {
    const pair = [source('a.txt', 'first text'), source('a.txt', 'second text')];
    const { reports, notes } = ingest(pair);
    expect(reports.map((report) => report.id)).toEqual(ingest([...pair].reverse()).reports.map((report) => report.id));
    expect(reports.every((report) => /^a\.txt#[0-9a-f]{8}$/u.test(report.id))).toBe(true);
    expect(notes.map((note) => note.code)).toEqual(['ingest.collision', 'ingest.collision']);
  });

  it('keeps identical content twice and says so', () => {
    expect(ingest([source('a.txt', PROSE), source('b.txt', PROSE)]).reports).toHaveLength(2);
    expect(codes([source('a.txt', PROSE), source('b.txt', PROSE)])).toEqual(['ingest.duplicate']);
  });

  it('reads one or many reports from standard input', () => {
    const { reports } = ingest([source('-', 'One thing\n\nAlpha.\n---\nOther thing\n\nBeta.\n')]);
    expect(reports).toHaveLength(2);
    expect(reports.every((report) => /^-#[0-9a-f]{8}$/u.test(report.id))).toBe(true);
  });
});

describe('ingest: encodings and bounds', () => {
  it('leaves a byte-order mark out and everything else in', () => {
    const report = ingest([
      { path: 'a.txt', bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('Caf\u00e9\r\n\r\n  x')]) },
    ]).reports[0];
    expect(report?.text).toBe('Caf\u00e9\r\n\r\n  x');
  });

  it.each([
    ['utf-16le', 0],
    ['utf-16be', 1],
  ])('reads %s without a mark', (_, high) => {
    const text = 'Plain words, in two bytes each.';
    const wide = new Uint8Array(
      [...text].flatMap((char) => (high === 0 ? [char.charCodeAt(0), 0] : [0, char.charCodeAt(0)])),
    );
    const { reports, notes } = ingest([{ path: 'a.txt', bytes: wide }]);
    expect(reports[0]?.text).toBe(text);
    expect(notes.map((note) => note.code)).toEqual(['ingest.encoding']);
  });

  it('reads windows-1252 and notes it', () => {
    const { reports, notes } = ingest([{ path: 'a.txt', bytes: new Uint8Array([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]) }]);
    expect(reports[0]?.text).toBe('\u201ccaf\u00e9\u201d');
    expect(notes[0]?.message).toContain('windows-1252');
  });

  it('refuses binary, empty and too large files with a note each', () => {
    expect(codes([{ path: 'a.txt', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]) }])).toEqual([
      'ingest.binary',
    ]);
    expect(codes([source('a.txt', ' \n\t')])).toEqual(['ingest.empty']);
    const { reports, notes } = ingest([source('a.txt', 'x'.repeat(5_000_001))]);
    expect(reports).toEqual([]);
    expect(notes[0]?.message).toContain('5000001');
  });

  it.each(['1', 'A ', 'A. ', 'Photo: A', '(', 'KABUL, ', 'A/', 'by A and ', '© A ', '— ', '\n', 'Ab\n\n', '<div>'])(
    'is linear on a million of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const before = performance.now();
      ingest([source('a.txt', text), source('a.html', text), source('a.jsonl', text)]);
      expect(performance.now() - before).toBeLessThan(8000);
    },
    20_000,
  );
});

describe('ingest: records and front matter', () => {
  it('reads a record a line; a broken one loses nothing else', () => {
    const { reports, notes } = ingest([
      source(
        'p.jsonl',
        '{"id":"x","text":"Alpha beta.","publisher":"Orrin Ledger","published":"2030-05-04"}\n{broken\n{"text":"No id here."}\n',
      ),
    ]);
    expect(reports.map((report) => report.id)).toEqual([expect.stringMatching(/^p\.jsonl#[0-9a-f]{8}$/u), 'p.jsonl#x']);
    expect(reports[1]).toMatchObject({ publisher: 'Orrin Ledger', published: '2030-05-04' });
    expect(notes).toMatchObject([
      { code: 'ingest.record', message: 'p.jsonl: line 2 is not a JSON object and was skipped' },
    ]);
  });

  it('front matter tells of the report and stays in its text', () => {
    const text = `---\npublisher: Orrin Ledger\npublished: 2030-05-04\nurl: https://example.org/a\n---\nBridge shut after inspection\n\n${PROSE}`;
    const report = one('a.txt', text);
    expect(report).toMatchObject({
      text,
      publisher: 'Orrin Ledger',
      published: '2030-05-04',
      url: 'https://example.org/a',
      title: 'Bridge shut after inspection',
    });
    expect(report.blocks.map((block) => block.kind)).toEqual(['boilerplate', 'title', 'paragraph']);
  });

  it('what the reader says wins', () => {
    const { reports } = ingest([
      source('a.txt', `Bridge shut\n\nHestle Examiner | 4 May 2030\n\n${PROSE}`, {
        publisher: 'Someone Else',
        published: '2030-06-01',
      }),
    ]);
    expect(reports[0]).toMatchObject({ publisher: 'Someone Else', published: '2030-06-01' });
  });
});

describe('ingest: blocks', () => {
  it('splits a wire dateline off its paragraph', () => {
    const report = one('a.txt', `Bridge shut after inspection\n\nHESTLE, May 4, 2030 (Orrin Wire) -- ${PROSE}`);
    expect(blocksOf(report)).toEqual([
      'title: Bridge shut after inspection',
      'dateline: HESTLE, May 4, 2030 (Orrin Wire) --',
      `paragraph: ${PROSE}`,
    ]);
    expect(report).toMatchObject({ publisher: 'Orrin Wire', published: '2030-05-04' });
  });

  it('splits a caption glued to prose exactly where the prose begins', () => {
    expect(blocksOf(one('a.txt', `Bridge shut\n\nThe piers at dawn. Photograph: Jo Marsh${PROSE}`)).slice(1)).toEqual([
      'caption: The piers at dawn. Photograph: Jo Marsh',
      `paragraph: ${PROSE}`,
    ]);
    expect(blocksOf(one('a.txt', `Bridge shut\n\nThe piers at dawn. (Ledger/Jo Marsh)${PROSE}`)).slice(1)).toEqual([
      'caption: The piers at dawn. (Ledger/Jo Marsh)',
      `paragraph: ${PROSE}`,
    ]);
  });

  it('takes a line above a bare credit for its caption', () => {
    const kinds = one(
      'a.txt',
      `Bridge shut\n\nA man looks at the river in Hestle.\n\nJo Marsh | AFP | Getty Images\n\n${PROSE}`,
    ).blocks.map((block) => block.kind);
    expect(kinds).toEqual(['title', 'caption', 'caption', 'paragraph']);
  });

  it('keeps headings as paragraphs and takes the page\u2019s own words for boilerplate', () => {
    const report = one(
      'a.txt',
      `Bridge shut\n\nBy Ana Bell | Orrin Ledger | 4 May 2030\n\n${PROSE}\n\nA quiet river\n\n${PROSE}\n\nShare this: Tweet | Print\n\nLeave a Reply\n\nYour email address will not be published.`,
    );
    expect(report.blocks.map((block) => block.kind)).toEqual([
      'title',
      'byline',
      'paragraph',
      'paragraph',
      'paragraph',
      'boilerplate',
      'boilerplate',
      'boilerplate',
    ]);
    expect(report).toMatchObject({
      authors: ['Ana Bell'],
      publisher: 'Orrin Ledger',
      published: '2030-05-04',
      language: 'en',
    });
  });

  it('no title where the text opens with prose', () => {
    expect(one('a.txt', `${PROSE} ${PROSE}\n\n${PROSE}`).title).toBeNull();
  });

  it('joins hard-wrapped lines', () => {
    const wrapped = PROSE.replace(/(.{40,52}) /gu, '$1\n');
    expect(one('a.txt', `Bridge shut\n\n${wrapped}`).blocks).toHaveLength(2);
  });

  it('law: blocks are in order, in range, apart, and trimmed', () => {
    const piece = fc.constantFrom(
      'Photo: Jo Marsh',
      'HESTLE (AP) -- ',
      PROSE,
      '\n',
      '\n\n',
      ' ',
      'By Ana Bell | 4 May 2030',
      '(Photo by X/AFP via Getty Images)',
      '---\n',
      'Read more: a | b',
      '\r\n',
      '\ud83d',
      '\u00e9',
      'Related:\n',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (content) => {
        for (const report of ingest([source('a.txt', content)]).reports) {
          let end = 0;
          for (const block of report.blocks) {
            expect(block.start).toBeGreaterThanOrEqual(end);
            expect(block.end).toBeGreaterThan(block.start);
            const words = report.text.slice(block.start, block.end);
            expect(words).toBe(words.trim());
            end = block.end;
          }
          expect(end).toBeLessThanOrEqual(report.text.length);
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
