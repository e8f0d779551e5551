import type { BlockKind } from '../case/report.ts';
import type { Reading } from './draft.ts';
import { note } from './draft.ts';
import type { Piece } from './layout.ts';
import { layBody, pieceOf } from './layout.ts';
import { countWords } from './names.ts';
import { pageMetaOf } from './page-meta.ts';
import type { Chunk, PageParts } from './page-parts.ts';
import { takeApart } from './page-parts.ts';

/** A saved page as one report. Its text is what is extracted: headline, byline, date, then paragraphs, a blank line between. */
export function readPage(path: string, html: string): Reading {
  const parts = takeApart(html);
  const body = bodyOf(parts);
  const { meta, authors } = pageMetaOf(parts);
  if (body.length === 0)
    return { drafts: [], notes: [note('warning', 'markup', path, `${path}: no article text was found in the page`)] };
  const title = meta.title ?? '';
  const byline = authors.length === 0 ? '' : `By ${authors.join(' and ')}`;
  const head = [title, byline, meta.published ?? ''].filter((line) => line !== '');
  const paragraphs = body.filter((chunk) => !head.some((line) => same(line, chunk.text)));
  const text = [...head, ...paragraphs.map((chunk) => chunk.text)].join('\n\n');
  return {
    drafts: [{ id: path, path, text, meta, authors, pieces: piecesOf(head, { title, byline }, paragraphs) }],
    notes: [],
  };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') === b.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function kindOf(line: string, known: { readonly title: string; readonly byline: string }): BlockKind {
  if (line === known.title) return 'title';
  return line === known.byline ? 'byline' : 'dateline';
}

function piecesOf(
  head: readonly string[],
  known: { readonly title: string; readonly byline: string },
  body: readonly Chunk[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const line of head) {
    pieces.push(pieceOf({ start: at, end: at + line.length, text: line }, kindOf(line, known)));
    at += line.length + 2;
  }
  const lines = body.map((chunk) => {
    const start = at;
    at += chunk.text.length + 2;
    return { start, end: start + chunk.text.length, text: chunk.text, isCaption: chunk.tag === 'figcaption' };
  });
  const laid = layBody(lines);
  const captions = new Set(lines.filter((line) => line.isCaption).map((line) => line.start));
  return [
    ...pieces,
    ...laid.map((piece) => (captions.has(piece.start) ? { ...piece, kind: 'caption' as const } : piece)),
  ];
}

/** The chunks of the container that holds most prose, as Readability scores it (Arc90 2009): each paragraph counts for its container, half for the one around. */
function bodyOf(parts: PageParts): readonly Chunk[] {
  const scores = new Array<number>(parts.parents.length).fill(0);
  for (const chunk of parts.chunks) {
    if (chunk.aside || chunk.linkRatio > 0.5 || chunk.text.length < 25 || chunk.tag === 'figcaption') continue;
    const score = 1 + Math.min(3, chunk.text.length / 100) + Math.min(5, chunk.text.match(/[,،、]/gu)?.length ?? 0);
    let container = chunk.container;
    for (const share of [0.4, 1, 0.5, 0.25]) {
      scores[container] = (scores[container] ?? 0) + share * score * (parts.articles.has(container) ? 1.5 : 1);
      container = parts.parents[container] ?? 0;
    }
  }
  const best = scores.reduce((top, score, i) => (score > (scores[top] ?? 0) ? i : top), 0);
  const inside = new Array<boolean>(parts.parents.length).fill(false);
  parts.parents.forEach((parent, i) => {
    inside[i] = i === best || (i > 0 && inside[parent] === true);
  });
  const chosen = parts.chunks.filter((chunk) => inside[chunk.container] === true && isWanted(chunk));
  return chosen.length > 0 ? chosen : parts.chunks.filter(isWanted);
}

function isWanted(chunk: Chunk): boolean {
  if (chunk.aside || chunk.linkRatio > 0.6) return false;
  return (
    chunk.tag === 'p' ||
    /^h[1-6]$/u.test(chunk.tag) ||
    chunk.tag === 'figcaption' ||
    countWords(chunk.text, 8) >= 5 ||
    /[.!?]["”’)]*$/u.test(chunk.text)
  );
}
