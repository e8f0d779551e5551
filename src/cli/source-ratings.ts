import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Note } from '../case/note.ts';
import { isReliability, type SourceRating } from '../case/source.ts';
import { reasonOf } from '../shell-error.ts';

/** What a `--sources` file says, and what is wrong with it. */
export interface RatedSources {
  readonly ratings: readonly SourceRating[];
  readonly notes: readonly Note[];
}

/** Rates nobody. */
export const NO_RATINGS: RatedSources = { ratings: [], notes: [] };

type Row = Readonly<Record<string, string>>;

/**
 * The ratings of a CSV file with the columns source, reliability (A to F) and, if wanted, note. What cannot be used is
 * noted and left out; nothing throws, since a trace is worth having without them.
 */
export function readRatings(file: string): RatedSources {
  const { rows, notes } = rowsOf(file);
  const ratings = new Map<string, SourceRating>();
  const problems: Note[] = [...notes];
  rows.forEach((row, at) => {
    const rating = ratingOf(row);
    if (typeof rating === 'string') {
      problems.push(warning('shell.sourcesRow', `--sources: row ${at + 1} ${rating} and was not used`));
      return;
    }
    const before = ratings.get(rating.source.toLowerCase());
    if (before !== undefined && before.reliability !== rating.reliability) problems.push(twice(before, rating));
    ratings.set(rating.source.toLowerCase(), rating);
  });
  return { ratings: [...ratings.values()], notes: problems };
}

function rowsOf(file: string): { readonly rows: readonly Row[]; readonly notes: readonly Note[] } {
  try {
    const rows: readonly Row[] = parse(readFileSync(file), {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: (names: readonly string[]) => names.map((name) => name.toLowerCase()),
    });
    const missing = ['source', 'reliability'].filter((name) => rows[0] !== undefined && !Object.hasOwn(rows[0], name));
    if (missing.length === 0) return { rows, notes: [] };
    const why = `${file} has no column ${missing.join(' and no column ')}; its columns are ${Object.keys(rows[0] ?? {}).join(', ')}`;
    return { rows: [], notes: [warning('shell.sourcesColumns', `--sources: ${why}; no source is rated`)] };
  } catch (error) {
    const why = `${file} cannot be read as CSV: ${reasonOf(error)}`;
    return { rows: [], notes: [warning('shell.sourcesUnreadable', `--sources: ${why}; no source is rated`)] };
  }
}

/** The row's rating, or what is wrong with it. */
function ratingOf(row: Row): SourceRating | string {
  const { source = '', reliability = '', note = '' } = row;
  const letter = reliability.toUpperCase();
  if (source === '') return 'names no source';
  if (!isReliability(letter)) return `rates ${source} ${JSON.stringify(reliability)}, which is none of A to F,`;
  return { source, reliability: letter, note: note === '' ? null : note };
}

function twice(before: SourceRating, { source, reliability }: SourceRating): Note {
  const message = `--sources: ${source} is rated ${before.reliability} and then ${reliability}; ${reliability} was used`;
  return warning('shell.sourcesTwice', message);
}

const warning = (code: string, message: string): Note => ({ level: 'warning', code, report: null, message });
