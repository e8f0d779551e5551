import type { Case } from '../case/case.ts';
import type { Note } from '../case/note.ts';
import { caseJson } from '../report/case-json.ts';
import { safeText } from '../report/cells.ts';
import { terminalReport } from '../report/terminal.ts';
import { ShellError } from '../shell-error.ts';
import { loadTables } from '../tables/load-tables.ts';
import { trace } from '../trace.ts';
import type { Invocation } from './flags.ts';
import { readSources } from './read-sources.ts';
import { colorOf, columnsOf, progressLine, SILENT } from './terminal-out.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

/** `hearsay trace`: prints the answer, and writes the case file where that is asked for. */
export function traceCommand({ flags, words }: Invocation): void {
  const json = flags.get('json');
  if (json !== undefined && json !== '-') checkFolderOf(json);
  const kase = tracePaths(words, flags);
  if (json !== undefined) {
    const text = caseJson(kase, flags.has('no-text') ? 'withheld' : 'kept');
    if (json === '-') process.stdout.write(text);
    else writeWhole(json, text);
  }
  if (json === '-' || flags.has('quiet')) return;
  process.stdout.write(terminalReport(kase, { color: colorOf(flags.get('color')), width: columnsOf() }));
}

/** The case of the reports behind `paths`. Warnings of the shell go to standard error at once and stand in the case's notes too. */
export function tracePaths(paths: readonly string[], flags: Invocation['flags']): Case {
  const { sources, notes } = readSources(paths, flags.get('meta') ?? null);
  if (!flags.has('quiet')) warn(notes);
  const progress = flags.has('quiet') ? SILENT : progressLine();
  try {
    const kase = trace(sources, loadTables(), progress.on);
    if (kase.reports.length === 0) throw noReport(sources.length, kase.notes);
    return { ...kase, notes: [...notes, ...kase.notes] };
  } finally {
    progress.clear();
  }
}

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
