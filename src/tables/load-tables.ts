import { readFileSync } from 'node:fs';
import type { PassageModel } from '../align/passages/model.ts';
import type { PassageTables } from '../compare.ts';
import { reasonOf, ShellError } from '../shell-error.ts';
import type { Tables, Weights, WordTables } from '../text/tables.ts';

// Two folders up from here is the package, from src/tables and from dist/tables alike.
const WORDS = new URL('../../tables/words.txt', import.meta.url);
const WEIGHTS = new URL('../../tables/weights.json', import.meta.url);
const PASSAGES = new URL('../../tables/passages.json', import.meta.url);
const NEIGHBOURS = new URL('../../tables/neighbours.bin', import.meta.url);
const VECTORS = new URL('../../tables/vectors.bin', import.meta.url);

/** The background tables that ship with the package. Reads two files, once; linear in their size. */
export function loadTables(): Tables {
  return { ...loadWordTables(), weights: JSON.parse(readTable(WEIGHTS).toString('utf8')) as Weights };
}

/** The tables that passages are found with. */
export function loadPassageTables(): PassageTables {
  return { ...loadWordTables(), passages: JSON.parse(readTable(PASSAGES).toString('utf8')) as PassageModel };
}

/** The tables without the fitted weights. */
export function loadWordTables(): WordTables {
  const words = readTable(WORDS).toString('utf8').trimEnd().split('\n');
  const bytes = readTable(VECTORS);
  const dimensions = bytes.length / words.length;
  if (!Number.isInteger(dimensions)) {
    throw new ShellError(
      'tables.mismatch',
      `tables/vectors.bin has ${bytes.length} bytes, which ${words.length} words do not divide`,
    );
  }
  return {
    rankOf: new Map(words.map((word, rank) => [word, rank])),
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    dimensions,
    neighbours: readTable(NEIGHBOURS),
  };
}

function readTable(url: URL): Buffer {
  try {
    return readFileSync(url);
  } catch (error) {
    const name = url.pathname.split('/').slice(-2).join('/');
    throw new ShellError('tables.unreadable', `${name}, a part of hearsay, cannot be read: ${reasonOf(error)}`, error);
  }
}
