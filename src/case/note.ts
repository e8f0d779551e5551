export type NoteLevel = 'info' | 'warning' | 'error';

/** What was skipped, bounded or doubtful. `code` is dotted, `stage.what`, as in `ingest.empty`. */
export interface Note {
  readonly level: NoteLevel;
  readonly code: string;
  readonly report: string | null;
  readonly message: string;
}
