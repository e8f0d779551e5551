import { availableParallelism } from 'node:os';
import { loadBundle } from '../bundle/load-bundle.ts';
import type { Case } from '../case/case.ts';
import type { Note } from '../case/note.ts';
import type { TextRule } from '../report/case-json.ts';
import { caseJsonParts } from '../report/case-json.ts';
import { safeText } from '../report/cells.ts';
import { pageParts } from '../report/page/page.ts';
import { terminalReport } from '../report/terminal.ts';
import { ShellError } from '../shell-error.ts';
import { loadTables } from '../tables/load-tables.ts';
import { trace, traceBeside } from '../trace.ts';
import { letHeapGrow } from './engine.ts';
import type { Invocation } from './flags.ts';
import { openFile } from './open-file.ts';
import { readSources } from './read-sources.ts';
import { startSecond } from './second-thread.ts';
import { NO_RATINGS, readRatings } from './source-ratings.ts';
import { colorOf, columnsOf, progressLine, SILENT } from './terminal-out.ts';
import { version } from './version.ts';
import { checkFolderOf, inBatches, writeWhole } from './write-file.ts';

const DEFAULT_PAGE = 'hearsay-report.html';

/** `hearsay trace`: prints the answer, writes the report page, and the case file where that is asked for. */
export async function traceCommand({ flags, words }: Invocation): Promise<void> {
  const json = flags.get('json');
  const page = pageFile(flags);
  if (json !== undefined && json !== '-') checkFolderOf(json);
  if (page !== undefined) checkFolderOf(page);
  // Before the long work: a clone without the page's code says so at once.
  const bundle = page === undefined ? undefined : loadBundle();
  const kase = await tracePaths(words, flags);
  const texts: TextRule = flags.has('no-text') ? 'withheld' : 'kept';
  if (json !== undefined) writeCase(json, caseJsonParts(kase, texts));
  const prints = json !== '-' && !flags.has('quiet');
  if (prints) process.stdout.write(terminalReport(kase, { color: colorOf(flags.get('color')), width: columnsOf() }));
  if (page === undefined || bundle === undefined) return;
  writeWhole(page, pageParts(kase, bundle, { texts, generator: `hearsay ${version()}` }));
  if (prints) process.stdout.write(`\nFull report: ${safeText(page)}\n`);
  if (flags.has('open')) await openFile(page);
}

function writeCase(file: string, parts: Iterable<string>): void {
  if (file !== '-') writeWhole(file, parts);
  else for (const batch of inBatches(parts)) process.stdout.write(batch);
}

/** The file to write the report page to, or undefined for none. Whoever asks for the case on standard output has not asked for files. */
function pageFile(flags: Invocation['flags']): string | undefined {
  const asked = flags.get('html');
  if (flags.has('no-html')) {
    const other = asked === undefined ? '' : '--html';
    const clash = flags.has('open') ? '--open' : other;
    if (clash !== '') throw new ShellError('flags.clash', `--no-html writes no report page, and ${clash} asks for one`);
    return undefined;
  }
  if (asked === '-') throw new ShellError('flags.choice', '--html names a file; the page is not printed');
  return asked ?? (flags.get('json') === '-' && !flags.has('open') ? undefined : DEFAULT_PAGE);
}

/** The case of the reports behind `paths`. Warnings of the shell go to standard error at once and stand in the case's notes too. */
export async function tracePaths(paths: readonly string[], flags: Invocation['flags']): Promise<Case> {
  const { sources, notes: read } = readSources(paths, flags.get('meta') ?? null);
  const list = flags.get('sources');
  const rated = list === undefined ? NO_RATINGS : readRatings(list);
  const notes = [...read, ...rated.notes];
  if (!flags.has('quiet')) warn(notes);
  const progress = flags.has('quiet') ? SILENT : progressLine();
  const size = sources.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size < LARGE_BYTES) letHeapGrow();
  const thread = size >= LARGE_BYTES && availableParallelism() > 1 ? startSecond() : null;
  try {
    const tables = loadTables();
    const options = { onProgress: progress.on, ratings: rated.ratings };
    const kase =
      thread === null ? trace(sources, tables, options) : await traceBeside(sources, tables, thread.beside, options);
    if (kase.reports.length === 0) throw noReport(sources.length, kase.notes);
    return { ...kase, notes: [...notes, ...kase.notes] };
  } finally {
    thread?.close();
    progress.clear();
  }
}

/** From so many bytes on, reading costs more than the start of a thread for it: code and tables once more, half a second of one core. */
const LARGE_BYTES = 500_000;

function warn(notes: readonly Note[]): void {
  for (const { level, message } of notes) {
    if (level !== 'info') process.stderr.write(`hearsay: ${safeText(message)}\n`);
  }
}

function noReport(files: number, notes: readonly Note[]): ShellError {
  const why = notes.slice(0, 3).map((note) => `${note.report === null ? '' : `${note.report}: `}${note.message}`);
  const read =
    files === 1
      ? 'the one file that was read holds no report'
      : `none of the ${files} files that were read holds a report`;
  return new ShellError('input.none', [read, ...why].join('; '));
}
