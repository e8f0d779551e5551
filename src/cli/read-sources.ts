import { readFileSync, statSync } from 'node:fs';
import type { Note } from '../case/note.ts';
import type { Source } from '../case/source.ts';
import { PAGE_START } from '../report/page/page.ts';
import { reasonOf, ShellError } from '../shell-error.ts';
import type { FoundFile } from './find-files.ts';
import { findFiles, unread } from './find-files.ts';
import { applyMeta, NO_META, readMeta } from './meta.ts';
import { splitInput } from './standard-input.ts';

/** Larger files are left out with a note: no report is that long, and reading them would only take memory. */
export const MAX_FILE_BYTES = 50_000_000;

const OWN_PAGE = Buffer.from(PAGE_START);

export interface ReadSources {
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

/** Reads all that the PATHs of a command line name. Throws `input.none` where nothing could be read. */
export function readSources(paths: readonly string[], metaFile: string | null): ReadSources {
  const table = metaFile === null ? NO_META : readMeta(metaFile);
  const found = findFiles(paths.filter((path) => path !== '-'));
  const results = found.files.map(({ file, path }) => ({ file, result: readFound({ file, path }) }));
  const files = results.flatMap(({ file, result }) => ('bytes' in result ? [{ file, source: result }] : []));
  const unreadNotes = results.flatMap(({ result }) => ('level' in result ? [result] : []));
  const piped = paths.includes('-') ? onlyOnce(readInput()) : [];
  const notes = [...found.notes, ...unreadNotes];
  if (files.length + piped.length === 0) throw nothingRead(paths, notes);
  const known = applyMeta(files, table);
  return { sources: [...known.sources, ...piped], notes: [...notes, ...known.notes] };
}

function readFound({ file, path }: FoundFile): Source | Note {
  try {
    const { size } = statSync(file);
    if (size > MAX_FILE_BYTES) return unread(path, `it has ${size} bytes, over the limit of ${MAX_FILE_BYTES}`);
    const bytes = readFileSync(file);
    return bytes.subarray(0, PAGE_START.length).equals(OWN_PAGE) ? ownPage(path) : { path, bytes };
  } catch (error) {
    return unread(path, reasonOf(error));
  }
}

/** A page that hearsay wrote earlier into the folder it now reads tells nothing of its own. */
function ownPage(path: string): Note {
  const message = `${path} was not read: it is a report page that hearsay wrote`;
  return { level: 'info', code: 'shell.ownPage', report: null, message };
}

function readInput(): readonly Source[] {
  try {
    return splitInput(readFileSync(0));
  } catch (error) {
    throw new ShellError('input.unreadable', `standard input cannot be read: ${reasonOf(error)}`, error);
  }
}

/** The same report piped in twice has one name; it is one report. */
function onlyOnce(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}

function nothingRead(paths: readonly string[], notes: readonly Note[]): ShellError {
  const reasons = notes.map((note) => note.message);
  const why = reasons.length === 0 ? `${paths.join(' ')} holds no report` : reasons.join('; ');
  return new ShellError('input.none', `nothing to read: ${why}`);
}
