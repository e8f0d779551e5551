import { readFileSync } from 'node:fs';
import type { PassageModel } from '../align/passages/model.ts';
import type { PassageTables } from '../compare.ts';
import { reasonOf, ShellError } from '../shell-error.ts';
import { type HashedModel, SPEECH_MODELS, type SpeechModelName, type SpeechTable } from '../text/speech-table.ts';
import type { Tables, Weights, WordTables } from '../text/tables.ts';
import { indexedRanks, type WordRanks, wordRanks } from '../text/word-ranks.ts';

// Two folders up from here is the package, from src/tables and from dist/tables alike.
const WORDS = new URL('../../tables/words.txt', import.meta.url);
const WORD_INDEX = new URL('../../tables/words.index', import.meta.url);
const WEIGHTS = new URL('../../tables/weights.json', import.meta.url);
const PASSAGES = new URL('../../tables/passages.json', import.meta.url);
const NEIGHBOURS = new URL('../../tables/neighbours.bin', import.meta.url);
const SPEECH_MODELS_FILE = new URL('../../tables/speech.bin', import.meta.url);
const SPEECH = new URL('../../tables/speech.json', import.meta.url);
const VECTORS = new URL('../../tables/vectors.bin', import.meta.url);

/** The background tables that ship with the package. Reads their files, once; linear in their size. */
export function loadTables(): Tables {
  return {
    ...loadWordTables(),
    weights: JSON.parse(readTable(WEIGHTS).toString('utf8')) as Weights,
    speech: loadSpeechTable(),
  };
}

/** The tables that passages are found with. */
export function loadPassageTables(): PassageTables {
  return { ...loadWordTables(), passages: JSON.parse(readTable(PASSAGES).toString('utf8')) as PassageModel };
}

/** The tables without the fitted weights. */
export function loadWordTables(): WordTables {
  const ranks = loadRanks();
  const bytes = readTable(VECTORS);
  const dimensions = bytes.length / ranks.size;
  if (!Number.isInteger(dimensions)) {
    throw new ShellError(
      'tables.mismatch',
      `tables/vectors.bin has ${bytes.length} bytes, which ${ranks.size} words do not divide`,
    );
  }
  return {
    ranks,
    vectors: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    dimensions,
    neighbours: readTable(NEIGHBOURS),
  };
}

/** Worked out afresh where the machine reads numbers the other way round, so that the index says nothing to it. */
function loadRanks(): WordRanks {
  const lines = readTable(WORDS);
  const { buffer, byteOffset, length } = readTable(WORD_INDEX);
  return indexedRanks(lines, new Int32Array(buffer, byteOffset, length >> 2)) ?? wordRanks(lines);
}

/** What `speech.json` says of `speech.bin`. */
interface SpeechFile {
  /** Bytes of word classes, which come first. */
  readonly classes: number;
  /** Buckets and scale of each model, in the order of `SPEECH_MODELS`. */
  readonly models: Readonly<Record<SpeechModelName, { readonly buckets: number; readonly scale: number }>>;
  readonly accept: SpeechTable['accept'];
}

function loadSpeechTable(): SpeechTable {
  const { classes, models, accept } = JSON.parse(readTable(SPEECH).toString('utf8')) as SpeechFile;
  const bytes = readTable(SPEECH_MODELS_FILE);
  const expected = SPEECH_MODELS.reduce((sum, name) => sum + models[name].buckets, classes);
  if (bytes.length !== expected) {
    throw new ShellError('tables.mismatch', `tables/speech.bin has ${bytes.length} bytes, not ${expected}`);
  }
  let from = classes;
  const modelOf = (name: SpeechModelName): HashedModel => {
    const { buckets, scale } = models[name];
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + from, buckets);
    from += buckets;
    return { weights, scale };
  };
  const read = SPEECH_MODELS.map((name) => [name, modelOf(name)] as const);
  return {
    classes: bytes.subarray(0, classes),
    models: Object.fromEntries(read) as Record<SpeechModelName, HashedModel>,
    accept,
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
