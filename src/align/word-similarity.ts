import { spellingSimilarity } from '../text/edit-distance.ts';
import type { Lexeme, Lexicon } from '../text/lexicon.ts';
import { forEachNeighbour } from '../text/tables.ts';
import type { ReportProfile } from './profile.ts';

/**
 * For each of one report's types, the rows of the other's types that it may have become, and how alike they are, 0 to 1.
 * One list for all: the entries of type `i` stand from `starts[i]` to `starts[i + 1]`, each row once, in no order.
 */
export interface WordMatches {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly similarities: Float64Array;
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
/** Ranks of neighbours take two bytes. */
const NEIGHBOUR_RANKS = 65_536;

/** Matches the words of prepared reports; made once a trace, since it keeps room to work in. */
export class WordMatcher {
  readonly #lexicon: Lexicon;
  readonly #indexes = new WeakMap<ReportProfile, WordIndex>();
  /** A row and one more, by rank; 0 where the other report lacks the word. All 0 between two calls. */
  readonly #rowOfRank = new Int32Array(NEIGHBOUR_RANKS);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * For each of `a.types`, the words of `b` that it may have become: 1 for the same, near 1 for an inflection, less for
   * another spelling of a name or a word of like meaning. Cost: linear in the two vocabularies, but for names, which are
   * compared with the other's names of the same first sound.
   */
  match(a: ReportProfile, b: ReportProfile): WordMatches {
    const index = this.#indexOf(b);
    const { rankRows } = index;
    for (const row of rankRows) this.#rowOfRank[this.#lexicon.at(b.types[row] ?? 0).rank] = row + 1;
    const found = new Found(b.types.length);
    const starts = new Int32Array(a.types.length + 1);
    a.types.forEach((id, type) => {
      this.#matchWord(this.#lexicon.at(id), index, found);
      starts[type + 1] = found.endWord();
    });
    for (const row of rankRows) this.#rowOfRank[this.#lexicon.at(b.types[row] ?? 0).rank] = 0;
    return { starts, rows: Int32Array.from(found.rows), similarities: Float64Array.from(found.similarities) };
  }

  #matchWord(word: Lexeme, index: WordIndex, found: Found): void {
    const same = index.rowOfId.get(word.id);
    if (same !== undefined) found.add(same, 1);
    if (word.kind !== 'word') return;
    const inflected = index.rowsOfStem.get(word.stem);
    if (inflected !== undefined) for (const row of inflected) found.add(row, SAME_STEM);
    // Only where the other report does not spell a name the same may it have it misspelt.
    else addNamesLike(word, index, found);
    const rowOfRank = this.#rowOfRank;
    const addNear = (rank: number, cosine: number): void => {
      const row = rowOfRank[rank] ?? 0;
      if (row > 0) found.add(row - 1, meaningSimilarity(cosine));
    };
    forEachNeighbour(this.#lexicon.tables, word.rank, addNear);
    this.#lexicon.forEachNeighbourOf(word.rank, addNear);
  }

  /** Made once a report. */
  #indexOf(report: ReportProfile): WordIndex {
    const known = this.#indexes.get(report) ?? indexOf(report, this.#lexicon);
    this.#indexes.set(report, known);
    return known;
  }
}

/** Gathers the matches of one word after the other. */
class Found {
  readonly rows: number[] = [];
  readonly similarities: number[] = [];
  /** How alike the word at hand is to each of the other report's, as far as seen. */
  readonly #best: Float64Array;
  #start = 0;

  constructor(rows: number) {
    this.#best = new Float64Array(rows);
  }

  add(row: number, similarity: number): void {
    const known = this.#best[row] ?? 0;
    if (similarity <= known) return;
    if (known === 0) this.rows.push(row);
    this.#best[row] = similarity;
  }

  /** Ends the word at hand; returns how many matches there are by now. */
  endWord(): number {
    for (; this.#start < this.rows.length; this.#start += 1) {
      const row = this.rows[this.#start] ?? 0;
      this.similarities.push(this.#best[row] ?? 0);
      this.#best[row] = 0;
    }
    return this.#start;
  }
}

/** Names that sound alike. */
function addNamesLike(word: Lexeme, { namesOfSound }: WordIndex, found: Found): void {
  if (word.sound.length < 3) return;
  const names = namesOfSound.get(word.sound[0] ?? '') ?? [];
  const letters = lettersOf(word.sound);
  for (const name of names) {
    if (mayBeAlike(word.sound, letters, name)) found.add(name.row, soundSimilarity(word, name.lexeme));
  }
}

/** A name of the other report. */
interface Name {
  readonly row: number;
  readonly lexeme: Lexeme;
  /** See `lettersOf`. */
  readonly letters: number;
}

/** Which letters, a to z, a sound has: a bit each. */
function lettersOf(sound: string): number {
  let letters = 0;
  for (let at = 0; at < sound.length; at += 1) letters |= 1 << (sound.charCodeAt(at) & 31);
  return letters;
}

/** Whether two sounds may come over the floor: each letter that only one of them has takes an edit, which may mend one of each side. */
function mayBeAlike(sound: string, letters: number, name: Name): boolean {
  const edits = Math.max(bitsOf(letters & ~name.letters), bitsOf(name.letters & ~letters));
  return 1 - edits / Math.max(sound.length, name.lexeme.sound.length) >= SOUND_FLOOR;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** A report's words by what they are looked up by. */
interface WordIndex {
  readonly rowOfId: ReadonlyMap<number, number>;
  /** The rows of words that may be another's neighbours. */
  readonly rankRows: readonly number[];
  readonly rowsOfStem: ReadonlyMap<string, readonly number[]>;
  readonly namesOfSound: ReadonlyMap<string, readonly Name[]>;
}

function indexOf(report: ReportProfile, lexicon: Lexicon): WordIndex {
  const rowOfId = new Map<number, number>();
  const rankRows: number[] = [];
  const rowsOfStem = new Map<string, number[]>();
  const namesOfSound = new Map<string, Name[]>();
  report.types.forEach((id, row) => {
    const lexeme = lexicon.at(id);
    rowOfId.set(id, row);
    if (lexeme.kind === 'number') return;
    if (lexeme.rank < NEIGHBOUR_RANKS) rankRows.push(row);
    push(rowsOfStem, lexeme.stem, row);
    const { sound } = lexeme;
    if (sound.length > 2) push(namesOfSound, sound[0] ?? '', { row, lexeme, letters: lettersOf(sound) });
  });
  return { rowOfId, rankRows, rowsOfStem, namesOfSound };
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
