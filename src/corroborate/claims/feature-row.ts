/** Writes values into a row from a place on. A loop: for so few it is faster than `set`. */
export function put(row: Float64Array, from: number, values: readonly number[]): void {
  for (let at = 0; at < values.length; at += 1) row[from + at] = values[at] ?? 0;
}
