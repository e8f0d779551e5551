import { describe, expect, it } from 'vitest';
import { caseJson } from './report/case-json.ts';
import { loadTables } from './tables/load-tables.ts';
import { addReports, trace, traceReports } from './trace.ts';

const tables = loadTables();
const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const EELS = `Eels come home

Wendle Echo, 4 May 2032

Glass eels climbed the bristle ladder at Hobb's Weir, the warden Marta Kettleby said on Tuesday.
She counted 212 of them by lantern, the most in 31 years.
`;
const PILE = [source('eels.txt', EELS), source('eels-too.txt', EELS.replace('Wendle Echo, 4', 'Ferrand Messenger, 7'))];

describe('trace', () => {
  it('gives a whole case for no report at all', () => {
    const kase = trace([], tables);
    expect([kase.format, kase.version, kase.reports, kase.stories, kase.notes]).toEqual([
      'hearsay-case',
      1,
      [],
      [],
      [],
    ]);
  });

  it('keeps reports in the order of their ids, and tells what was made from what', () => {
    const kase = trace(PILE, tables);
    expect(kase.reports.map(({ id }) => id)).toEqual(['eels-too.txt', 'eels.txt']);
    expect(kase.derivations.map(({ child, kind, parent }) => [child, kind, parent])).toEqual([
      ['eels-too.txt', 'reprint', 'eels.txt'],
    ]);
  });

  it('says how far it has come, never beyond the end', () => {
    const seen: [string, number, number][] = [];
    trace(PILE, tables, { onProgress: (...step) => seen.push(step) });
    expect(seen.length).toBeGreaterThan(0);
    for (const [stage, done, total] of seen) expect(stage !== '' && done >= 0 && done <= total).toBe(true);
  });

  it('notes a language that it only half reads', () => {
    const dutch =
      'De palingen zijn terug in de rivier, zei de wachter op dinsdag. Zij telde er meer dan ooit, en dat bij het licht van een lantaarn.';
    expect(trace([source('aal.txt', dutch)], tables).notes.map(({ code, report }) => [code, report])).toContainEqual([
      'segment.language',
      'aal.txt',
    ]);
  });

  it('traces reports that were read before to the same case', () => {
    const kase = trace(PILE, tables);
    expect(caseJson(traceReports(kase.reports, [], tables), 'kept')).toBe(caseJson(kase, 'kept'));
  });
});

describe('addReports', () => {
  it('refuses a report that the case has', () => {
    expect(() => addReports(trace(PILE, tables), PILE.slice(0, 1), tables)).toThrow(/eels\.txt/);
  });

  it('notes that an added report has the text of one that was there', () => {
    const copy = [source('a-copy.txt', EELS)];
    const added = addReports(trace(PILE, tables), copy, tables);
    expect(added.notes.map(({ code, report }) => [code, report])).toContainEqual(['ingest.duplicate', 'eels.txt']);
    expect(caseJson(added, 'kept')).toBe(caseJson(trace([...PILE, ...copy], tables), 'kept'));
  });

  it('adds to nothing, and nothing', () => {
    const whole = caseJson(trace(PILE, tables), 'kept');
    expect(caseJson(addReports(trace([], tables), PILE, tables), 'kept')).toBe(whole);
    expect(caseJson(addReports(trace(PILE, tables), [], tables), 'kept')).toBe(whole);
  });
});
