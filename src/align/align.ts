import type { AlignedPair, Link, Substitution } from '../text/aligned-pair.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { networkRunner } from '../text/network.ts';
import { ODD } from '../text/oddness.ts';
import type { Weights } from '../text/tables.ts';
import { coversOf, shareInSight, turned as turnMatches } from './cells.ts';
import { type BothCovers, forEachPair, PLACE_FEATURES, placeFeatures, WORD_FEATURES } from './features.ts';
import type { Grid } from './grid.ts';
import { type ReportProfile, readThrough } from './profile.ts';
import { WordMatcher } from './word-similarity.ts';
import { explainsChanges, type LearnedSubstitution, learnSubstitutions, teachingLinks } from './word-table.ts';

/** Two sentences are linked from this score on. */
const LINKED = 0.4;
/** Fewer substitutions than this are chance, and nothing is read through them. */
const LEAST_TABLE = 2;
const READINGS = 4;
/** Retellings of the families have 0.28 and more of a report's sentences in sight; two of three pairs on one subject have less. */
const LEAST_IN_SIGHT = 0.25;
/** Nor is a table looked for where fewer of the shorter report's sentences than this have a partner. */
const LEAST_TEACHING = 0.15;

/** Aligns prepared reports; made once a trace, since it sets up its scorers. */
export class Aligner {
  readonly #lexicon: Lexicon;
  readonly #matcher: WordMatcher;
  readonly #scoreWords: (row: Float64Array) => number;
  readonly #scorePlace: (row: Float64Array) => number;
  /** The features of one pair of reports, written over by the next: making it anew each time costs more than the scoring. */
  #inputs = new Float64Array(0);

  constructor(lexicon: Lexicon, { words, places }: Weights) {
    this.#lexicon = lexicon;
    this.#matcher = new WordMatcher(lexicon);
    this.#scoreWords = networkRunner(words, WORD_FEATURES);
    this.#scorePlace = networkRunner(places, [...WORD_FEATURES, ...PLACE_FEATURES]);
  }

  /**
   * Which sentence of `a` retells which of `b`: every pair is scored by its words, then again with its surroundings; where
   * the linked sentences show that one report puts fixed words for the other's (a spun copy), it is read through that
   * table and scored anew. The answer does not depend on which is called `a`. Cost: the product of the two lengths.
   */
  align(a: ReportProfile, b: ReportProfile): AlignedPair {
    if (!readsFirst(a, b)) return mirrored(this.align(b, a));
    const covers = this.#coversBetween(a, b);
    const isWorthwhile =
      Math.max(a.oddness, b.oddness) >= ODD || covers.some((cover) => shareInSight(cover) >= LEAST_IN_SIGHT);
    const scored = isWorthwhile ? this.#readUntilSettled(a, b, covers) : [];
    const links = bestLinks(scored.filter(({ score }) => score >= LINKED));
    return {
      a: a.segmented,
      b: b.segmented,
      links,
      substitutionsA: mayBeSpun(a, b) ? named(learnSubstitutions(a, b, links), this.#lexicon) : [],
      substitutionsB: mayBeSpun(a, b) ? named(learnSubstitutions(b, a, links.map(turned)), this.#lexicon) : [],
    };
  }

  #coversBetween(a: ReportProfile, b: ReportProfile): BothCovers {
    const matches = this.#matcher.match(a, b);
    return [coversOf(a, matches, b), coversOf(b, turnMatches(matches, b.types.length), a)];
  }

  #readUntilSettled(a: ReportProfile, b: ReportProfile, covers: BothCovers): Link[] {
    const least = LEAST_TEACHING * Math.min(a.sentences.length, b.sentences.length);
    let scored = this.#scorePairs(a, b, covers);
    if (!mayBeSpun(a, b)) return scored;
    let readBefore: ReadonlyMap<number, number> = new Map();
    for (let reading = 0; reading < READINGS; reading += 1) {
      const teaching = teachingLinks(scored);
      if (teaching.length < least) break;
      const table = learnSubstitutions(a, b, teaching);
      if (table.size < LEAST_TABLE || !explainsChanges(table, [a, b], teaching)) break;
      const readAs = new Map(Array.from(table.values(), ({ from, to }) => [from, to]));
      if (isSame(readAs, readBefore)) break;
      readBefore = readAs;
      const read = readThrough(a, readAs, this.#lexicon);
      scored = this.#scorePairs(read, b, this.#coversBetween(read, b));
    }
    return scored;
  }

  /** Every pair of sentences that shares anything, with its score; none where the two reports have next to nothing in common. */
  #scorePairs(a: ReportProfile, b: ReportProfile, covers: BothCovers): Link[] {
    const [rows, columns] = [a.sentences.length, b.sentences.length];
    const width = WORD_FEATURES.length;
    const stride = width + PLACE_FEATURES.length;
    if (this.#inputs.length < rows * columns * stride) this.#inputs = new Float64Array(rows * columns * stride);
    const inputs = this.#inputs;
    const grid: Grid = { rows, columns, values: new Float64Array(rows * columns) };
    const cells: number[] = [];
    forEachPair(a, b, covers, (indexA, indexB, words) => {
      const cell = indexA * columns + indexB;
      inputs.set(words, cell * stride);
      grid.values[cell] = this.#scoreWords(words);
      cells.push(cell);
    });
    if (isHopeless(grid)) return [];
    const fillPlace = placeFeatures(grid);
    return cells.map((cell) => {
      const [indexA, indexB] = [Math.floor(cell / columns), cell % columns];
      const row = inputs.subarray(cell * stride, (cell + 1) * stride);
      fillPlace(indexA, indexB, row.subarray(width));
      return { a: indexA, b: indexB, score: this.#scorePlace(row) };
    });
  }
}

function isSame(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return one.size === other.size && Array.from(one).every(([from, to]) => other.get(from) === to);
}

/** A spinner makes a text so much odder than what it was made from; a pair without that is not looked at for a word table. */
const LEAST_ODDER = 0.03;

function mayBeSpun(a: ReportProfile, b: ReportProfile): boolean {
  return Math.abs(a.oddness - b.oddness) >= LEAST_ODDER;
}

/** The report with the odder words is the one that is read through a table, if any is; of equals, the first by id. */
function readsFirst(a: ReportProfile, b: ReportProfile): boolean {
  return a.oddness === b.oddness ? a.segmented.report.id <= b.segmented.report.id : a.oddness > b.oddness;
}

/** Two pairs this likely by their words alone, or there is no telling where else to look. */
const HOPE = 0.25;
const LEAST_HOPES = 2;

function isHopeless({ values }: Grid): boolean {
  let hopes = 0;
  for (const value of values) if (value >= HOPE) hopes += 1;
  return hopes < Math.min(LEAST_HOPES, values.length);
}

/** One sentence is drawn from at most so many, and drawn upon by as many: what goes beyond is a formula that all share. */
const MOST_LINKS = 4;

function bestLinks(links: readonly Link[]): Link[] {
  const byA = Map.groupBy(links, ({ a }) => a);
  const byB = Map.groupBy(links, ({ b }) => b);
  const least = (group: readonly Link[] = []): number =>
    group.length <= MOST_LINKS ? 0 : (group.map(({ score }) => score).sort((x, y) => y - x)[MOST_LINKS - 1] ?? 0);
  const leastOfA = new Map(Array.from(byA, ([a, group]) => [a, least(group)]));
  const leastOfB = new Map(Array.from(byB, ([b, group]) => [b, least(group)]));
  const kept = links.filter(({ a, b, score }) => score >= (leastOfA.get(a) ?? 0) && score >= (leastOfB.get(b) ?? 0));
  return kept.length <= MOST_LINKS * Math.min(byA.size, byB.size) ? kept : diagonal(kept);
}

/** Sentences that are all alike: each is paired with the one in its place. */
function diagonal(links: readonly Link[]): Link[] {
  return links.filter(({ a, b }) => Math.abs(a - b) < MOST_LINKS);
}

function turned({ a, b, score }: Link): Link {
  return { a: b, b: a, score };
}

function mirrored({ a, b, links, substitutionsA, substitutionsB }: AlignedPair): AlignedPair {
  const back = links.map(turned).sort((x, y) => x.a - y.a || x.b - y.b);
  return { a: b, b: a, links: back, substitutionsA: substitutionsB, substitutionsB: substitutionsA };
}

function named(table: ReadonlyMap<number, LearnedSubstitution>, lexicon: Lexicon): Substitution[] {
  return Array.from(table.values(), ({ from, to, count, rate }) => ({
    here: lexicon.at(from).key,
    there: lexicon.at(to).key,
    count,
    rate,
  }));
}
