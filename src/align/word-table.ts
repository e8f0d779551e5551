import type { Link } from '../text/aligned-pair.ts';
import type { ReportProfile, SentenceProfile } from './profile.ts';

/** What one side puts for a word of the other: expected count, and the share of its places where it stands for that word. */
export interface LearnedSubstitution {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly rate: number;
}

/** A word table is learned from pairs of sentences that may only just be linked. */
const TEACHES = 0.15;

/** The links that a table is learned from: each sentence of `a` with its likeliest partner, where it is that partner's likeliest too. */
export function teachingLinks(scored: readonly Link[]): Link[] {
  const bestOfA = new Map<number, Link>();
  const bestOfB = new Map<number, Link>();
  for (const link of scored) {
    if (link.score < TEACHES) continue;
    if (link.score > (bestOfA.get(link.a)?.score ?? 0)) bestOfA.set(link.a, link);
    if (link.score > (bestOfB.get(link.b)?.score ?? 0)) bestOfB.set(link.b, link);
  }
  return [...bestOfA.values()].filter((link) => bestOfB.get(link.b) === link);
}

const ROUNDS = 4;
/** How fast belief falls with the distance between the places of two words, as a share of the sentence. */
const REACH = 0.12;
const FARTHEST = 0.4;
/** A substitution seen less often than this is no table entry: it may be chance. */
const LEAST_COUNT = 1.6;
/** Nor is a word that as often stands for others. */
const LEAST_RATE = 0.5;

/**
 * What words of `a` stand where which words of `b` stood, learned from linked sentences: IBM model 1 (Brown et al. 1993,
 * section 4.2) over the words that the other sentence lacks, with a prior that falls with the distance of their places,
 * since a spinner keeps the order (our departure from the paper: the gain is that a few dozen sentences suffice).
 * Keys are lexeme ids of `a`. Cost: linear in the linked sentences, square in their lengths.
 */
export function learnSubstitutions(
  a: ReportProfile,
  b: ReportProfile,
  links: readonly Link[],
): Map<number, LearnedSubstitution> {
  const ledger = ledgerOf(unmatchedIn(a, b, links));
  let counts = expectedCounts(ledger, null);
  for (let round = 1; round < ROUNDS; round += 1) counts = expectedCounts(ledger, exclusiveness(ledger, counts));
  return strongest(ledger, counts);
}

interface Unmatched {
  readonly score: number;
  readonly here: Places;
  readonly there: Places;
}

/** Some words of a sentence, in order. */
interface Places {
  readonly lexemes: readonly number[];
  /** 0 at the sentence's first token, 1 at its last. */
  readonly at: readonly number[];
}

/** The words of linked sentences that the other sentence lacks. */
function unmatchedIn(a: ReportProfile, b: ReportProfile, links: readonly Link[]): Unmatched[] {
  const linked = links.flatMap(({ a: x, b: y, score }) => {
    const [one, two] = [a.sentences[x], b.sentences[y]];
    return one === undefined || two === undefined ? [] : [{ one, two, score }];
  });
  const marks = new Uint8Array(linked.reduce((most, { one, two }) => highest(one, highest(two, most)), 0) + 1);
  return linked.map(({ one, two, score }) => ({
    score,
    here: lackedBy(two, one, marks),
    there: lackedBy(one, two, marks),
  }));
}

/** The highest lexeme id of a sentence, or `least` where that is higher. */
function highest({ lexemes }: SentenceProfile, least: number): number {
  let most = least;
  for (let at = 0; at < lexemes.length; at += 1) most = Math.max(most, lexemes[at] ?? 0);
  return most;
}

/** The words of `own` that `other` lacks. `marks` has a place a word, all 0 between two calls. */
function lackedBy(other: SentenceProfile, own: SentenceProfile, marks: Uint8Array): Places {
  mark(other.lexemes, marks, 1);
  const [lexemes, at] = [[] as number[], [] as number[]];
  for (let token = 0; token < own.lexemes.length; token += 1) {
    const lexeme = own.lexemes[token] ?? 0;
    if (marks[lexeme] === 1) continue;
    lexemes.push(lexeme);
    at.push(token / own.lexemes.length);
  }
  mark(other.lexemes, marks, 0);
  return { lexemes, at };
}

function mark(lexemes: Int32Array, marks: Uint8Array, value: 0 | 1): void {
  for (let token = 0; token < lexemes.length; token += 1) marks[lexemes[token] ?? 0] = value;
}

/** Which words may stand for which, each pair of words a cell, and at which places: worked out once for all rounds. */
interface Ledger {
  /** The two words of each cell, in the order in which the cells were met; as places in `words`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Lexeme ids. */
  readonly words: readonly number[];
  /** Each word of `a` where it stands: its sentence's score, and where its beliefs begin. One start more than there are scores. */
  readonly scores: readonly number[];
  readonly starts: readonly number[];
  /** Each belief's cell, and what distance leaves of it. */
  readonly cells: readonly number[];
  readonly closeness: readonly number[];
}

function ledgerOf(pieces: readonly Unmatched[]): Ledger {
  const found = new Cells();
  const scores: number[] = [];
  const starts: number[] = [];
  const cells: number[] = [];
  const closeness: number[] = [];
  for (const { score, here, there } of pieces) {
    const columns = there.lexemes.map((lexeme) => found.placeOf(lexeme));
    here.at.forEach((at, own) => {
      scores.push(score);
      starts.push(cells.length);
      const row = found.placeOf(here.lexemes[own] ?? 0);
      for (let other = 0; other < columns.length; other += 1) {
        const distance = Math.abs(at - (there.at[other] ?? 0));
        if (distance > FARTHEST) continue;
        cells.push(found.cellOf(row, columns[other] ?? 0));
        closeness.push(Math.exp(-distance / REACH));
      }
    });
  }
  starts.push(cells.length);
  return { from: found.from, to: found.to, words: found.words(), scores, starts, cells, closeness };
}

/** The cells of a ledger as they are met. */
class Cells {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly #places = new Map<number, number>();
  /** Cells by row, then by column: numbers that hold both would each be an object. */
  readonly #rows: Map<number, number>[] = [];

  placeOf(lexeme: number): number {
    const known = this.#places.get(lexeme);
    if (known !== undefined) return known;
    this.#rows.push(new Map());
    this.#places.set(lexeme, this.#places.size);
    return this.#places.size - 1;
  }

  cellOf(row: number, column: number): number {
    const ofRow = this.#rows[row];
    const known = ofRow?.get(column);
    if (known !== undefined) return known;
    ofRow?.set(column, this.from.length);
    this.to.push(column);
    return this.from.push(row) - 1;
  }

  words(): number[] {
    return [...this.#places.keys()];
  }
}

/** What is believed where nothing else is. */
const NO_PARTNER = 0.05;
const LEAST_BELIEF = 0.001;

/** How often each cell's words stand for each other, by the `rates` of the round before; null in the first. */
function expectedCounts({ from, scores, starts, cells, closeness }: Ledger, rates: Float64Array | null): Float64Array {
  const counts = new Float64Array(from.length);
  const beliefs = Float64Array.from(closeness);
  if (rates !== null) weigh(beliefs, cells, rates);
  scores.forEach((score, place) => {
    const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    let total = NO_PARTNER;
    for (let at = start; at < end; at += 1) total += beliefs[at] ?? 0;
    for (let at = start; at < end; at += 1) {
      const share = (score * (beliefs[at] ?? 0)) / total;
      const cell = cells[at] ?? 0;
      if (share > LEAST_BELIEF) counts[cell] = (counts[cell] ?? 0) + share;
    }
  });
  return counts;
}

function weigh(beliefs: Float64Array, cells: readonly number[], rates: Float64Array): void {
  for (let at = 0; at < cells.length; at += 1) beliefs[at] = (beliefs[at] ?? 0) * (rates[cells[at] ?? 0] ?? 0);
}

/**
 * How exclusively two words stand for each other: the share of the one's counts times that of the other's. Symmetric, unlike
 * model 1, so that a word does not take the place of a common neighbour that has a partner of its own.
 */
function exclusiveness({ from, to, words }: Ledger, counts: Float64Array): Float64Array {
  const rows = totals(from, counts, new Float64Array(words.length).fill(0.1));
  const columns = totals(to, counts, new Float64Array(words.length).fill(0.1));
  const rates = new Float64Array(counts.length);
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0;
    rates[cell] = (count / (rows[from[cell] ?? 0] ?? 1)) * (count / (columns[to[cell] ?? 0] ?? 1));
  }
  return rates;
}

/** Adds to `sums`, a number a word, the counts of its cells. */
function totals(words: readonly number[], counts: Float64Array, sums: Float64Array): Float64Array {
  for (let cell = 0; cell < counts.length; cell += 1) {
    const word = words[cell] ?? 0;
    sums[word] = (sums[word] ?? 0) + (counts[cell] ?? 0);
  }
  return sums;
}

function strongest({ from, to, words }: Ledger, counts: Float64Array): Map<number, LearnedSubstitution> {
  const sums = totals(from, counts, new Float64Array(words.length));
  const best = new Map<number, LearnedSubstitution>();
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0;
    const row = from[cell] ?? 0;
    const rate = count / (sums[row] ?? 1);
    if (count < LEAST_COUNT || rate < LEAST_RATE) continue;
    const [own, other] = [words[row] ?? -1, words[to[cell] ?? 0] ?? -1];
    const known = best.get(own);
    if (known !== undefined && (count < known.count || (count === known.count && other > known.to))) continue;
    best.set(own, { from: own, to: other, count, rate });
  }
  return best;
}

/** So small a share of the changed words explained is chance, and nothing is read through such a table. */
const LEAST_SHARE = 0.08;

/** Whether a table explains enough of what `a` changed in the linked sentences to be the mark of a spinner. */
export function explainsChanges(
  table: ReadonlyMap<number, LearnedSubstitution>,
  [a, b]: readonly [ReportProfile, ReportProfile],
  links: readonly Link[],
): boolean {
  let changed = 0;
  let explained = 0;
  for (const link of links) {
    const there = new Set(b.sentences[link.b]?.lexemes);
    for (const lexeme of a.sentences[link.a]?.lexemes ?? []) {
      if (there.has(lexeme)) continue;
      changed += link.score;
      if (there.has(table.get(lexeme)?.to ?? -1)) explained += link.score;
    }
  }
  return explained > LEAST_SHARE * changed;
}
