import type { Dirent, Stats } from 'node:fs';
import { globSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Note } from '../case/note.ts';
import { byCodeUnit } from '../report/order.ts';
import { reasonOf, systemCode } from '../shell-error.ts';

/** The endings that are read from folders and globs; a file that is named outright is read whatever its ending. */
const ENDINGS: ReadonlySet<string> = new Set(['.txt', '.md', '.html', '.htm', '.jsonl']);

/** A file to read: where it is, and the id that its report gets. */
export interface FoundFile {
  readonly file: string;
  readonly path: string;
}

export interface Found {
  readonly files: readonly FoundFile[];
  readonly notes: readonly Note[];
}

/** What was met on the way, with whole paths; `within` is the folder that relative paths start from. */
interface Findings {
  readonly files: Set<string>;
  readonly bases: Set<string>;
  readonly skipped: Map<string, number>;
  readonly notes: Note[];
}

/**
 * The files behind the PATHs of a command line (folders with their subfolders, files, globs), each once and in the order of their ids.
 * An id is the path relative to the folder, or to the common parent of several inputs. What cannot be read becomes a note.
 */
export function findFiles(paths: readonly string[]): Found {
  const found: Findings = { files: new Set(), bases: new Set(), skipped: new Map(), notes: [] };
  for (const path of paths) findInput(path, found);
  const base = commonParent([...found.bases]);
  const files = [...found.files]
    .map((file) => ({ file, path: relative(base, file).split(sep).join('/') }))
    .toSorted((a, b) => byCodeUnit(a.path, b.path));
  return { files, notes: [...found.notes, ...skippedNotes(found.skipped)] };
}

function findInput(path: string, found: Findings): void {
  const stats = statOf(path);
  if (stats === 'ENOENT' && /[*?[\]{}]/.test(path)) findGlob(path, found);
  else if (typeof stats === 'string') found.notes.push(unread(path, stats));
  else findPath(path, stats, found);
}

function findPath(path: string, stats: Stats, found: Findings): void {
  const whole = resolve(path);
  if (stats.isDirectory()) {
    found.bases.add(whole);
    findFolder(whole, path, found);
  } else if (stats.isFile() || stats.isFIFO()) {
    found.bases.add(dirname(whole));
    found.files.add(whole);
  } else found.notes.push(unread(path, 'it is neither a file nor a folder'));
}

function findGlob(pattern: string, found: Findings): void {
  const matches = globSync(pattern).toSorted(byCodeUnit);
  if (matches.length === 0) found.notes.push(unread(pattern, 'nothing matches it'));
  for (const match of matches) {
    const stats = statOf(match);
    if (typeof stats === 'string') found.notes.push(unread(match, stats));
    else if (stats.isFile() && !ENDINGS.has(endingOf(match))) skip(match, found);
    else findPath(match, stats, found);
  }
}

/** `folder` is the whole path, `shown` the path as the user wrote it. */
function findFolder(folder: string, shown: string, found: Findings): void {
  for (const entry of entriesOf(folder, shown, found)) {
    const whole = join(folder, entry.name);
    if (entry.name.startsWith('.')) skip(whole, found);
    else if (entry.isDirectory()) findFolder(whole, join(shown, entry.name), found);
    else if (isFileEntry(entry, whole) && ENDINGS.has(endingOf(whole))) found.files.add(whole);
    else skip(whole, found);
  }
}

function entriesOf(folder: string, shown: string, found: Findings): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => byCodeUnit(a.name, b.name));
  } catch (error) {
    found.notes.push(unread(shown, reasonOf(error)));
    return [];
  }
}

/** Links to files are followed, links to folders are not: they could go round in a circle. */
function isFileEntry(entry: Dirent, whole: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const stats = statOf(whole);
  return typeof stats === 'string' ? ENDINGS.has(endingOf(whole)) : stats.isFile();
}

function skip(path: string, found: Findings): void {
  const name = basename(path);
  const kind = name.startsWith('.') ? 'hidden' : endingOf(path) || 'without an ending';
  found.skipped.set(kind, (found.skipped.get(kind) ?? 0) + 1);
}

function skippedNotes(skipped: ReadonlyMap<string, number>): readonly Note[] {
  if (skipped.size === 0) return [];
  const kinds = [...skipped].toSorted(([a], [b]) => byCodeUnit(a, b)).map(([kind, count]) => `${count} ${kind}`);
  return [
    {
      level: 'info',
      code: 'shell.otherKind',
      report: null,
      message: `not read, being no report's kind of file: ${kinds.join(', ')}`,
    },
  ];
}

function statOf(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'ENOENT' : reasonOf(error);
  }
}

/** The note for an input that could not be read. */
export function unread(path: string, reason: string): Note {
  const why = reason === 'ENOENT' ? 'no such file or folder' : reason;
  return { level: 'warning', code: 'shell.unreadable', report: null, message: `${path} was not read: ${why}` };
}

function commonParent(folders: readonly string[]): string {
  const [first = '', ...others] = folders.map((folder) => folder.split(sep));
  if (first === '') return resolve('.');
  let shared = first.length;
  for (const other of others) {
    const differs = first.findIndex((part, i) => part !== other[i]);
    if (differs !== -1) shared = Math.min(shared, differs);
  }
  return first.slice(0, shared).join(sep) || sep;
}

const endingOf = (path: string): string => extname(path).toLowerCase();
