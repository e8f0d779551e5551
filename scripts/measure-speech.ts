/**
 * Finds the reported speech in a folder of texts and writes as much of a case as a scorer of attributions reads:
 *
 *   node scripts/measure-speech.ts FOLDER OUT.json
 *
 * Says on standard error how long it took, and how much of each text is neither title, paragraph nor caption.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchesOf } from '../src/attribute/alone.ts';
import { type SpeechAct, speechReader } from '../src/attribute/speech/speech.ts';
import type { Report } from '../src/case/report.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { segment } from '../src/segment/segment.ts';
import { loadTables } from '../src/tables/load-tables.ts';

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined)
  throw new RangeError('usage: node scripts/measure-speech.ts FOLDER OUT.json');

const tables = loadTables();
const { reports } = ingest(readdirSync(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) })));
const segmented = reports.map((report) => segment(report).segmented);
const began = performance.now();
const speechIn = speechReader(tables);
const speech = new Map([...batchesOf(segmented)].flatMap((batch) => [...speechIn(batch)]));
const seconds = (performance.now() - began) / 1000;

const units = reports.reduce((sum, { text }) => sum + text.length, 0);
const acts = [...speech.values()].reduce((sum, found) => sum + found.length, 0);
const unread = reports.reduce((sum, report) => sum + unreadUnits(report), 0);
console.error(
  `${reports.length} reports, ${units} units, ${acts} acts in ${seconds.toFixed(2)} s: ${(units / seconds / 1e6).toFixed(2)} million units a second`,
);
console.error(`${unread} units lie in no title, paragraph or caption`);

writeFileSync(
  out,
  JSON.stringify({
    reports: reports.map(({ id, path }) => ({ id, path })),
    quotes: reports.flatMap(({ id, text }) =>
      (speech.get(id) ?? []).map((act, at) => quoteOf(text, act, `${id}:${at}`)),
    ),
  }),
);

function unreadUnits({ text, blocks }: Report): number {
  const read = blocks.filter(({ kind }) => kind === 'title' || kind === 'paragraph' || kind === 'caption');
  const all = text.replace(/\s+/g, '').length;
  return all - read.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s+/g, '').length, 0);
}

function quoteOf(text: string, { source, cue, content, confidence }: SpeechAct, id: string) {
  const speaker = { text: source === null ? '' : text.slice(source.start, source.end), span: source };
  return { id, utterance: id, span: content, speaker, cue, within: null, confidence };
}
