import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { ReleaseContent } from '../release/item.ts';
import { issuedEvent } from '../release/proof/issued.ts';
import { openKeyFile } from '../release/proof/key-file.ts';
import type { SigningKey } from '../release/proof/keys.ts';
import { type LogEvent, logLine, signedHead } from '../release/proof/log.ts';
import { headFault, type OpenLog, openHead, openLog } from '../release/proof/open-log.ts';
import { EMPTY_LOG, fileText, type LogHead, type ReleasePackage } from '../release/proof/package.ts';
import { type KnownPartners, openPartners } from '../release/proof/partners.ts';
import { MOST_BYTES } from '../release/proof/read-canonical.ts';
import { sealRelease } from '../release/proof/seal.ts';
import { faultLine, type Verdict } from '../release/proof/verdict.ts';
import { reasonOf, ShellError, systemCode } from '../shell-error.ts';
import type { FlagName, Invocation } from './flags.ts';
import { checkFolderOf, writeWhole } from './write-file.ts';

const FAULTS_TOLD = 5;
const EMPTY: OpenLog = { entries: [], hashes: [], head: EMPTY_LOG };

/** What a verdict accepted; throws a ShellError with what was found where it refused. */
export function acceptedOf<T>(verdict: Verdict<T>, file: string): T {
  if (verdict.ok) return verdict.value;
  const lines = verdict.faults.slice(0, FAULTS_TOLD).map(faultLine);
  const more = verdict.faults.length - lines.length;
  throw new ShellError(
    verdict.faults[0].code,
    `${file} is refused: ${lines.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
  );
}

/** A file's bytes. A huge file is refused before it is read; where there is none, null. */
export function bytesOrNull(file: string): Uint8Array | null {
  try {
    const opened = openSync(file, 'r');
    try {
      if (fstatSync(opened).size > MOST_BYTES) {
        throw new ShellError('proof.form', `${file} is refused: it has more than ${MOST_BYTES} bytes`);
      }
      return readFileSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    if (error instanceof ShellError) throw error;
    if (systemCode(error) === 'ENOENT') return null;
    throw new ShellError('input.unreadable', `${file} cannot be read: ${reasonOf(error)}`, error);
  }
}

/** The bytes of a file that must be there. */
export function bytesOf(file: string): Uint8Array {
  const bytes = bytesOrNull(file);
  if (bytes === null) throw new ShellError('input.unreadable', `${file} cannot be read: no such file or folder`);
  return bytes;
}

/** The key in a key file. Throws where others than its owner may read it: then it must be taken for known. */
export function readKey(file: string): SigningKey {
  const bytes = bytesOf(file);
  const { mode } = statSync(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new ShellError(
      'proof.keyOpen',
      `${file} can be read by others than its owner (chmod 600 ${file} mends that)`,
    );
  }
  return acceptedOf(openKeyFile(bytes), file);
}

/** Where the head of a log is kept: beside it, so that lines cut off at its end are missed. */
export const headFileOf = (log: string): string => `${log}.head`;

/** A log, verified and held to its head file where there is one. A log that is not there yet is empty. */
export function readLog(file: string): OpenLog {
  const bytes = bytesOrNull(file);
  const headFile = headFileOf(file);
  const headBytes = bytesOrNull(headFile);
  const log = bytes === null ? EMPTY : acceptedOf(openLog(bytes), file);
  if (headBytes === null) return log;
  const head = acceptedOf(openHead(headBytes), headFile);
  const [first] = log.entries;
  if (first !== undefined && first.key !== head.key) {
    throw new ShellError('proof.log', `${headFile} is refused: it is by another key than ${file}`);
  }
  const fault = headFault(log, head);
  if (fault !== null) throw new ShellError(fault.code, `${file} is refused: ${faultLine(fault)}`);
  return log;
}

/** What an entry is written with; `at` is `2034-05-01T12:00:00Z`. */
export interface Recorder {
  readonly key: SigningKey;
  readonly at: string;
}

/**
 * Adds entries to a log and renews its head file. `eventsOf` is given where the log stands, which a release names in its
 * header, and the log as it is. Nobody else can write meanwhile. Throws where the log is refused or by another key: what
 * stands in it is never touched. The entries are on disk before this returns.
 */
export function record(file: string, { key, at }: Recorder, eventsOf: (log: OpenLog) => readonly LogEvent[]): void {
  checkFolderOf(file);
  const unlock = lock(file);
  try {
    const log = readLog(file);
    const [first] = log.entries;
    if (first !== undefined && first.key !== key.publicKey) {
      throw new ShellError('proof.log', `${file} is kept by another key; a new key needs a log of its own`);
    }
    let head: LogHead = log.head;
    let lines = '';
    for (const event of eventsOf(log)) {
      const next = logLine(event, head, { key, at });
      lines += next.line;
      head = next.head;
    }
    if (lines === '') return;
    appendLines(file, lines);
    writeWhole(headFileOf(file), fileText(signedHead(head, { key, at })));
  } finally {
    unlock();
  }
}

function appendLines(file: string, text: string): void {
  try {
    const opened = openSync(file, 'a', 0o600);
    try {
      writeFileSync(opened, text);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    throw new ShellError('output.unwritable', `${file} cannot be written: ${reasonOf(error)}`, error);
  }
}

/** Two entries that follow the same line would break the chain for good, so one writer at a time. */
function lock(file: string): () => void {
  const lockFile = `${file}.lock`;
  try {
    closeSync(openSync(lockFile, 'wx', 0o600));
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') {
      throw new ShellError('output.unwritable', `${lockFile} cannot be written: ${reasonOf(error)}`, error);
    }
    throw new ShellError('proof.locked', `${file} is being written; if nothing runs, remove ${lockFile} and try again`);
  }
  return () => rmSync(lockFile, { force: true });
}

/**
 * Seals a release, enters it in the log and gives the package: what is logged may fail to be sent, and nothing is sent that is
 * not logged. `before` are the decisions that led to it, which are entered first.
 */
export function sealInto(
  file: string,
  content: ReleaseContent,
  {
    key,
    at,
    partnerKey,
    before,
  }: Recorder & { readonly partnerKey: string | null; readonly before: readonly LogEvent[] },
): ReleasePackage {
  const made: ReleasePackage[] = [];
  record(file, { key, at }, ({ head }) => {
    const sealed = sealRelease(content, { key, issued: at, log: head, partnerKey });
    made.push(sealed);
    return [...before, issuedEvent(sealed, key)];
  });
  const [sealed] = made;
  if (sealed === undefined) throw new RangeError('nothing was sealed');
  return sealed;
}

/** The reader's list of partners. */
export const readPartners = (file: string): KnownPartners => acceptedOf(openPartners(bytesOf(file)), file);

/** The value of a flag that a command cannot do without. */
export function requiredFlag(flags: Invocation['flags'], name: FlagName): string {
  const value = flags.get(name);
  if (value === undefined) throw new ShellError('flags.misuse', `this needs --${name} (--help shows how)`);
  return value;
}
