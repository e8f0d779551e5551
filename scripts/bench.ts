/**
 * Times whole runs of the built command beside their answers, so that a faster run that found less shows:
 *
 *   npm run bench -- [--runs 3] [--doublings 6] [--pan CORPUS]
 *
 * Then pairs of texts: passages between all reports of the examples, and between the pairs of a PAN corpus named by `--pan`.
 * The last rows are one example pile with 1, 2, 4 … times as many unrelated texts: the pile's own answer must not change.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { benchPairs } from './bench-pairs.ts';
import { unrelatedText } from './unrelated-texts.ts';

const PROBE = pathToFileURL(resolve('scripts/peak-memory.js')).href;
const COMMAND = resolve('bin/hearsay.js');
const FLAGS = {
  runs: { type: 'string', default: '3' },
  doublings: { type: 'string', default: '6' },
  pan: { type: 'string' },
} as const;

interface Run {
  readonly ms: number;
  readonly peakMb: number;
  readonly answer: string;
}

/** What is counted of the case file. */
interface Counted {
  readonly reports: readonly unknown[];
  readonly stories: readonly { readonly reports: readonly unknown[] }[];
  readonly derivations: readonly unknown[];
  readonly unseen: readonly unknown[];
}

/** Stories that more than one report tells are counted apart: unrelated texts are stories of their own. */
function answerOf(stdout: string, caseFile: string): string {
  const { reports, stories, derivations, unseen } = JSON.parse(readFileSync(caseFile, 'utf8')) as Counted;
  const shared = stories.filter((story) => story.reports.length > 1).length;
  const counts = [
    `${reports.length} reports`,
    `${stories.length} stories (${shared} shared)`,
    `${derivations.length} derivations`,
    `${unseen.length} unseen`,
  ];
  return `${counts.join(', ')} | ${stdout.split('\n')[0]}`;
}

/** Runs the built command with `args`; `answer` makes of its output what is shown beside the time. */
async function timeOnce(args: readonly string[], work: string, answer: (stdout: string) => string): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PROBE, COMMAND, ...args], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const [stdout, peakKb, [code]] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stdio[3] as Readable),
    once(child, 'close'),
  ]);
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`hearsay ${args.join(' ')}: exit ${code}`);
  return { ms, peakMb: Number(peakKb) / 1024, answer: answer(stdout) };
}

/** Times several runs, prints their median and spread, and sees that they all say the same. */
async function timeRuns(name: string, run: () => Promise<Run>): Promise<number> {
  const runs: Run[] = [];
  for (let count = 0; count < RUNS; count += 1) runs.push(await run());
  const ms = runs.map((one) => one.ms).sort((a, b) => a - b);
  const at = (index: number): string => `${Math.round(ms.at(index) ?? Number.NaN)}`;
  const peak = Math.round(Math.max(...runs.map((one) => one.peakMb)));
  const answers = [...new Set(runs.map((one) => one.answer))];
  console.log(`${name}\n  ${at(ms.length >> 1)} ms (${at(0)}–${at(-1)}), peak ${peak} MB`);
  for (const answer of answers) console.log(`  ${answer}`);
  if (answers.length > 1) throw new Error(`${name}: ${answers.length} different answers in ${RUNS} runs`);
  return ms[ms.length >> 1] ?? Number.NaN;
}

async function timePile(name: string, path: string, work: string): Promise<void> {
  const caseFile = join(work, 'case.json');
  await timeRuns(name, () => {
    rmSync(caseFile, { force: true });
    return timeOnce(['trace', path, '--json', caseFile], work, (stdout) => answerOf(stdout, caseFile));
  });
}

/** Passages between the pairs of a PAN corpus, by the command, on all cores. */
async function timePan(corpus: string, work: string): Promise<void> {
  const list = join(work, 'pairs.tsv');
  const pairs = readFileSync(join(corpus, 'pairs'), 'utf8').trimEnd().split(/\r?\n/);
  const lines = pairs.map((line) => {
    const [a = '', b = ''] = line.split(' ');
    return `${resolve(corpus, 'susp', a)}\t${resolve(corpus, 'src', b)}\n`;
  });
  writeFileSync(list, lines.join(''));
  const ms = await timeRuns(`${basename(corpus)}, ${pairs.length} pairs of texts`, () =>
    timeOnce(['compare', '--pairs', list, '--quiet'], work, passagesIn),
  );
  console.log(`  ${Math.round((1000 * pairs.length) / ms)} pairs a second, reading included`);
}

function passagesIn(stdout: string): string {
  const lines = stdout.trimEnd().split('\n');
  const passages = lines.map((line) => (JSON.parse(line) as { readonly passages: readonly unknown[] }).passages.length);
  return `${passages.filter((count) => count > 0).length} pairs share ${passages.reduce((sum, count) => sum + count, 0)} passages`;
}

async function timeIfThere(path: string, work: string): Promise<void> {
  if (existsSync(path)) await timePile(path, resolve(path), work);
  else console.log(`${path}\n  skipped: not there`);
}

async function timeDoublings(pile: string, work: string): Promise<void> {
  const words = readFileSync('tables/words.txt', 'utf8').trimEnd().split('\n');
  const grown = join(work, 'grown');
  mkdirSync(grown);
  const own = globSync(join(pile, '*'));
  for (const file of own) copyFileSync(file, join(grown, basename(file)));
  let added = 0;
  for (let times = 1; times <= 2 ** DOUBLINGS; times *= 2) {
    for (; added < times * own.length; added += 1) {
      writeFileSync(join(grown, `unrelated-${added}.txt`), unrelatedText(words, added));
    }
    await timePile(`${pile} and ${added} unrelated texts`, grown, work);
  }
}

const { values: flags } = parseArgs({ options: FLAGS });
const RUNS = Number(flags.runs);
const DOUBLINGS = Number(flags.doublings);
if (!(RUNS >= 1 && DOUBLINGS >= 0)) throw new RangeError(`runs ${flags.runs}, doublings ${flags.doublings}`);

const { stdout: commit } = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' });
console.log(
  `hearsay ${commit?.trim() || 'of no commit'}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
);
console.log(`${cpus().length} × ${cpus()[0]?.model}, ${RUNS} runs each: median wall time (least–most)\n`);

const temp = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
try {
  await timeIfThere('../shared/seeds', temp);
  await timeIfThere('../shared/data/allsides-afghan-isis-subset/articles.jsonl', temp);
  const piles = globSync('examples/*/reports').sort();
  for (const pile of piles) await timePile(pile, resolve(pile), temp);
  const [pile] = piles;
  benchPairs(piles);
  if (flags.pan !== undefined) await timePan(resolve(flags.pan), temp);
  if (pile === undefined) console.log('examples/*/reports\n  skipped: not there');
  else await timeDoublings(pile, temp);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
