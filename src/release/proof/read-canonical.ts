import type { JsonValue } from '../item.ts';
import { CanonicalReader, NotCanonical, type Path } from './canonical-reader.ts';
import { accepted, type Fault, refused, shown, type Verdict } from './verdict.ts';

/** Longer files are refused unread. */
export const MOST_BYTES = 50_000_000;

const LINE_END = 0x0a;

/** Bytes that must be one line of canonical JSON with a line end, as `fileText` writes it. Never throws. Linear. */
export function readCanonical(bytes: Uint8Array): Verdict<JsonValue> {
  if (bytes.length === 0) return refused(broken('the file', 'it is empty'));
  if (bytes.length > MOST_BYTES) return refused(broken('the file', `it has more than ${MOST_BYTES} bytes`));
  if (bytes.at(-1) === LINE_END) return readLine(bytes.subarray(0, -1));
  return refused(broken('its end', 'the line end is missing: it was cut off or changed there'));
}

/** The same for the bytes of one line, without its end. */
export function readLine(bytes: Uint8Array): Verdict<JsonValue> {
  const text = textOf(bytes);
  return text === null ? refused(notUtf8(bytes)) : readText(text);
}

function readText(text: string): Verdict<JsonValue> {
  try {
    return accepted(new CanonicalReader(text).read());
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    return refused(broken(placeOf(error.path, error.offset), `it is not as it was written: ${error.message}`));
  }
}

const broken = (where: string, message: string): Fault => ({ code: 'proof.form', where, message });

const placeOf = (path: Path, offset: number): string => `${partOf(path)}, character ${offset + 1}`;

/** A path in words: "item 3, body.gist", "header, conditions.use". */
export function partOf(path: Path): string {
  const [first, second, ...rest] = path;
  if (first === undefined) return 'the file';
  if (first === 'items' && typeof second === 'number') return withInner(`item ${second + 1}`, rest);
  if (first === 'leaves' && typeof second === 'number') return `hash of item ${second + 1}`;
  return withInner(nameOf(first), second === undefined ? [] : [second, ...rest]);
}

const withInner = (outer: string, inner: Path): string =>
  inner.length === 0 ? outer : `${outer}, ${inner.map(nameOf).join('.')}`;

/** Keys come from somebody else's file. */
const nameOf = (key: string | number): string => (/^\w{1,40}$/.test(String(key)) ? String(key) : shown(key));

// A byte-order mark stays, and is then refused as what it is: a character too many.
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

function textOf(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}

/** Says where the first byte stands that is no text: what is before it can be read, and the reader knows how far it came. */
function notUtf8(bytes: Uint8Array): Fault {
  const text = LENIENT.decode(bytes);
  const back = new TextEncoder().encode(text);
  const offset = bytes.findIndex((byte, i) => byte !== back[i]);
  const before = LENIENT.decode(bytes.subarray(0, offset));
  const read = readText(before.replace(/\ufffd$/, ''));
  const where = read.ok ? 'its end' : read.faults[0].where;
  return broken(where, `its bytes are not UTF-8 from byte ${offset + 1} on`);
}
