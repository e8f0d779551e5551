import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646; // wOFF
const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;
/** Larger than any table that ships, smaller than what hurts. */
const MOST_BYTES = 50_000_000;
const NAME = 0x6e616d65; // name

interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * A font as OpenType out of WOFF 1.0 (W3C Recommendation 2012, sections 3 to 5), which only packs its tables. With `family` it goes by that name and no
 * other: the cuts of one family could not be told apart by the name that they share. Throws a RangeError for what is no such font.
 */
export function sfntOf(woff: Uint8Array, family?: string): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.length < WOFF_HEAD || from.getUint32(0) !== SIGNATURE) throw new RangeError('no WOFF 1.0 font');
  const tables = Array.from({ length: from.getUint16(12) }, (_, i) => tableOf(woff, from, WOFF_HEAD + WOFF_ENTRY * i));
  const named = tables.map((table) =>
    family !== undefined && table.tag === NAME ? { ...table, bytes: nameTable(family) } : table,
  );
  return assembled(from.getUint32(4), named);
}

function tableOf(woff: Uint8Array, from: DataView, entry: number): FontTable {
  const [offset, packed, length] = [from.getUint32(entry + 4), from.getUint32(entry + 8), from.getUint32(entry + 12)];
  if (length > MOST_BYTES) throw new RangeError(`a table of ${length} bytes, over the limit of ${MOST_BYTES}`);
  const bytes = woff.subarray(offset, offset + packed);
  return {
    tag: from.getUint32(entry),
    checksum: from.getUint32(entry + 16),
    bytes: packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes,
  };
}

/** The offset table, its records and the tables (OpenType 1.9, "Organization of an OpenType Font"). */
function assembled(flavor: number, tables: readonly FontTable[]): Uint8Array {
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), SFNT_HEAD + SFNT_ENTRY * tables.length);
  const sfnt = new Uint8Array(size);
  const to = new DataView(sfnt.buffer);
  const power = Math.floor(Math.log2(Math.max(1, tables.length)));
  to.setUint32(0, flavor);
  to.setUint16(4, tables.length);
  to.setUint16(6, SFNT_ENTRY * 2 ** power);
  to.setUint16(8, power);
  to.setUint16(10, SFNT_ENTRY * (tables.length - 2 ** power));
  let at = SFNT_HEAD + SFNT_ENTRY * tables.length;
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const record = SFNT_HEAD + SFNT_ENTRY * i;
    to.setUint32(record, tag);
    to.setUint32(record + 4, checksum);
    to.setUint32(record + 8, at);
    to.setUint32(record + 12, bytes.length);
    sfnt.set(bytes, at);
    at += padded(bytes.length);
  }
  return sfnt;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** A table that says one name, as family (name 1) and for programs (6), in Windows' English (OpenType 1.9, "name"). */
function nameTable(name: string): Uint8Array {
  const strings = [
    { id: 1, text: name },
    { id: 6, text: name.replaceAll(' ', '-') },
  ];
  const head = 6 + 12 * strings.length;
  const bytes = new Uint8Array(head + strings.reduce((sum, { text }) => sum + 2 * text.length, 0));
  const to = new DataView(bytes.buffer);
  to.setUint16(2, strings.length);
  to.setUint16(4, head);
  let at = 0;
  for (const [i, { id, text }] of strings.entries()) {
    const record = [3, 1, 0x409, id, 2 * text.length, at];
    for (const [field, value] of record.entries()) to.setUint16(6 + 12 * i + 2 * field, value);
    for (const [k, unit] of text.split('').entries()) to.setUint16(head + at + 2 * k, unit.charCodeAt(0));
    at += 2 * text.length;
  }
  return bytes;
}
