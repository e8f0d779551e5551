import { closeSync, lstatSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Writes all of `text`, whole, in parts or as bytes, to `file` or leaves what was there: a file cut short by a kill or a full disk would read as a case. */
export function writeWhole(file: string, text: string | Uint8Array | Iterable<string>): void {
  const batches = text instanceof Uint8Array ? [text] : inBatches(typeof text === 'string' ? [text] : text);
  const partial = `${file}.partial-${process.pid}`;
  try {
    if (isSpecial(file)) writeBatches(file, batches);
    else {
      writeBatches(partial, batches);
      renameSync(partial, file);
    }
  } catch (error) {
    rmSync(partial, { force: true });
    throw new ShellError('output.unwritable', `${file} cannot be written: ${reasonOf(error)}`, error);
  }
}

/** Characters that are gathered before they are written. */
const BATCH = 1_000_000;

function writeBatches(file: string, batches: Iterable<string | Uint8Array>): void {
  const handle = openSync(file, 'w');
  try {
    for (const batch of batches) writeFileSync(handle, batch);
  } finally {
    closeSync(handle);
  }
}

/** Few large strings for many small ones. */
export function* inBatches(parts: Iterable<string>): Generator<string> {
  let [batch, length] = [[] as string[], 0];
  for (const part of parts) {
    batch.push(part);
    length += part.length;
    if (length < BATCH) continue;
    yield batch.join('');
    [batch, length] = [[], 0];
  }
  yield batch.join('');
}

/** Devices, pipes and links are written through, not replaced. */
function isSpecial(file: string): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}
