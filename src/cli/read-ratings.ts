import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Reliability } from '../case/claim.ts';
import { NO_RATINGS, type Ratings, RELIABILITY_IN_WORDS } from '../report/dossier/ratings.ts';
import { reasonOf, ShellError } from '../shell-error.ts';

/** A `--sources` file: CSV with the columns source and reliability. Throws where it cannot be read or a rating is none of the scale. */
export function readRatings(file: string | undefined): Ratings {
  if (file === undefined) return NO_RATINGS;
  const rows = records(file);
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length > 0 && !(columns.includes('source') && columns.includes('reliability'))) {
    throw new ShellError(
      'ratings.columns',
      `${file} needs the columns source and reliability; it has ${columns.join(', ')}`,
    );
  }
  return new Map(
    rows.map(({ source = '', reliability = '' }) => [source, ratingOf(reliability.toUpperCase(), source, file)]),
  );
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
    throw new ShellError('ratings.unreadable', `${file} cannot be read as CSV: ${reasonOf(error)}`, error);
  }
}

function ratingOf(rating: string, source: string, file: string): Reliability {
  if (isReliability(rating)) return rating;
  throw new ShellError('ratings.scale', `${file} rates ${source} ${JSON.stringify(rating)}, and the scale is A to F`);
}

const isReliability = (rating: string): rating is Reliability => Object.hasOwn(RELIABILITY_IN_WORDS, rating);
