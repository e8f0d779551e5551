import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { reasonOf, ShellError } from '../shell-error.ts';

/** Two paths as the list names them, and where they are. */
export interface ListedPair {
  readonly a: string;
  readonly b: string;
  readonly fileA: string;
  readonly fileB: string;
}

/**
 * Reads a list of pairs, two paths a line with a tab between them; `-` is standard input. Paths count from where the
 * command runs, or from the list's own folder where there is no such file. Throws with the number of a line that is no pair.
 */
export function readPairList(list: string): ListedPair[] {
  const near = list === '-' ? null : dirname(list);
  return textOf(list)
    .split('\n')
    .flatMap((line, at) => {
      const trimmed = line.replace(/\r$/, '');
      if (trimmed.trim() === '') return [];
      const [a, b, ...more] = trimmed.includes('\t') ? trimmed.split('\t') : trimmed.trim().split(' ');
      if (a === undefined || a === '' || b === undefined || b === '' || more.length > 0)
        throw new ShellError(
          'pairs.malformed',
          `line ${at + 1} of ${list} is no pair: two paths with a tab between them`,
        );
      return [{ a, b, fileA: placed(a, near), fileB: placed(b, near) }];
    });
}

function textOf(list: string): string {
  try {
    return readFileSync(list === '-' ? 0 : list, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new ShellError('input.none', `${list} cannot be read: ${reasonOf(error)}`, error);
  }
}

function placed(path: string, near: string | null): string {
  if (near === null || isAbsolute(path) || existsSync(path)) return path;
  const beside = join(near, path);
  return existsSync(beside) ? beside : path;
}
