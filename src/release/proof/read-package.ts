import type { JsonValue } from '../item.ts';
import type { ReleasePackage, SingleItem } from './package.ts';
import { readCanonical } from './read-canonical.ts';
import { type Shape, shaped } from './shape.ts';
import { PACKAGE, SINGLE_ITEM } from './shapes.ts';
import { type Fault, refused, shown, type Verdict } from './verdict.ts';
import { verifyPackage, verifySingle } from './verify-package.ts';

const FORMAT = /"format":"(hearsay-[a-z]+)"/;

/** A package from its bytes: read, held to its form and verified. Never throws. Linear. */
export function openPackage(bytes: Uint8Array): Verdict<ReleasePackage> {
  const read = readAs(bytes, 'hearsay-package', PACKAGE);
  return read.ok ? verifyPackage(read.value) : read;
}

/** A single item from its bytes, in the same way. */
export function openSingle(bytes: Uint8Array): Verdict<SingleItem> {
  const read = readAs(bytes, 'hearsay-item', SINGLE_ITEM);
  return read.ok ? verifySingle(read.value) : read;
}

/** Canonical bytes as the one format and version that are wanted, in their shape. */
export function readAs<T>(bytes: Uint8Array, format: string, shape: Shape<T>): Verdict<T> {
  const read = readCanonical(bytes);
  if (!read.ok) return read;
  const fault = formatFault(read.value, format);
  return fault === null ? shaped(read.value, shape) : refused(fault);
}

/**
 * What a file seems to be, by the first format that it names; null for none. Also for a file that is broken, so that it is told
 * where it is broken as what it was; only opening it says what it is. Linear.
 */
export function formatOfBytes(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return FORMAT.exec(text)?.[1] ?? null;
}

function formatFault(value: JsonValue, wanted: string): Fault | null {
  const { format, version } = fieldsOf(value);
  if (format !== wanted) {
    return {
      code: 'proof.format',
      where: 'format',
      message: `it should be "${wanted}", and is ${shown(format)}`,
    };
  }
  if (version === 1) return null;
  const message = `${shown(version)} is unknown here; this hearsay reads version 1`;
  return { code: 'proof.version', where: 'version', message };
}

function fieldsOf(value: JsonValue): { readonly format?: JsonValue; readonly version?: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly format?: JsonValue; readonly version?: JsonValue })
    : {};
}
