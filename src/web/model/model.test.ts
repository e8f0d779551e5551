import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_CASE,
  FERRY_CASE,
  sampleCase,
  sampleDerivation,
  sampleReport,
  span,
  UNDIRECTED_CASE,
} from '../../../test/sample-cases.ts';
import type { Case } from '../../case/case.ts';
import type { Derivation, DerivationKind } from '../../case/lineage.ts';
import { packed } from '../../report/page/pack.ts';
import { kindInWords as inTerminal, percent as percentInTerminal } from '../../report/words.ts';
import type { CaseIndex } from './case-index.ts';
import { indexed } from './case-index.ts';
import { searched } from './search.ts';
import { segmentsOf } from './segments.ts';
import { sideBySide } from './side-by-side.ts';
import { lineOf, stemmaOf } from './stemma.ts';
import { wordDiff } from './word-diff.ts';
import { readThrough, restoring } from './word-table.ts';
import { dayInWords, KIND_IN_WORDS, kindInWords, percent, plain } from './words.ts';

const indexOf = (kase: Case): CaseIndex => indexed(packed(kase, { texts: 'kept', generator: 'test' }));

describe('stemmaOf', () => {
  it('puts each report a column right of its main parent, and a retold report in the middle of its retellings', () => {
    const { nodes, columns } = stemmaOf(['p1.txt', 'p2.txt', 'p3.txt', 'p4.txt'], indexOf(FERRY_CASE));
    expect(nodes.map(({ id, column, row }) => [id, column, row])).toEqual([
      ['unseen:coast-radio', 0, 1.5],
      ['p1.txt', 1, 0],
      ['p2.txt', 1, 1],
      ['p3.txt', 1, 2],
      ['p4.txt', 1, 3],
    ]);
    expect(columns).toBe(2);
  });

  it('has a line for every derivation, one main line a child', () => {
    const { edges } = stemmaOf(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'], indexOf(CHAIN_CASE));
    expect(edges.filter(({ rank }) => rank === 'main').map(({ derivation }) => derivation.child)).toEqual([
      'b.txt',
      'c.txt',
      'd.txt',
    ]);
    expect(edges.filter(({ rank }) => rank === 'further').map(({ derivation }) => derivation.parent)).toEqual([
      'e.txt',
    ]);
  });

  it('cuts circles, draws every report once, and no two in one place, for any derivations', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const step = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const derivations = steps.map(([child, parent, tenths]) =>
          sampleDerivation(child, parent, { coverage: tenths / 10 }),
        );
        const { nodes } = stemmaOf(
          ids,
          indexOf(
            sampleCase(
              ids.map((id) => sampleReport(id)),
              { derivations },
            ),
          ),
        );
        expect(nodes.map(({ id }) => id).toSorted()).toEqual(ids);
        expect(new Set(nodes.map(({ column, row }) => `${column} ${row}`)).size).toBe(ids.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('lights what a report comes from and what comes from it', () => {
    expect([...lineOf('b.txt', indexOf(CHAIN_CASE))].toSorted()).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
  });
});

describe('sideBySide', () => {
  const left = sampleReport('l', { text: 'One rose. Two fell. Three sank. Four swam.' });
  const right = sampleReport('r', { text: 'Zero came. Two fell. One rose. Four swam on.' });
  const link = (a: readonly [number, number], b: readonly [number, number]) => ({
    id: `${a[0]}~${b[0]}`,
    a: span('l', ...a),
    b: span('r', ...b),
    kind: 'identical' as const,
    score: 0.9,
  });
  const kase = sampleCase([left, right], {
    alignments: [link([0, 9], [21, 30]), link([10, 19], [11, 20]), link([32, 42], [31, 44])],
  });
  const words = (report: string, start: number, end: number) => (report === 'l' ? left : right).text.slice(start, end);

  it('keeps the lead in order, marks what moved, and puts what answers to nothing in its place', () => {
    const rows = sideBySide('l', ['r'], indexOf(kase)).map(({ lead, others }) => [
      lead === null ? null : words('l', lead.start, lead.end),
      ...(others[0] ?? []).map(({ unit, order }) => `${words('r', unit.start, unit.end)} ${order}`),
    ]);
    expect(rows).toEqual([
      [null, 'Zero came. kept'],
      ['One rose.', 'One rose. kept'],
      ['Two fell.', 'Two fell. moved'],
      ['Three sank.'],
      ['Four swam.', 'Four swam on. kept'],
    ]);
  });

  it('shows every unit of every report exactly once in full, for any alignments', () => {
    const place = fc.integer({ min: 0, max: 5 });
    const text = 'Aa bb. Cc dd. Ee ff. Gg hh. Ii jj. Kk ll.';
    const at = (n: number) => [n * 7, n * 7 + 6] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 10 }), (pairs) => {
        const alignments = pairs.map(([a, b], i) => ({ ...link(at(a), at(b)), id: String(i), score: 0.5 + i / 100 }));
        const rows = sideBySide(
          'l',
          ['r'],
          indexOf(
            sampleCase(
              [
                { ...left, text },
                { ...right, text },
              ].map((one) => ({ ...one, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] })),
              { alignments },
            ),
          ),
        );
        const letters = (found: string) => found.replaceAll(/[^a-z]/gi, '');
        const leads = rows.map(({ lead }) => (lead === null ? '' : text.slice(lead.start, lead.end))).join('');
        const others = rows.flatMap((row) => row.others[0] ?? []).filter((part) => part.place === 'here');
        expect(letters(leads)).toBe(letters(text));
        expect(
          others
            .map(({ unit }) => letters(text.slice(unit.start, unit.end)))
            .join('')
            .split('')
            .toSorted(),
        ).toEqual(letters(text).split('').toSorted());
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('reading through a word table', () => {
  const table = (here: string, there: string, count: number) => ({ here, there, count, rate: 1 });
  const tables = [
    {
      report: 'a',
      parent: 'b',
      share: 1,
      words: [table('nan', 'the', 9), table('nan', 'a', 2), table('of', 'over', 2)],
    },
  ];

  it('puts words back, large where they stand large, and says what stood there', () => {
    const text = 'Nan boat and NAN nan.';
    expect(readThrough(text, restoring(tables, text))).toEqual([
      { text: 'The', stands: 'Nan' },
      { text: ' boat and ', stands: null },
      { text: 'THE', stands: 'NAN' },
      { text: ' ', stands: null },
      { text: 'the', stands: 'nan' },
      { text: '.', stands: null },
    ]);
  });

  it('leaves a word alone that mostly stands for itself', () => {
    const text = 'of '.repeat(30);
    expect(restoring(tables, text).has('of')).toBe(false);
    expect(restoring(tables, 'of one').get('of')).toBe('over');
  });
});

describe('wordDiff', () => {
  const marked = (a: string, b: string) => {
    const diff = wordDiff(a, b);
    return (
      diff && [diff.a.map(([start, end]) => a.slice(start, end)), diff.b.map(([start, end]) => b.slice(start, end))]
    );
  };

  it('marks the words that the other lacks, neighbours together', () => {
    expect(marked('It sank at least two boats here.', 'It sank five boats here.')).toEqual([
      ['at least two'],
      ['five'],
    ]);
  });

  it('marks nothing in the same words, and gives up where little is kept or a side is endless', () => {
    expect(marked('Gulls cried.', 'gulls cried')).toEqual([[], []]);
    expect(wordDiff('Gulls cried all night long.', 'The birds were loud.')).toBeNull();
    expect(wordDiff('a '.repeat(500), 'a '.repeat(500))).toBeNull();
  });
});

describe('segmentsOf', () => {
  it('cuts without gaps, and says of each piece what holds of all of it', () => {
    const mark = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([start, end]) => ({ start, end, value: `${start}-${end}` }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const segments = segmentsOf(3, 17, marks);
        expect(segments[0]?.start).toBe(3);
        expect(segments.at(-1)?.end).toBe(17);
        for (const [i, { start, end, values }] of segments.entries()) {
          expect(end).toBe(segments[i + 1]?.start ?? 17);
          expect(values.toSorted()).toEqual(
            marks
              .filter((one) => one.start <= start && one.end >= end)
              .map(({ value }) => value)
              .toSorted(),
          );
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('words', () => {
  const derivation = (kind: DerivationKind, confidence: number): Derivation =>
    sampleDerivation('a', 'b', { kind, confidence });

  it('are the terminal’s', () => {
    for (const kind of Object.keys(KIND_IN_WORDS) as DerivationKind[]) {
      for (const confidence of [0.3, 0.6, 0.8, 1]) {
        expect(kindInWords(derivation(kind, confidence))).toBe(inTerminal(derivation(kind, confidence)));
      }
    }
    for (const ratio of [0, 0.001, 0.5, 0.999, 1])
      expect(percent(ratio).replace('\u202f', ' ')).toBe(percentInTerminal(ratio));
  });

  it('name days, and leave what is no day as it stands', () => {
    expect(dayInWords('2031-04-02T10:00')).toBe('2 April 2031');
    expect(dayInWords('<b>2031')).toBe('<b>2031');
  });

  it('cut what has no end, and keep no invisible characters', () => {
    expect(plain('x'.repeat(100_000))).toHaveLength(241);
    expect(plain('a\u202eb\u0000\nc')).toBe('ab c');
  });
});

describe('searched', () => {
  it('finds names first, then words, and nothing for a letter', () => {
    const index = indexOf(UNDIRECTED_CASE);
    expect(searched('ferry u', index).map(({ report, span: place }) => [report, place?.start])).toEqual([
      ['u.txt', undefined],
      ['u.txt', 4],
    ]);
    expect(searched('f', index)).toEqual([]);
    expect(searched('.*', index)).toEqual([]);
  });
});
