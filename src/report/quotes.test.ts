import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sampleCase, sampleQuote, sampleReport, span } from '../../test/sample-cases.ts';
import { quotesCsv, quotesJsonl } from './quote-rows.ts';
import { quotesTable } from './quotes-table.ts';

const reports = [
  sampleReport('a.txt', { text: 'Eels climb, said a keeper.' }),
  sampleReport('b.txt', { text: 'Eels rise, said she.' }),
  sampleReport('c.txt', { text: '=1+1 "x",\u001b[31mred\u202e\nend' }),
];
const kase = sampleCase(reports, {
  quotes: [
    sampleQuote('a.txt', { span: span('a.txt', 0, 10), same: ['b.txt:0:said'], verdict: 'altered' }),
    sampleQuote('b.txt', { same: ['a.txt:0:said'], verdict: 'altered' }),
    sampleQuote('c.txt', {
      span: span('c.txt', 0, reports[2]?.text.length ?? 0),
      speaker: { text: '@SUM(A1)', span: null, actor: null, anonymous: true },
    }),
  ],
});

describe('quotesTable', () => {
  const table = quotesTable(kase, { color: 'off', width: 100 });

  it('has a line an utterance, with the reports that have it', () => {
    const [head = '', , first = '', second = ''] = table.split('\n');
    expect(head).toBe('2 utterances in 3 reports, 1 of them in more than one');
    expect(first).toMatch(/^Marta Kettleby +“Eels climb” +a≠ b≠$/);
    expect(second).toMatch(/^@SUM\(A1\)\* /);
  });

  it('lets no text command the terminal', () => {
    expect(table).not.toMatch(/[\u001b\u202e]/);
    expect(quotesTable(kase, { color: 'on', width: 100 })).not.toContain('\u001b[31m');
  });
});

describe('quotesCsv', () => {
  const rows: readonly Record<string, string>[] = parse(quotesCsv(kase), { columns: true });

  it('reads back as it was, a row a quote', () => {
    expect(rows.map(({ report, words }) => [report, words]).slice(0, 2)).toEqual([
      ['a.txt', 'Eels climb'],
      ['b.txt', 'Eels rise'],
    ]);
  });

  it('gives a spreadsheet no formula', () => {
    expect(rows[2]?.['words']?.startsWith("'=1+1")).toBe(true);
    expect(rows[2]?.['speaker']).toBe("'@SUM(A1)");
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });
});

it('quotesJsonl gives a line of JSON a quote', () => {
  const lines = quotesJsonl(kase).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a.txt:0:said', 'b.txt:0:said', 'c.txt:0:said']);
});
