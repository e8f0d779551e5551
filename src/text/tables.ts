import type { LogisticModel } from './logistic-model.ts';
import type { Network } from './network.ts';

/** The weights that scripts/fit-align.ts and scripts/fit-lineage.ts learn. */
export interface Weights {
  /** Scores two sentences by their words. */
  readonly words: Network;
  /** Scores them again with their surroundings. */
  readonly places: Network;
  /** Tells retellings from independent reports of one happening. */
  readonly related: LogisticModel;
  /** Tells which of two related reports came first. */
  readonly direction: LogisticModel;
  /** Tells a parent from a fellow copy of a report that nobody has. */
  readonly accept: LogisticModel;
  /** One a kind of derivation. */
  readonly kinds: Readonly<Record<'reprint' | 'excerpt' | 'spun' | 'translated' | 'paraphrase' | 'summary' | 'secondary', LogisticModel>>;
}

/** What is known of words in general, not of any pile. */
export interface WordTables {
  /** Words by how common they are in general English, the commonest first: position is rank. */
  readonly rankOf: ReadonlyMap<string, number>;
  /** Word vectors, `dimensions` signed bytes a word in rank order, each scaled to length 127. */
  readonly vectors: Int8Array;
  readonly dimensions: number;
}

/** The background tables that ship with the package, loaded once by a shell. */
export interface Tables extends WordTables {
  readonly weights: Weights;
}

/** The rank given to a word that the table lacks: well beyond its end. */
const UNKNOWN_RANK = 200_000;

export function rankOfWord(tables: WordTables, word: string): number {
  return tables.rankOf.get(word) ?? UNKNOWN_RANK;
}

/** Cosine of two words' vectors by rank, -1 to 1; 0 where either has none. */
export function vectorCosine(tables: WordTables, rankA: number, rankB: number): number {
  const { vectors, dimensions } = tables;
  const a = rankA * dimensions;
  const b = rankB * dimensions;
  if (a + dimensions > vectors.length || b + dimensions > vectors.length) return 0;
  let sum = 0;
  for (let index = 0; index < dimensions; index += 1) sum += (vectors[a + index] ?? 0) * (vectors[b + index] ?? 0);
  return sum / (127 * 127);
}

/**
 * How much a word tells, 0 to 1: its information content under Zipf's law over the background ranking, so that it never
 * depends on the pile. 0 for the commonest words, 1 for a word that the table lacks.
 */
export function rarityOfRank(rank: number): number {
  return Math.max(0, Math.log((rank + 30) / 60) / Math.log((UNKNOWN_RANK + 30) / 60));
}
