export type BlockKind = 'title' | 'byline' | 'dateline' | 'paragraph' | 'caption' | 'boilerplate';

/** One piece of a report's layout, `[start, end)` in its text. Blocks are in order and never overlap; white space between them belongs to none. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** One report as the reader gave it: `text` is never altered, all positions count UTF-16 code units in it. */
export interface Report {
  /** Path relative to the input folder, `path#id` for a record in a file. */
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** ISO 8601: a day, or a day with a time where the text gives one. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}
