import type { BlockKind } from '../case/report.ts';
import { captionLength, isCreditOnly } from './caption.ts';
import type { Credit } from './credit.ts';
import { isCreditLine, readCredit } from './credit.ts';
import { datelineOf } from './dateline.ts';
import { isBio, isFurniture, isHouseAd, isTailFurniture, opensList } from './furniture.ts';
import type { Line } from './lines.ts';
import { linesOf, trimmed } from './lines.ts';
import { countWords, isAllCaps, isCamel, isOutletName, isPersonShaped, wordsOf } from './names.ts';

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

const HEAD_LINES = 14;

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

/** The kinds of the lines before the first prose. */
function headOf(lines: readonly Line[]): readonly BlockKind[] {
  const kinds: BlockKind[] = [];
  for (const line of lines.slice(0, HEAD_LINES)) {
    const next = lines[kinds.length + 1];
    const kind = headKind(line, next, kinds);
    if (kind === null) break;
    kinds.push(kind);
  }
  return kinds;
}

function headKind(line: Line, next: Line | undefined, before: readonly BlockKind[]): BlockKind | null {
  const { text } = line;
  const titled = before.includes('title');
  if (before.at(-1) === 'caption' && isCreditOnly(text)) return 'caption';
  const credited = creditKind(text, before);
  if (credited !== null) return credited;
  if (isFurniture(text)) return 'boilerplate';
  if (isCaptionBefore(line, next) || captionLength(text) === text.length) return 'caption';
  if (!titled && isNameAboveOutlet(text, next)) return 'byline';
  if (!titled && isHeadline(text, next)) return 'title';
  if (datelineOf(text) !== null || isSentence(text) || captionLength(text) > 0) return null;
  if (titled && isByName(text)) return 'byline';
  return titled ? 'paragraph' : null;
}

/** What a line of credits, dates and labels is; null for any other line. */
function creditKind(text: string, above: readonly BlockKind[]): BlockKind | null {
  const credit = readCredit(text);
  if (credit === null) return null;
  const titled = above.includes('title');
  const labels = credit.segments.length > 1 && isDateOnly(credit) && credit.dates.length === 0;
  if (titled && labels && !/[.!?]$/u.test(text)) return 'boilerplate';
  if (!isCreditLine(text, credit) || !(titled || above.at(-1) === 'byline' || isSureCredit(text, credit))) return null;
  return isDateOnly(credit) ? 'dateline' : 'byline';
}

function isDateOnly(credit: Credit): boolean {
  return credit.segments.every((segment) => segment.kind === 'label');
}

/** Before the headline only a date, an author or an outlet with something beside it is no headline. */
function isSureCredit(text: string, credit: Credit): boolean {
  if (credit.dates.length > 0 && credit.segments.every((segment) => wordsOf(segment.text).length <= 6)) return true;
  const last = credit.segments.at(-1);
  if (
    last?.kind === 'outlet' &&
    credit.segments.length > 1 &&
    credit.segments.slice(0, -1).every((segment) => isPeople(segment.text))
  )
    return true;
  if (/^by\s/iu.test(text) && credit.segments[0]?.kind === 'author') return true;
  return (
    credit.segments.length > 1 &&
    credit.segments.every((segment) => segment.kind !== 'name') &&
    credit.segments.some((segment) => segment.kind === 'outlet')
  );
}

/** An author's name on the first line, the outlet right beneath it. */
function isNameAboveOutlet(text: string, next: Line | undefined): boolean {
  const credit = next === undefined ? null : readCredit(next.text);
  return isPeople(text) && credit?.segments.length === 1 && credit.segments[0]?.kind === 'outlet';
}

/** One person's name, or several with commas and `and` between. */
function isPeople(text: string): boolean {
  return (
    countWords(text, 14) <= 14 &&
    text.split(/,?\s+and\s+|,\s+/u).every((name) => isPersonShaped(name) && countWords(name, 4) <= 4)
  );
}

function isByName(text: string): boolean {
  if (/[.!?]$/u.test(text)) return false;
  return (
    (isPersonShaped(text) && wordsOf(text).length <= 4) ||
    isOutletName(text) ||
    isCamel(text) ||
    (isAllCaps(text) && isOutletName(text))
  );
}

/** A line that reads as running prose. */
export function isSentence(text: string): boolean {
  const size = countWords(text, 40);
  return (size >= 8 && /[.!?…:;,]["”’»)\]]*$/u.test(text.slice(-8))) || size >= 32;
}

function isHeadline(text: string, next: Line | undefined): boolean {
  const size = countWords(text, 40);
  if (size > 30 || text.length > 260 || datelineOf(text) !== null) return false;
  if (!/[.…:;,]["”’»)\]]*$/u.test(text)) return true;
  return (
    size <= 16 &&
    next !== undefined &&
    next.text.length > text.length &&
    !/[.!?]\s+\p{Lu}/u.test(text) &&
    !/["“”]/u.test(text)
  );
}

/** One short sentence right above a line that holds a credit and nothing else. */
function isCaptionBefore(line: Line, next: Line | undefined): boolean {
  if (next === undefined || !isCreditOnly(next.text) || countWords(line.text, 45) > 45) return false;
  return /[.!…]$/u.test(line.text) && !/["“”]/u.test(line.text) && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line.text);
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

/** The last lines again, now that the publisher is known: what the house says of itself is no part of the report. */
export function withTail(pieces: readonly Piece[], publisher: string | null): readonly Piece[] {
  const out = [...pieces];
  let last = true;
  for (let i = out.length - 1, seen = 0; i > 0 && seen < 12; i -= 1, seen += 1) {
    const here = out[i];
    if (here === undefined) break;
    if (here.kind === 'boilerplate' || here.kind === 'caption') {
      last = last && here.kind === 'caption';
      continue;
    }
    if (here.kind !== 'paragraph' || !isTail(out, i, last ? 'last' : 'beforeLast', publisher)) break;
    out[i] = { ...here, kind: 'boilerplate' };
    last = false;
  }
  return out;
}

function isTail(pieces: readonly Piece[], at: number, place: 'last' | 'beforeLast', publisher: string | null): boolean {
  const text = pieces[at]?.text ?? '';
  if (isTailFurniture(text) || isHouseAd(text, place, publisher)) return true;
  return isBio(text, pieces[at - 1]?.text ?? '') || isNameAboveBio(text, pieces[at + 1]);
}

function isNameAboveBio(text: string, next: Piece | undefined): boolean {
  return next?.kind === 'boilerplate' && isPersonShaped(text) && next.text.startsWith(text);
}
