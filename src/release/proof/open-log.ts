import { isSignedBy } from './keys.ts';
import { headOf, type LogEntry, lineHash, type SignedHead, signedHeadText, signedLine } from './log.ts';
import { LOG_ENTRY, SIGNED_HEAD } from './log-shapes.ts';
import { EMPTY_LOG, type LogHead } from './package.ts';
import { MOST_BYTES, readLine } from './read-canonical.ts';
import { readAs } from './read-package.ts';
import { shaped } from './shape.ts';
import { accepted, type Fault, refused, type Verdict, verdictOf } from './verdict.ts';

/** A log that was verified. */
export interface OpenLog {
  readonly entries: readonly LogEntry[];
  /** The hash of each line. */
  readonly hashes: readonly string[];
  readonly head: LogHead;
}

const LINE_END = 0x0a;

/**
 * A log from its bytes, each line held to its form, its signature and its place in the chain. All lines must be by one key:
 * another key has another log. Lines cut off at the end leave no trace in what is left: compare with a head (`headFault`).
 * Never throws. Linear.
 */
export function openLog(bytes: Uint8Array): Verdict<OpenLog> {
  if (bytes.length > MOST_BYTES) return refused(faultAt('the log', `it has more than ${MOST_BYTES} bytes`));
  const lines: string[] = [];
  const entries: LogEntry[] = [];
  const faults: Fault[] = [];
  let previous: string | null = EMPTY_LOG.head;
  for (const [i, line] of linesOf(bytes).entries()) {
    const read = entryOf(line, { number: i + 1, previous, key: entries[0]?.key ?? null });
    previous = null;
    if (read.ok) {
      entries.push(read.value.entry);
      lines.push(read.value.text);
      previous = lineHash(read.value.text);
    } else faults.push(...read.faults.map((fault) => ({ ...fault, where: placed(i + 1, fault.where) })));
  }
  if (bytes.length > 0 && bytes.at(-1) !== LINE_END) faults.push(faultAt('the end', 'the last line is cut off'));
  return verdictOf({ entries, hashes: lines.map(lineHash), head: headOf(lines) }, faults);
}

/** A head file from its bytes. Never throws. */
export function openHead(bytes: Uint8Array): Verdict<SignedHead> {
  const read = readAs(bytes, 'hearsay-head', SIGNED_HEAD);
  if (!read.ok) return read;
  const { signature, ...unsigned } = read.value;
  if (isSignedBy(signedHeadText(unsigned), signature, unsigned.key)) return read;
  return refused(faultAt('signature', 'it is not by the key that the head names, or the head was changed'));
}

/** Why a log cannot be the one of which somebody once saw this head; null where it goes on from there. */
export function headFault({ hashes }: OpenLog, { entries, head }: LogHead): Fault | null {
  if (entries === 0) return null;
  if (entries > hashes.length) {
    const message = `it ends after ${hashes.length} lines and once had ${entries}: lines were cut off at the end`;
    return faultAt('the end', message);
  }
  if (hashes[entries - 1] === head) return null;
  return faultAt(
    `line ${entries}`,
    'it is not the line that stood there when that head was taken: the log was written anew',
  );
}

interface Expected {
  readonly number: number;
  /** The hash of the line before; null where that line has a fault of its own. */
  readonly previous: string | null;
  readonly key: string | null;
}

function entryOf(line: Uint8Array, expected: Expected): Verdict<{ readonly entry: LogEntry; readonly text: string }> {
  const read = readLine(line);
  if (!read.ok) return read;
  const entry = shaped(read.value, LOG_ENTRY);
  if (!entry.ok) return entry;
  const { signature, ...unsigned } = entry.value;
  if (!isSignedBy(signedLine(unsigned), signature, unsigned.key)) {
    return refused(faultAt('', 'it was changed after it was signed, or its key is another'));
  }
  const place = placeFault(entry.value, expected);
  return place === null ? accepted({ entry: entry.value, text: Buffer.from(line).toString('utf8') }) : refused(place);
}

function placeFault({ entry, previous, key }: LogEntry, expected: Expected): Fault | null {
  if (expected.key !== null && key !== expected.key)
    return faultAt('', 'it is by another key than the lines before it');
  if (entry !== expected.number) return faultAt('', `it was written as line ${entry}`);
  if (expected.previous === null || previous === expected.previous) return null;
  return faultAt('', 'it does not follow from the line before it: that was put in, taken out or written anew');
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(LINE_END, from);
    const end = found === -1 ? bytes.length : found;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

const placed = (line: number, where: string): string => (where === '' ? `line ${line}` : `line ${line}, ${where}`);

const faultAt = (where: string, message: string): Fault => ({ code: 'proof.log', where, message });
