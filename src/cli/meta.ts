import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Note } from '../case/note.ts';
import type { Source, SourceMeta } from '../case/source.ts';
import { reasonOf, ShellError } from '../shell-error.ts';

/** The rows of a `--meta` file, and the folder that their paths may start from. */
export interface MetaTable {
  readonly folder: string;
  readonly rows: readonly MetaRow[];
}

interface MetaRow {
  readonly path: string;
  readonly meta: SourceMeta;
  readonly dateRefused: string | null;
}

/** A source with the file that it was read from. */
export interface SourceFile {
  readonly file: string;
  readonly source: Source;
}

/** Says nothing of any report. */
export const NO_META: MetaTable = { folder: '', rows: [] };

const COLUMNS: readonly (keyof SourceMeta)[] = ['publisher', 'published', 'url', 'title'];

/** The rows of a CSV file with the columns path, publisher, published, url, title, of which only path must be there. */
export function readMeta(file: string): MetaTable {
  const rows = records(file);
  const first = rows[0];
  if (first !== undefined && !Object.hasOwn(first, 'path')) {
    throw new ShellError(
      'meta.noPath',
      `${file} has no column "path"; its columns are ${Object.keys(first).join(', ')}`,
    );
  }
  return { folder: dirname(resolve(file)), rows: rows.map(rowOf) };
}

function records(file: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(readFileSync(file), {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: (names: readonly string[]) => names.map((name) => name.toLowerCase()),
    });
  } catch (error) {
    throw new ShellError('meta.unreadable', `${file} cannot be read as CSV: ${reasonOf(error)}`, error);
  }
}

function rowOf(record: Readonly<Record<string, string>>): MetaRow {
  const given = COLUMNS.map((name) => [name, record[name] ?? ''] as const).filter(([, value]) => value !== '');
  const date = record['published'] ?? '';
  const refused = date !== '' && !isIsoDate(date);
  return {
    path: (record['path'] ?? '').replaceAll('\\', '/').replace(/^\.\//, ''),
    meta: Object.fromEntries(given.filter(([name]) => !(refused && name === 'published'))),
    dateRefused: refused ? date : null,
  };
}

/** Whether it is a day, or a day with a time, that ISO 8601 and the calendar know. */
function isIsoDate(value: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)?.[1];
  if (day === undefined) return false;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** The sources with what the table says of them. A row's path is a report's id, or a path from the table's folder or the current one. */
export function applyMeta(
  files: readonly SourceFile[],
  table: MetaTable,
): { readonly sources: readonly Source[]; readonly notes: readonly Note[] } {
  const known = new Map(
    files.flatMap(({ file, source }) => [[file, source.path] as const, [source.path, source.path] as const]),
  );
  const metas = new Map<string, SourceMeta>();
  const notes: Note[] = [];
  for (const row of table.rows) {
    const id = known.get(row.path) ?? known.get(resolve(table.folder, row.path)) ?? known.get(resolve(row.path));
    if (id === undefined)
      notes.push(warning('shell.metaUnmatched', null, `--meta: no report has the path ${JSON.stringify(row.path)}`));
    else metas.set(id, { ...metas.get(id), ...row.meta });
    if (row.dateRefused !== null) notes.push(refusedDate(row.dateRefused, id ?? null));
  }
  return { sources: files.map(({ source }) => withMeta(source, metas.get(source.path))), notes };
}

function refusedDate(value: string, id: string | null): Note {
  return warning('shell.metaDate', id, `--meta: ${JSON.stringify(value)} is no date as in 2024-07-31 and was not used`);
}

const warning = (code: string, report: string | null, message: string): Note => ({
  level: 'warning',
  code,
  report,
  message,
});

const withMeta = (source: Source, meta: SourceMeta | undefined): Source =>
  meta === undefined ? source : { ...source, meta };
