/** What a reader says of a report that its text may lack; wins over what ingest finds. */
export interface SourceMeta {
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
}

/** Bytes as read by a shell. `path` is relative to the input folder, with `/`; it decides the format by its ending and is the report's id. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly meta?: SourceMeta;
}
