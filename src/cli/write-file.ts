import { lstatSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf, ShellError } from '../shell-error.ts';

/** Throws where `file` cannot be written because its folder is missing: better before long work than after it. */
export function checkFolderOf(file: string): void {
  try {
    if (statSync(dirname(file)).isDirectory()) return;
  } catch (error) {
    throw new ShellError('output.unwritable', `${file} cannot be written: ${reasonOf(error)}`, error);
  }
  throw new ShellError('output.unwritable', `${file} cannot be written: ${dirname(file)} is no folder`);
}

/** Writes all of `text`, or bytes, to `file` or leaves what was there: a file cut short by a kill or a full disk would read as a case. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const partial = `${file}.partial-${process.pid}`;
  try {
    if (isSpecial(file)) writeFileSync(file, text);
    else {
      writeFileSync(partial, text);
      renameSync(partial, file);
    }
  } catch (error) {
    rmSync(partial, { force: true });
    throw new ShellError('output.unwritable', `${file} cannot be written: ${reasonOf(error)}`, error);
  }
}

/** Devices, pipes and links are written through, not replaced. */
function isSpecial(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}
