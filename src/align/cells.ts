import type { ReportProfile, SentenceProfile } from './profile.ts';
import type { WordMatches } from './word-similarity.ts';

/** The matches turned round, for the other side, which has `types` types. */
export function turned({ starts, rows, similarities }: WordMatches, types: number): WordMatches {
  const back = new Int32Array(types + 1);
  for (const row of rows) back[row + 1] = (back[row + 1] ?? 0) + 1;
  for (let row = 0; row < types; row += 1) back[row + 1] = (back[row + 1] ?? 0) + (back[row] ?? 0);
  const free = back.slice();
  const backRows = new Int32Array(rows.length);
  const backSimilarities = new Float64Array(rows.length);
  for (let type = 0; type + 1 < starts.length; type += 1) {
    for (let at = starts[type] ?? 0; at < (starts[type + 1] ?? 0); at += 1) {
      const row = rows[at] ?? 0;
      const place = free[row] ?? 0;
      free[row] = place + 1;
      backRows[place] = type;
      backSimilarities[place] = similarities[at] ?? 0;
    }
  }
  return { starts: back, rows: backRows, similarities: backSimilarities };
}

/** For each of a report's types, the other's sentences with a match for it, and the best match there. Laid out as `WordMatches` are. */
interface Sightings {
  readonly starts: Int32Array;
  readonly places: readonly number[];
  readonly similarities: readonly number[];
}

function sightingsOf(matches: WordMatches, other: ReportProfile): Sightings {
  const best = new Float32Array(other.sentences.length);
  const starts = new Int32Array(matches.starts.length);
  const [places, similarities] = [[] as number[], [] as number[]];
  for (let type = 0; type + 1 < starts.length; type += 1) {
    sightType(type, matches, other, { best, places });
    for (let at = starts[type] ?? 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      similarities.push(best[place] ?? 0);
      best[place] = 0;
    }
    starts[type + 1] = places.length;
  }
  return { starts, places, similarities };
}

/** Adds the sentences of the other report in which a match of this type stands, and puts the best match of each into `best`. */
function sightType(
  type: number,
  { starts, rows, similarities }: WordMatches,
  { sentencesOfType }: ReportProfile,
  { best, places }: { readonly best: Float32Array; readonly places: number[] },
): void {
  const end = starts[type + 1] ?? 0;
  for (let at = starts[type] ?? 0; at < end; at += 1) {
    const similarity = similarities[at] ?? 0;
    for (const place of sentencesOfType[rows[at] ?? 0] ?? []) {
      const known = best[place] ?? 0;
      if (known === 0) places.push(place);
      if (similarity > known) best[place] = similarity;
    }
  }
}

/**
 * How far each sentence of a report is found again in each of another's, by weight: `[sentence * others + other]`, and 0 to 1
 * where nothing else is said.
 */
export interface Covers {
  readonly others: number;
  /** By words alike in form or meaning. */
  readonly soft: Float64Array;
  /** By the same words or their inflections. */
  readonly exact: Float64Array;
  /** Weight of the words found again exactly. */
  readonly exactWeight: Float64Array;
  /** Names and numbers alone. */
  readonly marked: Float64Array;
  /** Numbers and names that are found again. */
  readonly markedCount: Float64Array;
}

/** From this similarity on a word is found again exactly, and from this on a name or number is. */
const EXACT = 0.9;
const MARKED = 0.55;

/** Covers of a report's sentences by the other's. Cost: the words of each, times the sentences of the other with a match for them. */
export function coversOf(report: ReportProfile, matches: WordMatches, other: ReportProfile): Covers {
  const sightings = sightingsOf(matches, other);
  const others = other.sentences.length;
  const size = report.sentences.length * others;
  const covers: Covers = {
    others,
    soft: new Float64Array(size),
    exact: new Float64Array(size),
    exactWeight: new Float64Array(size),
    marked: new Float64Array(size),
    markedCount: new Float64Array(size),
  };
  report.sentences.forEach((sentence, index) => {
    sumUp(covers, index * others, sentence, sightings);
    divide(covers, index * others, sentence);
  });
  return covers;
}

/** Adds up what is found again of one sentence, whose covers begin at `from`. */
function sumUp(covers: Covers, from: number, { typeRows, weights, marked }: SentenceProfile, seen: Sightings): void {
  for (let at = 0; at < typeRows.length; at += 1) {
    const row = typeRows[at] ?? -1;
    if (row >= 0) sumWord(covers, from, { row, weight: weights[at] ?? 0, isMarked: marked[at] === 1 }, seen);
  }
}

interface SummedWord {
  readonly row: number;
  readonly weight: number;
  readonly isMarked: boolean;
}

function sumWord(covers: Covers, from: number, { row, weight, isMarked }: SummedWord, seen: Sightings): void {
  const end = seen.starts[row + 1] ?? 0;
  for (let sight = seen.starts[row] ?? 0; sight < end; sight += 1) {
    const [cell, similarity] = [from + (seen.places[sight] ?? 0), seen.similarities[sight] ?? 0];
    add(covers.soft, cell, weight * similarity);
    if (similarity > EXACT) add(covers.exactWeight, cell, weight);
    if (isMarked && similarity > MARKED) addMarked(covers, cell, weight);
  }
}

function addMarked({ marked, markedCount }: Covers, cell: number, weight: number): void {
  add(marked, cell, weight);
  add(markedCount, cell, 1);
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}

/** Makes shares of the sums. */
function divide({ others, soft, exact, exactWeight, marked }: Covers, from: number, sentence: SentenceProfile): void {
  const total = sentence.totalWeight || 1;
  const markedTotal = markedWeightOf(sentence) || 1;
  for (let cell = from; cell < from + others; cell += 1) {
    soft[cell] = (soft[cell] ?? 0) / total;
    exact[cell] = (exactWeight[cell] ?? 0) / total;
    marked[cell] = (marked[cell] ?? 0) / markedTotal;
  }
}

function markedWeightOf({ typeRows, weights, marked }: SentenceProfile): number {
  let sum = 0;
  for (let at = 0; at < typeRows.length; at += 1) {
    if (marked[at] === 1 && (typeRows[at] ?? -1) >= 0) sum += weights[at] ?? 0;
  }
  return sum;
}

/** A sentence has a partner in sight when this much of it is found again in one sentence of the other report. */
const IN_SIGHT = 0.45;

/** The share of a report's sentences, 0 to 1, that have a partner in sight. */
export function shareInSight({ others, soft }: Covers): number {
  const sentences = soft.length / (others || 1);
  let seen = 0;
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    if (soft.subarray(sentence * others, (sentence + 1) * others).some((share) => share >= IN_SIGHT)) seen += 1;
  }
  return sentences === 0 ? 0 : seen / sentences;
}
