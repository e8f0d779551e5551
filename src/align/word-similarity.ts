import { spellingSimilarity } from '../text/edit-distance.ts';
import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import { forEachNeighbour } from '../text/tables.ts';
import type { ReportProfile } from './profile.ts';

/** A word of the other report that one of ours may have become, and how alike they are, 0 to 1. */
export interface WordMatch {
  readonly row: number;
  readonly similarity: number;
}

const SAME_STEM = 0.95;
/** Vectors of words that have nothing to do with each other rarely come nearer than the floor. */
const COSINE_FLOOR = 0.3;
const COSINE_CEILING = 0.8;
const LIKE_MEANING = 0.85;
/** Two spellings of a name share at least this much of their sound. */
const SOUND_FLOOR = 0.6;
const LIKE_SOUND = 0.9;
/** A word more common than this is never a misspelt name. */
const NAME_RANK = 8_000;

/**
 * For each of `a.types`, the words of `b` that it may have become: 1 for the same, near 1 for an inflection, less for
 * another spelling of a name or a word of like meaning. Cost: linear in the two vocabularies, but for names, which are
 * compared with the other's names of the same first sound.
 */
export function matchWords(a: ReportProfile, b: ReportProfile, lexicon: Lexicon): WordMatch[][] {
  const index = indexOf(b, lexicon);
  return Array.from(a.types, (id) => matchesOf(lexicon.at(id), index, lexicon));
}

function matchesOf(word: Lexeme, index: WordIndex, lexicon: Lexicon): WordMatch[] {
  const found = new Map<number, number>();
  const add = (row: number | undefined, similarity: number): void => {
    if (row !== undefined && similarity > (found.get(row) ?? 0)) found.set(row, similarity);
  };
  add(index.rowOfId.get(word.id), 1);
  if (word.kind === 'word') {
    for (const row of index.rowsOfStem.get(word.stem) ?? []) add(row, SAME_STEM);
    if (found.size === 0) for (const { row, similarity } of namesLike(word, index)) add(row, similarity);
    const addNear = (rank: number, cosine: number): void => add(index.rowOfRank.get(rank), meaningSimilarity(cosine));
    forEachNeighbour(lexicon.tables, word.rank, addNear);
    lexicon.forEachNeighbourOf(word.rank, addNear);
  }
  return Array.from(found, ([row, similarity]) => ({ row, similarity }));
}

/** Names that sound alike; asked for only where the other report does not spell the name the same, for then it is no other name misspelt. */
function namesLike(word: Lexeme, { namesOfSound }: WordIndex): WordMatch[] {
  if (word.sound.length < 3) return [];
  const names = namesOfSound.get(word.sound[0] ?? '') ?? [];
  return names.map(({ row, lexeme }) => ({ row, similarity: soundSimilarity(word, lexeme) }));
}

interface WordIndex {
  readonly rowOfId: ReadonlyMap<number, number>;
  readonly rowOfRank: ReadonlyMap<number, number>;
  readonly rowsOfStem: ReadonlyMap<string, readonly number[]>;
  readonly namesOfSound: ReadonlyMap<string, readonly { readonly row: number; readonly lexeme: Lexeme }[]>;
}

const indexes = new WeakMap<ReportProfile, WordIndex>();

/** A report's words by what they are looked up by; made once a report. */
function indexOf(report: ReportProfile, lexicon: Lexicon): WordIndex {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const rowOfId = new Map<number, number>();
  const rowOfRank = new Map<number, number>();
  const rowsOfStem = new Map<string, number[]>();
  const namesOfSound = new Map<string, { row: number; lexeme: Lexeme }[]>();
  report.types.forEach((id, row) => {
    const lexeme = lexicon.at(id);
    rowOfId.set(id, row);
    if (lexeme.kind === 'number') return;
    rowOfRank.set(lexeme.rank, row);
    push(rowsOfStem, lexeme.stem, row);
    if (lexeme.sound.length > 2) push(namesOfSound, lexeme.sound[0] ?? '', { row, lexeme });
  });
  const index = { rowOfId, rowOfRank, rowsOfStem, namesOfSound };
  indexes.set(report, index);
  return index;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function soundSimilarity(a: Lexeme, b: Lexeme): number {
  if (a.rank < NAME_RANK && b.rank < NAME_RANK) return 0;
  if (Math.abs(a.sound.length - b.sound.length) > 2) return 0;
  const similarity = spellingSimilarity(a.sound, b.sound);
  return similarity < SOUND_FLOOR ? 0 : similarity * LIKE_SOUND;
}

function meaningSimilarity(cosine: number): number {
  return Math.min(1, (cosine - COSINE_FLOOR) / (COSINE_CEILING - COSINE_FLOOR)) * LIKE_MEANING;
}
