/**
 * Picks the fonts that PDF dossiers are set in from the packages of Fontsource (SIL Open Font License 1.1), which carry Google's builds of Noto cut by
 * script, into pdf/fonts, and lists in pdf/fonts.json which characters each has. Of the packages' 330 MB, with all weights and formats, 63 files are needed;
 * they are as published. `npm install` and `npm run build` run this.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sfntOf } from '../src/pdf/woff.ts';

const TEXT = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'];
const STYLES = ['400-normal', '700-normal', '400-italic'];

/** Package, its cuts, its styles. Earlier ones win where two have a character. */
const PICKED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['noto-serif', TEXT, STYLES],
  ['noto-sans', TEXT, ['400-normal', '700-normal']],
  ['noto-naskh-arabic', ['arabic'], ['400-normal', '700-normal']],
  ['noto-serif-hebrew', ['hebrew'], ['400-normal', '700-normal']],
  ['noto-serif-devanagari', ['devanagari'], ['400-normal', '700-normal']],
  ...['bengali', 'gujarati', 'gurmukhi', 'tamil', 'telugu', 'kannada', 'malayalam', 'sinhala'].map(
    (script): readonly [string, readonly string[], readonly string[]] => [
      `noto-sans-${script}`,
      [script],
      ['400-normal'],
    ],
  ),
  ...['thai', 'lao', 'khmer', 'myanmar', 'georgian', 'armenian', 'ethiopic'].map(
    (script): readonly [string, readonly string[], readonly string[]] => [
      `noto-sans-${script}`,
      [script],
      ['400-normal'],
    ],
  ),
  ['noto-sans-sc', ['chinese-simplified'], ['400-normal']],
  ['noto-sans-jp', ['japanese'], ['400-normal']],
  ['noto-sans-tc', ['chinese-traditional'], ['400-normal']],
  ['noto-sans-kr', ['korean'], ['400-normal']],
  ['noto-sans-symbols-2', ['symbols'], ['400-normal']],
  ['noto-sans-math', ['latin'], ['400-normal']],
  ['noto-emoji', ['emoji'], ['400-normal']],
];

const SOURCE = 'node_modules/@fontsource';
const FONTS = 'pdf/fonts';
const LIST = 'pdf/fonts.json';

// The list goes first and comes last: where it is, all that it lists is there.
rmSync(LIST, { force: true });
rmSync(FONTS, { recursive: true, force: true });
mkdirSync(FONTS, { recursive: true });
const entries = PICKED.flatMap(([name, cuts, styles]) =>
  cuts.flatMap((cut, i) =>
    styles.map((style) => ({ ...pick(name, `${name}-${cut}-${style}.woff`), family: `${name} ${i}` })),
  ),
);
writeFileSync(join(FONTS, 'LICENSE'), licence());
writeFileSync(LIST, `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
const bytes = entries.reduce((sum, { file }) => sum + statSync(join(FONTS, file)).size, 0);
console.log(`${FONTS}: ${entries.length} fonts, ${(bytes / 1e6).toFixed(1)} MB`);

/** The license once, under each package's line of copyright. */
function licence(): string {
  const texts = [...new Set(PICKED.map(([name]) => name))].map((name) => {
    const [holder = '', ...rest] = readFileSync(join(SOURCE, name, 'LICENSE'), 'utf8').split('\n');
    return { holder: `${name}: ${holder}`, rest: rest.join('\n') };
  });
  return `${texts.map(({ holder }) => holder).join('\n')}\n${texts[0]?.rest ?? ''}`;
}

/** Copies a file and lists what it has: ranges of code points in base 36, each as how far it starts behind the one before, and how many there are. */
function pick(name: string, file: string): { readonly file: string; readonly has: string } {
  const path = join(SOURCE, name, 'files', file);
  copyFileSync(path, join(FONTS, file));
  return { file, has: packed(codePointsOf(sfntOf(readFileSync(path)))) };
}

function table(sfnt: Uint8Array, tag: string): DataView {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    if (String.fromCharCode(...sfnt.subarray(at, at + 4)) !== tag) continue;
    return new DataView(sfnt.buffer, sfnt.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
  }
  throw new RangeError(`no table ${tag}`);
}

/** The code points of a cmap of format 12 or else 4 (OpenType 1.9, "cmap"). */
function codePointsOf(sfnt: Uint8Array): readonly number[] {
  const view = table(sfnt, 'cmap');
  const offsets = Array.from({ length: view.getUint16(2) }, (_, i) => view.getUint32(4 + 8 * i + 4));
  const formatted = offsets.map((offset) => ({ offset, format: view.getUint16(offset) }));
  const wide = formatted.find(({ format }) => format === 12);
  if (wide !== undefined) return wideCodePoints(view, wide.offset);
  const narrow = formatted.find(({ format }) => format === 4);
  if (narrow === undefined) throw new RangeError('no cmap of format 4 or 12');
  return narrowCodePoints(view, narrow.offset);
}

function wideCodePoints(view: DataView, offset: number): readonly number[] {
  return Array.from({ length: view.getUint32(offset + 12) }, (_, i) => offset + 16 + 12 * i).flatMap((at) => {
    const [first, last] = [view.getUint32(at), view.getUint32(at + 4)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function narrowCodePoints(view: DataView, offset: number): readonly number[] {
  const twice = view.getUint16(offset + 6);
  const found: number[] = [];
  for (let i = 0; i < twice; i += 2) {
    const last = view.getUint16(offset + 14 + i);
    const first = view.getUint16(offset + 16 + twice + i);
    const delta = view.getUint16(offset + 16 + 2 * twice + i);
    const rangeAt = offset + 16 + 3 * twice + i;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) found.push(code);
    }
  }
  return found;
}

function packed(codes: readonly number[]): string {
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  const parts: string[] = [];
  let end = 0;
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] ?? 0;
    let length = 1;
    while (sorted[i + length] === first + length) length += 1;
    parts.push(`${(first - end).toString(36)}.${length.toString(36)}`);
    end = first + length;
    i += length;
  }
  return parts.join(' ');
}
