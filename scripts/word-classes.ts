import type { WordTables } from '../src/text/tables.ts';

const CLASSES = 200;

/**
 * Classes of the background list's words by k-means over their vectors (spherical, as Dhillon, Modha 2001), numbered from 1;
 * seeded by words spread over the commonest, so that the result is always the same. Fitted on the commoner words.
 */
export function wordClasses({ vectors, dimensions }: WordTables): Uint8Array {
  const count = CLASSES;
  const words = vectors.length / dimensions;
  const fitted = Math.min(words, 15000);
  const centres = new Float64Array(count * dimensions);
  for (let c = 0; c < count; c += 1) {
    const from = Math.floor((c * fitted) / count / 2) * dimensions;
    for (let d = 0; d < dimensions; d += 1) centres[c * dimensions + d] = (vectors[from + d] ?? 0) / 127;
  }
  const classes = new Uint8Array(words);
  for (let round = 0; round < 12; round += 1) {
    for (let word = 0; word < fitted; word += 1) classes[word] = nearest(vectors, word, centres, dimensions) + 1;
    recentre(vectors, classes.subarray(0, fitted), centres, dimensions);
  }
  for (let word = 0; word < words; word += 1) classes[word] = nearest(vectors, word, centres, dimensions) + 1;
  return classes;
}

function nearest(vectors: Int8Array, word: number, centres: Float64Array, dimensions: number): number {
  let [best, at] = [Number.NEGATIVE_INFINITY, 0];
  for (let from = 0; from < centres.length; from += dimensions) {
    let dot = 0;
    for (let d = 0; d < dimensions; d += 1) dot += (vectors[word * dimensions + d] ?? 0) * (centres[from + d] ?? 0);
    if (dot > best) [best, at] = [dot, from / dimensions];
  }
  return at;
}

function recentre(vectors: Int8Array, classes: Uint8Array, centres: Float64Array, dimensions: number): void {
  const sums = new Float64Array(centres.length);
  classes.forEach((kind, word) => {
    const to = (kind - 1) * dimensions;
    for (let d = 0; d < dimensions; d += 1) sums[to + d] = (sums[to + d] ?? 0) + (vectors[word * dimensions + d] ?? 0);
  });
  for (let from = 0; from < sums.length; from += dimensions) {
    let square = 0;
    for (let d = 0; d < dimensions; d += 1) square += (sums[from + d] ?? 0) ** 2;
    if (square === 0) continue;
    for (let d = 0; d < dimensions; d += 1) centres[from + d] = (sums[from + d] ?? 0) / Math.sqrt(square);
  }
}
