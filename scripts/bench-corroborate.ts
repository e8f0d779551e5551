/**
 * Times the corroborate stage as a trace has it: two threads share the stories, one has what is left when both are done.
 *
 *   npm run bench:corroborate -- [--runs 3] [FILE…]
 *
 * Without FILE the 833 articles beside this repository. The pile is traced first; each run is a process of its own that reads
 * the case and does the stage again, with code as cold as can be.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type MessagePort, parentPort, Worker } from 'node:worker_threads';
import { nearReports } from '../src/corroborate/claims/near-reports.ts';
import { corroborateOver, corroborateStories, type StoryCorroboration } from '../src/corroborate/corroborate.ts';
import type { CorroborateInput } from '../src/corroborate/input.ts';
import { type Case, caseJson, loadTables, trace } from '../src/index.ts';
import { halves, type StoryLineage } from '../src/read-stories.ts';
import { segment } from '../src/segment/segment.ts';
import { Lexicon } from '../src/text/lexicon.ts';

const ARTICLES = '../shared/data/allsides-afghan-isis-subset/articles.jsonl';
const tables = loadTables();
const lexicon = new Lexicon(tables);

/** Some stories with all that the stages before say of them. */
type Part = CorroborateInput & StoryLineage;

function readPart(part: Part): StoryCorroboration {
  return corroborateStories(part, lexicon, tables.weights.claims);
}

/** The stages before have looked up all words by then. */
function lookUp({ reports }: CorroborateInput): void {
  for (const { sentences } of reports)
    for (const { tokens } of sentences) for (const token of tokens) lexicon.lexemeOf(token);
}

function partOf(all: CorroborateInput, lineage: StoryLineage): Part {
  const ids = new Set(lineage.stories.flatMap((story) => story.reports));
  return {
    ...all,
    ...lineage,
    reports: all.reports.filter(({ report }) => ids.has(report.id)),
    quotes: all.quotes.filter(({ span }) => ids.has(span.report)),
    dates: all.dates.filter(({ span }) => ids.has(span.report)),
    changes: all.changes.filter(({ child }) => ids.has(child)),
  };
}

/** The second thread: holds a part, which it answers with null, until it is asked with null what the part gives. */
function serve(port: MessagePort): void {
  let held: Part | null = null;
  port.on('message', (part: Part | null) => {
    if (part !== null) {
      held = part;
      lookUp(part);
    }
    port.postMessage(part === null && held !== null ? readPart(held) : null);
  });
}

const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(2)} s`;

/** One run, on the case in a file. */
async function run(file: string): Promise<void> {
  const kase: Case = JSON.parse(readFileSync(file, 'utf8'));
  const all = { ...kase, reports: kase.reports.map((report) => segment(report).segmented) };
  lookUp(all);
  const second = new Worker(new URL(import.meta.url));
  const ask = async (part: Part | null): Promise<StoryCorroboration> => {
    second.postMessage(part);
    const [answer] = await once(second, 'message');
    return answer;
  };
  const start = performance.now();
  const near = nearReports(all, lexicon);
  const nearFound = performance.now();
  const [here, there] = halves({ ...kase, near }, new Map(kase.reports.map((report) => [report.id, report])));
  const own = partOf(all, here);
  await ask(partOf(all, there));
  const shared = performance.now();
  const elsewhere = ask(null);
  const read = readPart(own);
  const { drafts, events } = await elsewhere;
  const joined = performance.now();
  const { claims, relations } = corroborateOver({ ...all, drafts: [...read.drafts, ...drafts] }, lexicon);
  const end = performance.now();
  console.log(
    [
      `corroborate ${seconds(start + shared - nearFound, end)} on two threads`,
      `${seconds(start, nearFound)} what is near, ${seconds(shared, joined)} the stories, ${seconds(joined, end)} the rest`,
      `${claims.length} claims, ${read.events.length + events.length} events, ${relations.length} relations`,
    ].join('   '),
  );
  await second.terminate();
}

/** Traces the files, and runs the stage on the case in processes of their own. */
function main(files: readonly string[], runs: number): void {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.error(`bench:corroborate: ${missing} is not there`);
    process.exit(2);
  }
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const caseFile = join(folder, 'case.json');
  const sources = files.map((file) => ({ path: basename(file), bytes: readFileSync(file) }));
  writeFileSync(caseFile, caseJson(trace(sources, tables), 'kept'));
  for (let at = 0; at < runs; at += 1)
    spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--case', caseFile], { stdio: 'inherit' });
  rmSync(folder, { recursive: true });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, case: { type: 'string' } },
});
if (parentPort !== null) serve(parentPort);
else if (values.case !== undefined) await run(values.case);
else main(positionals.length > 0 ? positionals : [ARTICLES], Number(values.runs));
