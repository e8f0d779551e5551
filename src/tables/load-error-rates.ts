import { readFileSync } from 'node:fs';
import type { ErrorRates } from '../report/dossier/error-rates.ts';
import { reasonOf, ShellError } from '../shell-error.ts';

/** How often answers were right when they were last measured; ships with the package. */
export function loadErrorRates(): ErrorRates {
  try {
    return JSON.parse(readFileSync(new URL('../../tables/error-rates.json', import.meta.url), 'utf8')) as ErrorRates;
  } catch (error) {
    throw new ShellError(
      'tables.unreadable',
      `tables/error-rates.json, a part of hearsay, cannot be read: ${reasonOf(error)}`,
      error,
    );
  }
}
