import type { Note, NoteLevel } from '../case/note.ts';
import type { SourceMeta } from '../case/source.ts';
import type { Piece } from './layout.ts';

/** A report before it has its blocks: where it comes from, its text, and what is known of it beside the text. */
export interface Draft {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly meta: SourceMeta;
  readonly authors: readonly string[];
  /** Given where the format itself tells the blocks (a page); otherwise the text is laid out. */
  readonly pieces: readonly Piece[] | null;
}

/** What reading one source gave. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly notes: readonly Note[];
}

export function note(level: NoteLevel, code: string, report: string | null, message: string): Note {
  return { level, code: `ingest.${code}`, report, message };
}
