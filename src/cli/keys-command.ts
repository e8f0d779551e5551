import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { keyFileText } from '../release/proof/key-file.ts';
import { newSigningKey } from '../release/proof/keys.ts';
import { reasonOf, ShellError, systemCode } from '../shell-error.ts';
import type { Invocation } from './flags.ts';
import { readKey } from './proof-files.ts';
import { checkFolderOf } from './write-file.ts';

const CHANCE_BYTES = 64;

/** `hearsay keys FILE`: makes a key file, or shows its public half. A file that is there is never written over. */
export function keysCommand({ flags, words: [file = ''] }: Invocation): void {
  if (flags.has('new')) writeKey(file, keyFileText(newSigningKey(randomBytes(CHANCE_BYTES))));
  process.stdout.write(`${readKey(file).publicKey}\n`);
}

function writeKey(file: string, text: string): void {
  checkFolderOf(file);
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const there = systemCode(error) === 'EEXIST';
    const why = there ? 'it is there already, and a key that is written over is lost' : reasonOf(error);
    throw new ShellError('output.unwritable', `${file} cannot be written: ${why}`, error);
  }
}
