/** A matrix of pairs of sentences: `values[a * columns + b]`. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}
