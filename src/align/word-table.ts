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
  const pieces = links.flatMap(({ a: x, b: y, score }) => {
    const one = a.sentences[x];
    const two = b.sentences[y];
    return one === undefined || two === undefined ? [] : [unmatchedOf(one, two, score)];
  });
  let rates = new Map<number, Map<number, number>>();
  let counts = rates;
  for (let round = 0; round < ROUNDS; round += 1) {
    counts = expectedCounts(pieces, rates);
    rates = normalised(counts);
  }
  return strongest(counts);
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

function expectedCounts(
  pieces: readonly Unmatched[],
  rates: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const { score, here, there } of pieces) {
    for (const own of here) {
      const known = rates.get(own.lexeme);
      const beliefs = there.map((other) => {
        const distance = Math.abs(own.at - other.at);
        if (distance > FARTHEST) return 0;
        return (rates.size === 0 ? 1 : (known?.get(other.lexeme) ?? 0)) * Math.exp(-distance / REACH);
      });
      const total = beliefs.reduce((sum, belief) => sum + belief, 0.05);
      const row = counts.get(own.lexeme) ?? new Map<number, number>();
      counts.set(own.lexeme, row);
      there.forEach((other, at) => {
        const share = (score * (beliefs[at] ?? 0)) / total;
        if (share > 0.001) row.set(other.lexeme, (row.get(other.lexeme) ?? 0) + share);
      });
    }
  }
  return counts;
}

/**
 * How exclusively two words stand for each other: the share of the one's counts times that of the other's. Symmetric, unlike
 * model 1, so that a word does not take the place of a common neighbour that has a partner of its own.
 */
function normalised(counts: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, Map<number, number>> {
  const columns = new Map<number, number>();
  for (const row of counts.values())
    for (const [other, count] of row) columns.set(other, (columns.get(other) ?? 0.1) + count);
  return new Map(
    Array.from(counts, ([own, row]) => {
      const total = Array.from(row.values()).reduce((sum, count) => sum + count, 0.1);
      return [
        own,
        new Map(Array.from(row, ([other, count]) => [other, (count / total) * (count / (columns.get(other) ?? 1))])),
      ];
    }),
  );
}

function strongest(counts: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, LearnedSubstitution> {
  const out = new Map<number, LearnedSubstitution>();
  for (const [from, row] of counts) {
    const total = Array.from(row.values()).reduce((sum, count) => sum + count, 0);
    let best: LearnedSubstitution | null = null;
    for (const [to, count] of row) {
      if (best === null || count > best.count || (count === best.count && to < best.to))
        best = { from, to, count, rate: count / total };
    }
    if (best !== null && best.count >= LEAST_COUNT && best.rate >= 0.5) out.set(from, best);
  }
  return out;
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
