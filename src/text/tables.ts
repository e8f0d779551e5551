import type { LogisticModel } from './logistic-model.ts';
import type { Network } from './network.ts';
import type { SpeechTable } from './speech-table.ts';
import { rankIn, type WordRanks } from './word-ranks.ts';

/** What scripts/fit-claims.ts learns. */
export interface ClaimModels {
  /** Whether a group of statements is the core of a claim that matters. */
  readonly core: LogisticModel;
  /** Whether another group is about a core's claim. */
  readonly member: LogisticModel;
  /** Whether a statement denies the claim that it is about, and whether it doubts it. */
  readonly denies: LogisticModel;
  readonly hedges: LogisticModel;
  /** Whether a statement that shares little with a claim is about it and denies it, or doubts it. */
  readonly answerDenies: LogisticModel;
  readonly answerHedges: LogisticModel;
}

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
  readonly kinds: Readonly<
    Record<'reprint' | 'excerpt' | 'spun' | 'translated' | 'paraphrase' | 'summary' | 'secondary', LogisticModel>
  >;
  /** Where they are left out, those that ship beside the code of claims. */
  readonly claims?: ClaimModels;
}

/** What is known of words in general, not of any pile. */
export interface WordTables {
  /** Words by how common they are in general English, the commonest first: position is rank. */
  readonly ranks: WordRanks;
  /** Word vectors, `dimensions` signed bytes a word in rank order, each scaled to length 127. */
  readonly vectors: Int8Array;
  readonly dimensions: number;
  /** For each of the commoner words its nearest others, `NEIGHBOURS` a word: the other's rank (2 bytes, little-endian) and the cosine in 255ths. */
  readonly neighbours: Uint8Array;
}

/** The background tables that ship with the package, loaded once by a shell. */
export interface Tables extends WordTables {
  readonly weights: Weights;
  readonly speech: SpeechTable;
}

/** The rank given to a word that the table lacks: well beyond its end. */
const UNKNOWN_RANK = 200_000;

/** The table leaves out single letters, of which "a" and "i" are words and the rest initials. */
const LETTER_RANK = 20;

export function rankOfWord(tables: WordTables, word: string): number {
  return rankIn(tables.ranks, word) ?? (word.length === 1 ? LETTER_RANK : UNKNOWN_RANK);
}

const NEIGHBOURS = 24;
const BYTES = 3;

/** Calls `visit` with each near neighbour of a word, by rank, and their cosine, 0 to 1. Words far down the ranking have none. */
export function forEachNeighbour(
  tables: WordTables,
  rank: number,
  visit: (rank: number, cosine: number) => void,
): void {
  const from = rank * NEIGHBOURS * BYTES;
  const { neighbours } = tables;
  if (!(from + NEIGHBOURS * BYTES <= neighbours.length)) return;
  for (let at = from; at < from + NEIGHBOURS * BYTES; at += BYTES) {
    const cosine = neighbours[at + 2] ?? 0;
    if (cosine === 0) return;
    visit(neighbourAt(neighbours, at), cosine / 255);
  }
}

function neighbourAt(neighbours: Uint8Array, at: number): number {
  return (neighbours[at] ?? 0) + 256 * (neighbours[at + 1] ?? 0);
}

/**
 * How much a word tells, 0 to 1: its information content under Zipf's law over the background ranking, so that it never
 * depends on the pile. 0 for the commonest words, 1 for a word that the table lacks.
 */
export function rarityOfRank(rank: number): number {
  return Math.max(0, Math.log((rank + 30) / 60) / Math.log((UNKNOWN_RANK + 30) / 60));
}
