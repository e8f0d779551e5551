import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../test/sample-cases.ts';
import type { Source } from '../case/source.ts';
import { caseJson } from '../report/case-json.ts';
import { loadTables } from '../tables/load-tables.ts';
import { trace, traceBeside } from '../trace.ts';
import { startSecond } from './second-thread.ts';

const tables = loadTables();
const FOLDER = 'examples/harbour-bridge/reports';
const EXAMPLE = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));
const COPIES = 2;
const VOWELS = 'aeiou';

/** The example several times over, with other names each time: vowels of words with a capital are turned on. */
const PILE = Array.from({ length: COPIES }, (_, copy) =>
  EXAMPLE.map(({ name, text }) => copied(copy, name, text)),
).flat();

function copied(copy: number, name: string, text: string): Source {
  const turned = text.replace(/\p{Lu}[\p{L}]{3,}/gu, (word) =>
    word.replace(/[aeiou]/g, (vowel) => VOWELS[(VOWELS.indexOf(vowel) + copy) % VOWELS.length] ?? vowel),
  );
  return { path: `${copy}/${name}`, bytes: new TextEncoder().encode(turned) };
}

const NO_LINEAGE = { stories: [], unseen: [], derivations: [], wordTables: [], alignments: [] };

describe('a second thread', () => {
  it('leaves every byte of the case as one thread gives it', async () => {
    const thread = startSecond();
    const beside = await traceBeside(PILE, tables, thread.beside);
    thread.close();
    const kase = trace(PILE, tables);
    expect(caseJson(beside, 'kept')).toBe(caseJson(kase, 'kept'));
    expect(kase.reports.length).toBe(COPIES * EXAMPLE.length);
    expect(kase.stories.length).toBeGreaterThan(1);
    for (const found of [kase.quotes, kase.dates, kase.actors, kase.changes, kase.claims, kase.events, kase.relations])
      expect(found.length).toBeGreaterThan(0);
  });

  it('says so when it ends before its work is done', async () => {
    const thread = startSecond();
    thread.beside.readReports([sampleReport('a.txt', { text: 'The weir opened.' })]);
    const { others, stories } = thread.beside.readStories(NO_LINEAGE);
    thread.close();
    await expect(others).rejects.toThrow('ended before its work was done');
    await expect(stories).rejects.toThrow('ended before its work was done');
  });

  it('gives the error of a trace that fails in it', async () => {
    const thread = startSecond();
    const odd = { ...sampleReport('a.txt', { text: 'The weir opened.' }), blocks: null };
    thread.beside.readReports([JSON.parse(JSON.stringify(odd))]);
    const { others } = thread.beside.readStories(NO_LINEAGE);
    await expect(others).rejects.toThrow(TypeError);
    thread.close();
  });
});
