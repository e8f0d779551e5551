/** The background tables that ship with the package, loaded once by a shell. */
export interface Tables {
  /** Words by how common they are in general English, the commonest first: position is rank. */
  readonly rankOf: ReadonlyMap<string, number>;
  /** Word vectors, `dimensions` signed bytes a word in rank order, each scaled to length 127. */
  readonly vectors: Int8Array;
  readonly dimensions: number;
}
