import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CLAIMED_CASE, sampleClaim } from '../../test/claimed-case.ts';
import { CHAIN_CASE, sampleCase, sampleReport, span } from '../../test/sample-cases.ts';
import type { Case } from '../case/case.ts';
import { widthOf } from './cells.ts';
import { claimReport } from './claim-report.ts';
import { claimsCsv, claimsJsonl } from './claim-rows.ts';
import { claimDigests } from './claim-summary.ts';
import { claimsTable } from './claims-table.ts';
import { labelsOf } from './labels.ts';
import { plainAnswer } from './page/plain-answer.ts';
import { terminalReport } from './terminal.ts';

const OFF = { color: 'off', width: 110 } as const;
const EVIL = '=1+1 "x",\u001b[31mred\u202e\n<b>[a](b)</b> '.repeat(9);

/** A claim of which every word would command a terminal, a spreadsheet or a page. */
function hostileCase(): Case {
  const reports = [sampleReport('a.txt', { text: EVIL }), sampleReport('b.txt', { text: EVIL })];
  const [one, two] = [span('a.txt', 0, EVIL.length), span('b.txt', 0, EVIL.length)];
  const speaker = { text: EVIL, span: one, actor: null, anonymous: true };
  const claim = sampleClaim('claim:evil', one, {
    gist: EVIL,
    mentions: [
      { span: one, focus: null, stance: 'asserts', chain: [speaker, speaker] },
      { span: two, focus: one, stance: 'hedges', chain: [] },
    ],
    origins: [
      { id: EVIL, name: EVIL, kind: 'person', actor: EVIL, mentions: [one, two], stance: 'asserts', through: [EVIL] },
    ],
    independentOrigins: { atLeast: 1, atMost: 1, why: [EVIL], evidence: [] },
    circular: [{ report: 'a.txt', cites: EVIL, span: one, note: EVIL }],
    contestedBy: [{ name: EVIL, origin: EVIL, mentions: [one] }],
    figures: [{ span: one, value: EVIL, origin: EVIL, said: EVIL }],
    grade: { reliability: 'F', credibility: 6, why: [EVIL] },
  });
  return sampleCase(reports, { claims: [claim] });
}

describe('claimDigests', () => {
  const digests = claimDigests(CLAIMED_CASE, labelsOf(CLAIMED_CASE));

  it('puts the most told first', () => {
    expect(digests.map(({ id, told, origins }) => [id, told.length, origins])).toEqual([
      ['claim:1a2b3c4d', 3, '1'],
      ['claim:5e6f7a8b', 3, '2'],
      ['claim:9c0d1e2f', 2, '1–2'],
      ['claim:3a4b5c6d', 1, '1'],
    ]);
  });

  it('does not count a report that only denies it', () => {
    expect(digests[0]?.told).toEqual(['copy.txt', 'digest.txt', 'gazette.txt']);
  });

  it('says on whom, or why that is open, with reports by their short names', () => {
    expect(digests.map(({ restsOn }) => restsOn)).toEqual([
      'harbour master Iva Brandl',
      'a deckhand, through gazette, and wire itself',
      'both may rest on one who is not named',
      'the outlet itself',
    ]);
  });

  it('tells what hangs on one thread: several reports, one origin', () => {
    expect(digests.map(({ hangs }) => hangs)).toEqual([true, false, false, false]);
  });

  it('keeps the order of the case among claims told alike', () => {
    const turned = { ...CLAIMED_CASE, claims: CLAIMED_CASE.claims.toReversed() };
    expect(claimDigests(turned, labelsOf(turned)).map(({ id }) => id)).toEqual([
      'claim:5e6f7a8b',
      'claim:1a2b3c4d',
      'claim:9c0d1e2f',
      'claim:3a4b5c6d',
    ]);
  });
});

describe('the terminal answer', () => {
  const lines = terminalReport(CLAIMED_CASE, OFF).split('\n');

  it('has the most-told claims with reports and origins, who contests them, and circles', () => {
    const head = lines.findIndex((line) => line.startsWith('  Most-told claims'));
    const at = (gist: string, counts: string): string => `    ${gist.padEnd(88)}${counts}`;
    expect(lines.slice(head, head + 8)).toEqual([
      `  Most-told claims${' '.repeat(74)}  reports  origins`,
      at('Nine boats were lost in the storm', '        3        1'),
      '      harbour master Iva Brandl  ≠ the coastguard (11)  ↻ in a circle',
      at('The chain was rusted', '        3        2'),
      '      a deckhand, through gazette, and wire itself  ≠ the Harbour Board',
      at('The lamp was out', '        2      1–2'),
      '      both may rest on one who is not named',
      '    3 claims told by two reports or more; 1 hangs on one thread; 2 contested (≠); 1 cited in a circle (↻)',
    ]);
  });

  it('says nothing of claims where no two reports tell the same', () => {
    expect(terminalReport(CHAIN_CASE, OFF)).not.toContain('claims');
    const alone = { ...CLAIMED_CASE, claims: CLAIMED_CASE.claims.slice(0, 1) };
    expect(terminalReport(alone, OFF)).not.toContain('Most-told');
  });

  it('shows five and counts all', () => {
    const text = CLAIMED_CASE.claims.find(({ gist }) => gist.startsWith('Nine'));
    const claims = Array.from({ length: 30 }, (_, i) => ({ ...text, id: `claim:${i}` })) as Case['claims'];
    const many = terminalReport({ ...CLAIMED_CASE, claims }, OFF).split('\n');
    expect(many.filter((line) => line.includes('Nine boats were lost'))).toHaveLength(5);
    expect(many.join('\n')).toContain('30 claims told by two reports or more; 30 hang on one thread each');
  });
});

describe('claimsTable', () => {
  it('has a line a claim, with the number that opens it', () => {
    const lines = claimsTable(CLAIMED_CASE, OFF).split('\n');
    expect(lines[0]).toBe('4 claims in 4 reports: 3 told by two or more, 1 of them on one thread; 2 contested');
    expect(lines.slice(2, 6)).toEqual([
      expect.stringMatching(/^# {2}claim +reports {2}origins {2}grade$/),
      expect.stringMatching(/^1 {2}Nine boats were lost in the storm +3 +1 +F5$/),
      '     harbour master Iva Brandl  ≠ the coastguard (11)  ↻ in a circle',
      expect.stringMatching(/^2 {2}The chain was rusted +3 +2 +F2$/),
    ]);
  });

  it('says so where none was found', () => {
    expect(claimsTable(CHAIN_CASE, OFF)).toBe('No claim was found in 5 reports\n');
  });
});

describe('claimReport', () => {
  it('opens a claim to everything that it rests on', () => {
    expect(claimReport(CLAIMED_CASE, 'claim:1a2b3c4d', OFF)).toBe(
      [
        'Nine boats were lost in the storm',
        '  3 reports, 1 origin: it hangs on one thread   claim:1a2b3c4d',
        '',
        '  Why',
        '    · copy and digest retell gazette',
        '        copy “Nine vessels were lost in the tempest, harbour master Iva Brandl said.”',
        '        digest “A storm took nine boats, according to the Gazette.”',
        '    · gazette has it from harbour master Iva Brandl',
        '        gazette “harbour master Iva Brandl said”',
        '',
        '  Origins',
        '    ● harbour master Iva Brandl',
        '      person; through gazette, copy, digest',
        '    ≠ the coastguard',
        '      body, denies it; through wire',
        '',
        '  Contested by',
        '    · the coastguard (11)',
        '        wire “Eleven boats were lost, the coastguard counted.”',
        '',
        '  Figures',
        '    9    harbour master Iva Brandl   2031-03-02      gazette',
        '    11   the coastguard              no time given   wire',
        '',
        '  In a circle',
        '    · digest names the Gazette, from which it was made',
        '        digest “according to the Gazette”',
        '',
        '  Grade F5: reliability cannot be judged, improbable',
        '    · one origin',
        '    · the coastguard has another figure',
        '',
        '  Told by',
        '    copy',
        '      · “Nine vessels were lost in the tempest, harbour master Iva Brandl said.”',
        '        on the word of Iva Brandl',
        '    digest',
        '      · “A storm took nine boats, according to the Gazette.”',
        '        on the word of the Gazette',
        '    gazette',
        '      · “Nine boats were lost in the storm, harbour master Iva Brandl said.”',
        '        on the word of Iva Brandl',
        '    wire',
        '      ≠ “Eleven boats were lost, the coastguard counted.”',
        '        denies it, on the word of the coastguard',
        '',
      ].join('\n'),
    );
  });

  it('gives places instead of words where the texts were left out', () => {
    const reports = CLAIMED_CASE.reports.map((report) => ({ ...report, text: '' }));
    expect(claimReport({ ...CLAIMED_CASE, reports }, 'claim:9c0d1e2f', OFF)).toContain('characters 51–68');
  });

  it('refuses a claim that is not there', () => {
    expect(() => claimReport(CLAIMED_CASE, 'claim:none', OFF)).toThrow(RangeError);
  });
});

describe('hostile words', () => {
  const kase = hostileCase();

  it.each([50, 80, 140])('keep to %i columns, and command no terminal', (width) => {
    const options = { color: 'off', width } as const;
    for (const text of [claimReport(kase, 'claim:evil', options), terminalReport(kase, options)]) {
      expect(text).not.toMatch(/[\u001b\u202e]/);
      for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
    expect(claimsTable(kase, options)).not.toMatch(/[\u001b\u202e]/);
  });

  it('give a spreadsheet no formula', () => {
    const [row] = parse<Record<string, string>>(claimsCsv(kase), { columns: true });
    for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  it('are no markup in the plain answer', () => {
    expect(plainAnswer(kase)).toContain('&lt;b&gt;');
    expect(plainAnswer(kase)).not.toContain('<b>');
  });
});

describe('claimsCsv and claimsJsonl', () => {
  const rows: readonly Record<string, string>[] = parse(claimsCsv(CLAIMED_CASE), { columns: true });

  it('have a row a claim, the most told first', () => {
    expect(
      rows.map(({ gist, reports, originsAtLeast, originsAtMost }) => [gist, reports, originsAtLeast, originsAtMost]),
    ).toEqual([
      ['Nine boats were lost in the storm', '3', '1', '1'],
      ['The chain was rusted', '3', '2', '2'],
      ['The lamp was out', '2', '1', '2'],
      ['The Harbour Board denied that', '1', '1', '1'],
    ]);
    const ids = claimsJsonl(CLAIMED_CASE)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('name who tells it, who denies it and who contests it', () => {
    const [lost] = rows;
    expect(lost).toMatchObject({
      oneThread: 'true',
      origins: 'harbour master Iva Brandl',
      contestedBy: 'the coastguard (11)',
      grade: 'F5',
      toldBy: 'copy.txt; digest.txt; gazette.txt',
      deniedBy: 'wire.txt',
      figures: '9; 11',
      circular: 'digest.txt',
    });
  });
});

it('the plain answer has the most-told claims', () => {
  expect(plainAnswer(CLAIMED_CASE)).toContain(
    '<li>Nine boats were lost in the storm: 3 reports, 1 origin (harbour master Iva Brandl); contested by the coastguard (11)</li>',
  );
});
