import type { Report } from '../case/report.ts';
import type { SourceMeta } from '../case/source.ts';
import { authorsOf } from './authors.ts';
import type { Draft } from './draft.ts';
import { frontMatterOf } from './front-matter.ts';
import { languageOf } from './language.ts';
import type { Piece } from './layout.ts';
import { layOut } from './layout.ts';
import { isoOf } from './page-meta.ts';
import { publishedOf } from './published.ts';
import { publisherOf } from './publisher.ts';
import { withTail } from './tail.ts';

/** A draft with its blocks and all that its text shows of itself. What the reader says of it, `given`, wins. Linear. */
export function reportOf(draft: Draft, given: SourceMeta): Report {
  const { text } = draft;
  const matter = draft.pieces === null ? frontMatterOf(text) : { meta: {}, end: 0 };
  const known: SourceMeta = { ...draft.meta, ...matter.meta, ...given };
  const first = draft.pieces ?? layOut(text, matter.end);
  const found = known.publisher ?? publisherOf(first, text);
  const pieces = withTail(first, found);
  const publisher = found ?? publisherOf(pieces, text);
  return {
    id: draft.id,
    path: draft.path,
    url: known.url ?? null,
    title: known.title ?? pieces.find((piece) => piece.kind === 'title')?.text ?? null,
    publisher,
    authors: draft.authors.length > 0 ? draft.authors : authorsOf(pieces, publisher),
    published: isoOf(known.published) ?? publishedOf(pieces),
    language: languageOf(prose(pieces)),
    text,
    blocks: pieces.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}

function prose(pieces: readonly Piece[]): string {
  const out: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length > 2000) break;
    if (piece.kind !== 'paragraph' && piece.kind !== 'title') continue;
    out.push(piece.text.slice(0, 2000));
    length += piece.text.length;
  }
  return out.join('\n');
}
