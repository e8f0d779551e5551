import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Note } from '../case/note.ts';
import { safeText } from '../report/cells.ts';
import { pairLine } from '../report/comparison-json.ts';
import { panXml } from '../report/pan-xml.ts';
import { reasonOf, ShellError } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { type PairAnswer, PairComparer, type PairTask } from './pair-comparer.ts';
import { type ListedPair, readPairList } from './pair-list.ts';
import { type Progress, progressLine, SILENT } from './terminal-out.ts';
import { writeWhole } from './write-file.ts';

/** Tasks have at least so many pairs, but for the last: a worker is asked seldom and still comes to an end with the others. */
const PAIRS_A_TASK = 16;
/** Fewer pairs than this are done here: starting a worker takes as long as some dozens of pairs. */
const LEAST_FOR_WORKERS = 32;
const MOST_JOBS = 256;

/** Compares all pairs of a list on all cores; answers come in the list's order. */
export async function comparePairs(list: string, flags: Invocation['flags']): Promise<void> {
  const jobs = jobsOf(flags.get('jobs'));
  const pairs = readPairList(list);
  if (pairs.length === 0) throw new ShellError('input.none', `${list} names no pairs`);
  const write = writerOf(pairs, flags);
  const progress = flags.has('quiet') ? SILENT : progressLine();
  try {
    const answers = inOrder(pairs, { write, progress, warns: !flags.has('quiet') });
    const tasks = tasksOf(pairs);
    if (jobs === 1 || pairs.length < LEAST_FOR_WORKERS) {
      const comparer = new PairComparer();
      for (const task of tasks) if (isRead()) answers.take(comparer.answer(task));
    } else await onWorkers(tasks, Math.min(jobs, tasks.length), answers.take);
    if (answers.readable() === 0 && isRead())
      throw new ShellError('input.none', `none of the texts that ${list} names can be read`);
  } finally {
    progress.clear();
  }
}

function jobsOf(given: string | undefined): number {
  const jobs = given === undefined ? availableParallelism() : Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new ShellError('flags.misuse', `--jobs is a number from 1 to ${MOST_JOBS}, not ${JSON.stringify(given)}`);
  return jobs;
}

type Write = (pair: ListedPair, answer: PairAnswer) => void;

/** JSON lines on standard output, or a PAN file a pair. */
function writerOf(pairs: readonly ListedPair[], flags: Invocation['flags']): Write {
  const folder = flags.get('pan');
  const lines: Write = ({ a, b }, { passages, notes }) => process.stdout.write(pairLine({ a, b, passages, notes }));
  if (folder === undefined) return lines;
  checkNames(pairs);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new ShellError('output.unwritable', `${folder} cannot be made: ${reasonOf(error)}`, error);
  }
  return (pair, answer) => {
    writeWhole(join(folder, panName(pair)), panXml(basename(pair.a), basename(pair.b), answer.passages));
    if (flags.has('jsonl')) lines(pair, answer);
  };
}

function panName({ a, b }: ListedPair): string {
  return `${basename(a, extname(a))}-${basename(b, extname(b))}.xml`;
}

/** PAN names a file by its two texts alone: two pairs of one name would write over each other. */
function checkNames(pairs: readonly ListedPair[]): void {
  const known = new Map<string, ListedPair>();
  for (const pair of pairs) {
    const other = known.get(panName(pair));
    if (other !== undefined && (other.a !== pair.a || other.b !== pair.b))
      throw new ShellError('pan.names', `${pair.a} and ${other.a} would both be written to ${panName(pair)}`);
    known.set(panName(pair), pair);
  }
}

/** Pairs with one first text go together, so that it is prepared once. */
function tasksOf(pairs: readonly ListedPair[]): PairTask[] {
  const placed = pairs.map((pair, place) => ({ place, pair }));
  const groups = Map.groupBy(placed, ({ pair }) => pair.fileA);
  const tasks: PairTask[] = [];
  let open: PairTask['pairs'] = [];
  for (const group of groups.values()) {
    open = [...open, ...group];
    if (open.length < PAIRS_A_TASK) continue;
    tasks.push({ pairs: open });
    open = [];
  }
  return open.length === 0 ? tasks : [...tasks, { pairs: open }];
}

interface Answers {
  readonly take: (answers: readonly PairAnswer[]) => void;
  /** How many pairs had both texts. */
  readonly readable: () => number;
}

interface Telling {
  readonly write: Write;
  readonly progress: Progress;
  readonly warns: boolean;
}

/** Takes answers as they come and writes them in the order of the pairs. */
function inOrder(pairs: readonly ListedPair[], { write, progress, warns }: Telling): Answers {
  const waiting = new Map<number, PairAnswer>();
  let [next, done, readable] = [0, 0, 0];
  const warnOnce = warner();
  const tell = (pair: ListedPair, answer: PairAnswer): void => {
    if (!answer.notes.some(({ code }) => code === 'input.unreadable')) readable += 1;
    if (warns) warnOnce(answer.notes);
    write(pair, answer);
  };
  return {
    readable: () => readable,
    take: (answers) => {
      for (const answer of answers) waiting.set(answer.place, answer);
      done += answers.length;
      progress.on('compare', done, pairs.length);
      for (let answer = waiting.get(next); answer !== undefined; answer = waiting.get(next)) {
        waiting.delete(next);
        const pair = pairs[next];
        if (pair !== undefined) tell(pair, answer);
        next += 1;
      }
    },
  };
}

/** Writes warnings to standard error: what is wrong with a text is said once, however many pairs it is in. */
function warner(): (notes: readonly Note[]) => void {
  const known = new Set<string>();
  return (notes) => {
    for (const { level, message } of notes) {
      if (level === 'info' || known.has(message)) continue;
      known.add(message);
      process.stderr.write(`hearsay: ${safeText(message)}\n`);
    }
  };
}

// From src the worker is TypeScript, from dist JavaScript, as this file is.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './pair-worker.ts' : './pair-worker.js', import.meta.url);

/** False once whoever read the lines has gone (`| head`): there is nobody to work for. */
function isRead(): boolean {
  return process.stdout.errored === null;
}

/** Hands the tasks to `jobs` workers, each as it gets free. */
async function onWorkers(tasks: readonly PairTask[], jobs: number, take: Answers['take']): Promise<void> {
  const waiting = tasks.values();
  const workers = Array.from({ length: jobs }, () => new Worker(WORKER));
  try {
    await Promise.all(workers.map((worker) => worked(worker, waiting, take)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function worked(worker: Worker, waiting: Iterator<PairTask>, take: Answers['take']): Promise<void> {
  return new Promise((resolve, reject) => {
    const ask = (): void => {
      const { value, done } = waiting.next();
      if (done === true || !isRead()) resolve();
      else worker.postMessage(value);
    };
    worker.on('message', (answers: PairAnswer[]) => {
      try {
        take(answers);
        ask();
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('a worker ended before its work was done')));
    ask();
  });
}
