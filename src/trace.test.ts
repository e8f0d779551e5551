import { describe, expect, it } from 'vitest';
import { corroborate } from './corroborate/corroborate.ts';
import { caseJson } from './report/case-json.ts';
import { SecondReader } from './second-reader.ts';
import { segment } from './segment/segment.ts';
import { loadTables } from './tables/load-tables.ts';
import { Lexicon } from './text/lexicon.ts';
import { addReports, type Beside, trace, traceBeside, traceReports } from './trace.ts';

const tables = loadTables();
const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const EELS = `Eels come home

Wendle Echo, 4 May 2032

Glass eels climbed the bristle ladder at Hobb's Weir, the warden Marta Kettleby said on Tuesday.
She counted 212 of them by lantern, the most in 31 years.
`;
const PILE = [source('eels.txt', EELS), source('eels-too.txt', EELS.replace('Wendle Echo, 4', 'Ferrand Messenger, 7'))];

const PLACES = ['Wendle', 'Ostrey', 'Kirnbeck', 'Tulsworth'];
const WARDENS = ['Marta Kettleby', 'Jorun Asp', 'Ilse Bremmer', 'Dov Harkin'];
/** Stories apart from each other: other places, people and days. */
const MANY = PLACES.flatMap((place, at) =>
  PILE.map(({ path, bytes }) => {
    const text = new TextDecoder()
      .decode(bytes)
      .replaceAll('Wendle', place)
      .replaceAll('Marta Kettleby', WARDENS[at] ?? '');
    const other =
      at === 0
        ? text
        : text.replaceAll('May 2032', `September 203${at + 3}`).replaceAll("Hobb's Weir", `${place} Mill`);
    return source(`${place}/${path}`, other.replaceAll('212', `${212 + 31 * at}`));
  }),
);

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

  it('corroborates in parts what it would corroborate at once', () => {
    const kase = trace(MANY, tables);
    const reports = kase.reports.map((report) => segment(report).segmented);
    const { claims, events, relations } = corroborate({ ...kase, reports }, new Lexicon(tables));
    expect({ claims, events, relations }).toEqual({
      claims: kase.claims,
      events: kase.events,
      relations: kase.relations,
    });
  });

  it('gives the same case where a second reader has its part in it', async () => {
    expect(caseJson(await traceBeside(PILE, tables, clonedReader()), 'kept')).toBe(
      caseJson(trace(PILE, tables), 'kept'),
    );
  });

  it('gives the same case with a second reader for many stories', async () => {
    const kase = trace(MANY, tables);
    expect(caseJson(await traceBeside(MANY, tables, clonedReader()), 'kept')).toBe(caseJson(kase, 'kept'));
    expect(kase.stories.length).toBeGreaterThan(1);
    for (const found of [kase.quotes, kase.dates, kase.actors, kase.events]) expect(found.length).toBeGreaterThan(0);
  });
});

/** A second reader that is given copies and gives copies, as another thread is and does. */
function clonedReader(): Beside {
  const reader = new SecondReader(tables);
  return {
    readReports: (reports) => reader.readReports(structuredClone(reports)),
    readStories: (lineage) => ({
      others: Promise.resolve(structuredClone(reader.giveOthers(lineage))),
      stories: Promise.resolve(structuredClone(reader.readStories(structuredClone(lineage)))),
    }),
  };
}

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
