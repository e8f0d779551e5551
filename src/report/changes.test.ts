import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CHANGED_CASE } from '../../test/changed-case.ts';
import { CHAIN_CASE, sampleCase, sampleChange, sampleReport, span } from '../../test/sample-cases.ts';
import type { Case } from '../case/case.ts';
import { changesCsv, changesJsonl } from './change-rows.ts';
import { changesMarkdown } from './changes-markdown.ts';
import { terminalReport } from './terminal.ts';
import { worstFirst } from './worst-changes.ts';

const printed = (kase: Case, width = 100): readonly string[] =>
  terminalReport(kase, { color: 'off', width }).split('\n');

/** A case whose changed words would command a terminal, a spreadsheet and a reader of Markdown. */
function hostileCase(): Case {
  const text = '=1+1 "x",\u001b[31mred\u202e\n# <b>[a](b)</b> end';
  const reports = [sampleReport('a.txt'), sampleReport('b.txt', { text })];
  const change = sampleChange('b.txt', 'a.txt', { to: span('b.txt', 0, text.length), note: '@SUM(A1)\n- `x`' });
  return sampleCase(reports, { changes: [change] });
}

describe('worstFirst', () => {
  it('puts major before minor and leaves out what was inherited', () => {
    expect(worstFirst(CHANGED_CASE).map(({ kind, severity }) => `${severity} ${kind}`)).toEqual([
      'major number',
      'major omission',
      'minor addition',
    ]);
  });

  it('goes by story, report and place within those', () => {
    const own = ['c.txt', 'b.txt', 'd.txt'].map((id) => sampleChange(id, 'a.txt'));
    const later = sampleChange('b.txt', 'a.txt', { id: 'b.txt:20:number', to: span('b.txt', 20, 25) });
    const stories = [
      { id: 's1', gist: '', reports: ['d.txt'] },
      { id: 's2', gist: '', reports: ['a.txt', 'b.txt', 'c.txt'] },
    ];
    expect(worstFirst({ ...CHAIN_CASE, stories, changes: [later, ...own] }).map(({ id }) => id)).toEqual([
      'd.txt:0:number',
      'b.txt:0:number',
      'b.txt:20:number',
      'c.txt:0:number',
    ]);
  });
});

describe('the terminal answer', () => {
  it('says what was changed, with the note where one side has no words', () => {
    const lines = printed(CHANGED_CASE);
    const head = lines.indexOf('  What was changed: 2 major, 1 minor');
    expect(lines.slice(head + 1, head + 4)).toEqual([
      '    ▲ reprint  “Ninety” ⇠ “Nine” (canal)',
      '    ▲ reprint  a denial is left out: “He denied any neglect” (canal)',
      '    · reprint  told by no other: “*Bold* divers wept” (canal)',
    ]);
  });

  it('counts what does not fit', () => {
    const changes = Array.from({ length: 12 }, (_, i) =>
      sampleChange('b.txt', 'a.txt', { id: `b.txt:${i}:number`, severity: i < 3 ? 'major' : 'minor' }),
    );
    const lines = printed({ ...CHAIN_CASE, changes });
    expect(lines).toContain('  What was changed: 3 major, 9 minor');
    expect(lines).toContain('    … and 4 minor; the page has all');
    expect(lines.filter((line) => line.includes(' ⇠ '))).toHaveLength(8);
  });

  it('says nothing where nothing was changed', () => {
    expect(printed(CHAIN_CASE).join('\n')).not.toContain('changed');
  });

  it.each([40, 80, 200])('keeps to %i columns, and lets no text command the terminal', (width) => {
    const lines = printed(hostileCase(), width);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines.join('\n')).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('changesMarkdown', () => {
  it('has a section a report, its own changes before what it took over', () => {
    expect(changesMarkdown(CHANGED_CASE)).toBe(
      [
        '# What each retelling changed',
        '2 major, 1 minor, in 1 of 3 reports.',
        '## reprint',
        'reprint of canal. 2 major, 1 minor: 1 × added, 1 × number, 1 × left out.',
        [
          '- ▲ **number**: “Ninety” ⇠ “Nine” (canal); Nine became Ninety',
          '- ▲ **left out**: “He denied any neglect” (canal); a denial is left out',
          '- **added**: “\\*Bold\\* divers wept” (canal); told by no other',
        ].join('\n'),
        '## second',
        'paraphrase of reprint. Nothing changed by itself.',
        'Taken over:',
        '- “Ninety” from reprint; Nine became Ninety\n',
      ].join('\n\n'),
    );
  });

  it('lets no text be markup', () => {
    const text = changesMarkdown(hostileCase());
    expect(text).toContain('\\# \\<b\\>\\[a\\](b)\\</b\\> end');
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
  });

  it('says so where nothing was changed', () => {
    expect(changesMarkdown(CHAIN_CASE)).toBe('# What each retelling changed\n\nNo change was found.\n');
  });
});

describe('changesCsv and changesJsonl', () => {
  const rows: readonly Record<string, string>[] = parse(changesCsv(CHANGED_CASE), { columns: true });

  it('have a row a change, those inherited too', () => {
    expect(
      rows.map(({ report, kind, words, fromWords, inheritedFrom }) => [report, kind, words, fromWords, inheritedFrom]),
    ).toEqual([
      ['reprint.txt', 'addition', '*Bold* divers wept', '', ''],
      ['reprint.txt', 'number', 'Ninety', 'Nine', ''],
      ['reprint.txt', 'omission', '', 'He denied any neglect', ''],
      ['second.txt', 'number', 'Ninety', 'Nine', 'reprint.txt:0:number'],
    ]);
    const lines = changesJsonl(CHANGED_CASE).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(CHANGED_CASE.changes.map(({ id }) => id));
  });

  it('give a spreadsheet no formula', () => {
    const [row] = parse<Record<string, string>>(changesCsv(hostileCase()), { columns: true });
    expect(row?.['words']?.startsWith("'=1+1")).toBe(true);
    expect(row?.['note']?.startsWith("'@SUM")).toBe(true);
  });
});
