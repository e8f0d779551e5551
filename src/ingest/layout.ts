import type { BlockKind } from '../case/report.ts';
import { captionLength } from './caption.ts';
import type { Credit } from './credit.ts';
import { readCredit } from './credit.ts';
import { datelineOf } from './dateline.ts';
import { isFurniture, opensList } from './furniture.ts';
import { headOf, isCaptionBefore, isSentence } from './head.ts';
import type { Line } from './lines.ts';
import { linesOf, trimmed } from './lines.ts';

/** A block with its words, and, for a line of credits, how it was read. */
export interface Piece {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly credit: Credit | null;
  /** The agency in a wire dateline's parentheses, empty where it has none; null for any other block. */
  readonly slug: string | null;
}

/** The report's text in blocks, in order; `from` is where front matter ends. Linear in the text. */
export function layOut(text: string, from: number): readonly Piece[] {
  const lines = linesOf(text, from);
  const head = headOf(lines);
  const matter = trimmed(text, 0, from);
  const first = matter.start < matter.end ? [pieceOf(matter, 'boilerplate')] : [];
  return [
    ...first,
    ...head.flatMap((kind, i) => (lines[i] === undefined ? [] : split(lines[i], kind))),
    ...layBody(lines.slice(head.length)),
  ];
}

/** The lines below a report's head in blocks. */
export function layBody(lines: readonly Line[]): readonly Piece[] {
  let listed = false;
  return lines.flatMap((line, i) => {
    const furniture: boolean = isFurniture(line.text) || (listed && !isSentence(line.text));
    listed = opensList(line.text) || (listed && furniture);
    const kind = isCaptionBefore(line, lines[i + 1]) ? 'caption' : 'paragraph';
    return split(line, furniture ? 'boilerplate' : kind);
  });
}

/** A line as blocks: caption and dateline at its head come off as blocks of their own. */
function split(line: Line, kind: BlockKind): readonly Piece[] {
  if (kind !== 'paragraph') return [pieceOf(line, kind)];
  const caption = captionLength(line.text);
  const pieces = caption === 0 ? [] : [pieceOf(trimmed(line.text, 0, caption), 'caption')];
  const rest = trimmed(line.text, caption, line.text.length);
  const dateline = rest.start === rest.end ? null : datelineOf(rest.text);
  const length = dateline?.length ?? 0;
  if (dateline !== null)
    pieces.push({
      ...pieceOf({ ...rest, end: rest.start + length, text: rest.text.slice(0, length) }, 'dateline'),
      slug: dateline.slug ?? '',
      credit: readCredit(rest.text.slice(0, length)),
    });
  const prose = trimmed(line.text, rest.start + length, line.text.length);
  if (prose.start < prose.end) pieces.push(pieceOf(prose, 'paragraph'));
  return pieces.map((part) => ({ ...part, start: part.start + line.start, end: part.end + line.start }));
}

/** One block of a kind that is known. */
export function pieceOf(line: Line, kind: BlockKind): Piece {
  return {
    kind,
    start: line.start,
    end: line.end,
    text: line.text,
    credit: kind === 'byline' || kind === 'dateline' || kind === 'title' ? readCredit(line.text) : null,
    slug: null,
  };
}
