import { createHash } from 'node:crypto';
import type { Source } from '../case/source.ts';

const SEPARATOR = /^---[ \t]*\r?\n/m;
const FRONT_MATTER =
  /^(?:(?:title|headline|publisher|source|published|date|url|authors?|language|lang):[^\n]*\r?\n)+$/i;

/**
 * The reports on standard input: one, or many with a line of `---` between them. Front matter, which stands between such lines too, stays with
 * the report that it heads. Each is named by its content, `-#` and 8 hex digits, so that their order does not matter.
 */
export function splitInput(bytes: Uint8Array): readonly Source[] {
  // Latin-1 maps every byte to one character and back, whatever the input's own encoding.
  const pieces = Buffer.from(bytes).toString('latin1').split(SEPARATOR);
  return withFrontMatter(pieces)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => Buffer.from(piece, 'latin1'))
    .map((content) => ({ path: `-#${hash8(content)}`, bytes: content }));
}

function withFrontMatter(pieces: readonly string[]): readonly string[] {
  const reports: string[] = [];
  let heading = '';
  for (const [i, piece] of pieces.entries()) {
    if (i > 0 && i < pieces.length - 1 && FRONT_MATTER.test(piece)) heading = `---\n${piece}---\n`;
    else {
      reports.push(heading + piece);
      heading = '';
    }
  }
  return reports;
}

function hash8(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
