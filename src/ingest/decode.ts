import chardet from 'chardet';

/** Bytes as text; `encoding` is named where it is not plain UTF-8, `null` text where the bytes are no text. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: string | null; readonly lossy: boolean }
  | { readonly kind: 'binary' };

/** Encodings that TextDecoder knows and that chardet tells apart well; its guesses among Western ones are not used. */
const FOREIGN = new Set([
  'windows-1251',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
  'iso-8859-5',
  'iso-8859-7',
  'windows-1253',
  'iso-8859-8',
  'windows-1255',
  'iso-8859-6',
  'windows-1256',
  'iso-2022-jp',
]);
const SAMPLE = 65_536;

/** The text of a file's bytes, a byte-order mark left out. Linear; no lookahead beyond the first 64 KiB to tell the encoding. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return as(bytes, marked);
  if (hasBinaryMagic(bytes)) return { kind: 'binary' };
  const wide = wideEncoding(bytes);
  if (wide !== null) return as(bytes, wide);
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0) || controlRatio(sample.subarray(0, 4096)) > 0.05) return { kind: 'binary' };
  const utf8 = strict(bytes);
  if (utf8 !== null) return { kind: 'text', text: utf8, encoding: null, lossy: false };
  if (isMostlyUtf8(bytes)) return { ...as(bytes, 'utf-8'), lossy: true } as Decoded;
  return as(bytes, foreignEncoding(bytes) ?? 'windows-1252');
}

function as(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { kind: 'text', text, encoding: encoding === 'utf-8' ? null : encoding, lossy: text.includes('\ufffd') };
}

function strict(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** PDF, ZIP (docx), PNG, JPEG, GIF, gzip, ELF. */
function hasBinaryMagic(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return ['%PDF-', 'PK\u0003\u0004', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', '\u001f\u008b', '\u007fELF'].some(
    (magic) => head.startsWith(magic),
  );
}

/** UTF-16 without a mark: in text of Western letters every other byte is zero. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 1024);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    }
  });
  const half = sample.length / 2;
  if (odd > 0.4 * half && even < 0.02 * half) return 'utf-16le';
  return even > 0.4 * half && odd < 0.02 * half ? 'utf-16be' : null;
}

function controlRatio(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

/** A few broken bytes in a file that is UTF-8 otherwise do not make it another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  let good = 0;
  let broken = 0;
  for (const char of sample) {
    if (char === '\ufffd') broken += 1;
    else if (char > '\u007f') good += 1;
  }
  return good > 4 * broken;
}

function foreignEncoding(bytes: Uint8Array): string | null {
  const best = chardet.analyse(bytes.subarray(0, SAMPLE))[0];
  const name = best?.name.toLowerCase() ?? '';
  return best !== undefined && best.confidence >= 40 && FOREIGN.has(name) ? name : null;
}
