/**
 * Times the stages of a trace one by one beside their answers, in one process on one core. `bench-stages.ts` runs it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Aligner } from '../src/align/align.ts';
import { profileReport, type ReportProfile } from '../src/align/profile.ts';
import { findActors } from '../src/attribute/actors/actors.ts';
import { batchesOf } from '../src/attribute/alone.ts';
import { findDates } from '../src/attribute/dates/dates.ts';
import { writtenIn } from '../src/attribute/dates/written.ts';
import { findQuotations } from '../src/attribute/quotations/quotations.ts';
import { speechReader } from '../src/attribute/speech/speech.ts';
import { findChanges } from '../src/change/change.ts';
import { claimsBeside } from '../src/corroborate/beside/beside.ts';
import { claimsIn } from '../src/corroborate/claims/claims.ts';
import { findEvents } from '../src/corroborate/events/events.ts';
import { withOrigins } from '../src/corroborate/origins/origins.ts';
import { findRelations } from '../src/corroborate/relations/relations.ts';
import { loadTables } from '../src/index.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { inferLineage, type Lineage } from '../src/lineage/lineage.ts';
import { segment } from '../src/segment/segment.ts';
import { shortlist } from '../src/shortlist/shortlist.ts';
import { Lexicon } from '../src/text/lexicon.ts';

const ARTICLES = '../shared/data/allsides-afghan-isis-subset/articles.jsonl';
const { positionals } = parseArgs({ allowPositionals: true });
const files = positionals.length > 0 ? positionals : [ARTICLES];
const missing = files.find((file) => !existsSync(file));
if (missing !== undefined) {
  console.error(`bench:stages: ${missing} is not there`);
  process.exit(2);
}

let units = 0;

/** Runs one stage; prints seconds, text a second, and what it found. */
function timed<Result>(name: string, stage: () => Result, found: (result: Result) => string): Result {
  const start = performance.now();
  const result = stage();
  const seconds = (performance.now() - start) / 1000;
  const speed = units === 0 ? '' : `${(units / 1e6 / seconds).toFixed(2)} million units a second`;
  console.log(`${name.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s  ${speed.padEnd(32)} ${found(result)}`);
  return result;
}

const tables = loadTables();
const lexicon = new Lexicon(tables);
const sources = files.map((file) => ({ path: basename(file), bytes: readFileSync(file) }));
const { reports } = timed(
  'ingest',
  () => ingest(sources),
  (read) => `${read.reports.length} reports`,
);
units = reports.reduce((sum, { text }) => sum + text.length, 0);
const segmented = timed(
  'segment',
  () => reports.map((report) => segment(report).segmented),
  (all) => `${all.reduce((sum, { sentences }) => sum + sentences.length, 0)} sentences`,
);
const near = timed(
  'shortlist',
  () => shortlist(segmented, lexicon),
  (all) => `${all.length} pairs`,
);
/** Stories and who retells whom. What the comparison holds on its way is let go with it, as in a trace. */
function compared(): Lineage {
  const profiles = new Map<number, ReportProfile>();
  const profileOf = (index: number): ReportProfile[] => {
    const report = segmented[index];
    if (report === undefined) return [];
    const profile = profiles.get(index) ?? profileReport(report, lexicon);
    profiles.set(index, profile);
    return [profile];
  };
  const aligner = new Aligner(lexicon, tables.weights);
  const pairs = timed(
    'align',
    () =>
      near.flatMap(({ a, b }) =>
        profileOf(a).flatMap((one) => profileOf(b).map((two) => ({ a, b, pair: aligner.align(one, two) }))),
      ),
    (all) => `${all.reduce((sum, { pair }) => sum + pair.links.length, 0)} links`,
  );
  return timed(
    'lineage',
    () => inferLineage({ reports: segmented, pairs, near }, lexicon, tables.weights),
    ({ derivations, unseen }) => `${derivations.length} derivations, ${unseen.length} unseen`,
  );
}

const input = { reports: segmented, ...compared() };

/** What the parts of a stage took together, since `from`. */
function together(name: string, from: number): void {
  const seconds = (performance.now() - from) / 1000;
  console.log(
    `${name.padEnd(12)} ${seconds.toFixed(2).padStart(7)} s  ${(units / 1e6 / seconds).toFixed(2)} million units a second`,
  );
}

const attributing = performance.now();
const actors = timed(
  '  actors',
  () => findActors(input, tables),
  (all) => `${all.actors.length} actors`,
);
const { dates } = timed(
  '  dates',
  () => findDates(input, new Map(segmented.map((report) => [report.report.id, writtenIn(report)]))),
  (all) => `${all.dates.length} expressions of time`,
);
const speech = timed(
  '  speech',
  () => {
    const speechIn = speechReader(tables);
    return new Map([...batchesOf(segmented)].flatMap((batch) => [...speechIn(batch)]));
  },
  (all) => `${[...all.values()].reduce((sum, acts) => sum + acts.length, 0)} acts`,
);
const { quotes } = timed(
  '  quotations',
  () => findQuotations(input, actors, speech),
  (all) => `${all.quotes.length} quotations`,
);
together('attribute', attributing);
const changes = timed(
  'change',
  () => findChanges({ ...input, quotes, dates }, lexicon),
  (all) => `${all.length} changes`,
);
const told = { ...input, quotes, dates, actors: actors.actors, changes };
const corroborating = performance.now();
const { drafts } = timed(
  '  claims',
  () => claimsIn(told, lexicon),
  (all) => `${all.drafts.length} claims`,
);
const relations = timed(
  '  relations',
  () => findRelations(told),
  (all) => `${all.length} relations`,
);
const beside = timed(
  '  beside',
  () => claimsBeside(told, relations, lexicon),
  (all) => `${all.length} claims`,
);
timed(
  '  origins',
  () => withOrigins([...drafts, ...beside], told, []),
  (all) => `${all.reduce((sum, { origins }) => sum + origins.length, 0)} origins`,
);
timed(
  '  events',
  () => findEvents(told, lexicon),
  (all) => `${all.length} events`,
);
together('corroborate', corroborating);
