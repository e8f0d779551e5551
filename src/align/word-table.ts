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
  const ledger = ledgerOf(
    links.flatMap(({ a: x, b: y, score }) => {
      const [one, two] = [a.sentences[x], b.sentences[y]];
      return one === undefined || two === undefined ? [] : [unmatchedOf(one, two, score)];
    }),
  );
  let counts = expectedCounts(ledger, null);
  for (let round = 1; round < ROUNDS; round += 1) counts = expectedCounts(ledger, exclusiveness(ledger, counts));
  return strongest(ledger, counts);
}

interface Unmatched {
  readonly score: number;
  readonly here: readonly Place[];
  readonly there: readonly Place[];
}

interface Place {
  readonly lexeme: number;
  /** 0 at the sentence's first token, 1 at its last. */
  readonly at: number;
}

function unmatchedOf(a: SentenceProfile, b: SentenceProfile, score: number): Unmatched {
  const inA = new Set(a.lexemes);
  const inB = new Set(b.lexemes);
  const places = (own: Int32Array, others: ReadonlySet<number>): Place[] =>
    Array.from(own, (lexeme, at) => ({ lexeme, at: at / own.length })).filter(({ lexeme }) => !others.has(lexeme));
  return { score, here: places(a.lexemes, inB), there: places(b.lexemes, inA) };
}

/** Which words may stand for which, each pair of words a cell, and at which places: worked out once for all rounds. */
interface Ledger {
  /** The two words of each cell, in the order in which the cells were met. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly places: readonly LedgerPlace[];
}

/** A word of `a` where it stands, with the words that it may stand for. */
interface LedgerPlace {
  readonly score: number;
  readonly cells: Int32Array;
  /** What distance leaves of the belief in each of them. */
  readonly closeness: Float64Array;
}

function ledgerOf(pieces: readonly Unmatched[]): Ledger {
  const rows = new Map<number, Map<number, number>>();
  const [from, to] = [[] as number[], [] as number[]];
  const cellOf = (own: number, other: number): number => {
    const row = rows.get(own) ?? new Map<number, number>();
    rows.set(own, row);
    const cell = row.get(other) ?? from.length;
    if (cell === from.length) {
      row.set(other, cell);
      from.push(own);
      to.push(other);
    }
    return cell;
  };
  const places = pieces.flatMap(({ score, here, there }) =>
    here.map(({ lexeme, at }): LedgerPlace => {
      const near = there.filter((other) => Math.abs(at - other.at) <= FARTHEST);
      return {
        score,
        cells: Int32Array.from(near, (other) => cellOf(lexeme, other.lexeme)),
        closeness: Float64Array.from(near, (other) => Math.exp(-Math.abs(at - other.at) / REACH)),
      };
    }),
  );
  return { from, to, places };
}

/** What is believed where nothing else is. */
const NO_PARTNER = 0.05;
const LEAST_BELIEF = 0.001;

/** How often each cell's words stand for each other, by the `rates` of the round before; null in the first. */
function expectedCounts({ from, places }: Ledger, rates: Float64Array | null): Float64Array {
  const counts = new Float64Array(from.length);
  for (const { score, cells, closeness } of places) {
    const beliefs = closeness.map((near, at) => (rates === null ? 1 : (rates[cells[at] ?? 0] ?? 0)) * near);
    const total = beliefs.reduce((sum, belief) => sum + belief, NO_PARTNER);
    beliefs.forEach((belief, at) => {
      const share = (score * belief) / total;
      const cell = cells[at] ?? 0;
      if (share > LEAST_BELIEF) counts[cell] = (counts[cell] ?? 0) + share;
    });
  }
  return counts;
}

/**
 * How exclusively two words stand for each other: the share of the one's counts times that of the other's. Symmetric, unlike
 * model 1, so that a word does not take the place of a common neighbour that has a partner of its own.
 */
function exclusiveness({ from, to }: Ledger, counts: Float64Array): Float64Array {
  const [rows, columns] = [totals(from, counts, 0.1), totals(to, counts, 0.1)];
  return counts.map(
    (count, cell) => (count / (rows.get(from[cell] ?? -1) ?? 1)) * (count / (columns.get(to[cell] ?? -1) ?? 1)),
  );
}

/** The counts of each word's cells together, and `extra`. */
function totals(words: readonly number[], counts: Float64Array, extra: number): Map<number, number> {
  const sums = new Map<number, number>();
  words.forEach((word, cell) => {
    sums.set(word, (sums.get(word) ?? extra) + (counts[cell] ?? 0));
  });
  return sums;
}

function strongest({ from, to }: Ledger, counts: Float64Array): Map<number, LearnedSubstitution> {
  const sums = totals(from, counts, 0);
  const best = new Map<number, LearnedSubstitution>();
  counts.forEach((count, cell) => {
    const [own, other] = [from[cell] ?? -1, to[cell] ?? -1];
    const known = best.get(own);
    if (known !== undefined && (count < known.count || (count === known.count && other > known.to))) return;
    best.set(own, { from: own, to: other, count, rate: count / (sums.get(own) ?? 1) });
  });
  return new Map([...best].filter(([, { count, rate }]) => count >= LEAST_COUNT && rate >= LEAST_RATE));
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
