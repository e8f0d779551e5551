import type { Link } from '../text/aligned-pair.ts';
import type { ReportProfile, SentenceProfile } from './profile.ts';

/** What one side puts for a word of the other: expected count, and the share of its places where it stands for that word. */
export interface LearnedSubstitution {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly rate: number;
}

const ROUNDS = 4;
/** How fast belief falls with the distance between the places of two words, as a share of the sentence. */
const REACH = 0.12;
/** A substitution seen less often than this is no table entry: it may be chance. */
const LEAST_COUNT = 1.6;

/**
 * What words of `a` stand where which words of `b` stood, learned from linked sentences: IBM model 1 (Brown et al. 1993,
 * section 4.2) over the words that the other sentence lacks, with a prior that falls with the distance of their places,
 * since a spinner keeps the order (our departure from the paper: the gain is that a few dozen sentences suffice).
 * Keys are lexeme ids of `a`. Cost: linear in the linked sentences, square in their lengths.
 */
export function learnSubstitutions(a: ReportProfile, b: ReportProfile, links: readonly Link[]): Map<number, LearnedSubstitution> {
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

function expectedCounts(pieces: readonly Unmatched[], rates: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const { score, here, there } of pieces) {
    for (const own of here) {
      const beliefs = there.map((other) => {
        const rate = rates.size === 0 ? 1 : (rates.get(own.lexeme)?.get(other.lexeme) ?? 0);
        return rate * Math.exp(-Math.abs(own.at - other.at) / REACH);
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

function normalised(counts: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, Map<number, number>> {
  return new Map(
    Array.from(counts, ([own, row]) => {
      const total = Array.from(row.values()).reduce((sum, count) => sum + count, 0.1);
      return [own, new Map(Array.from(row, ([other, count]) => [other, count / total]))];
    }),
  );
}

function strongest(counts: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, LearnedSubstitution> {
  const out = new Map<number, LearnedSubstitution>();
  for (const [from, row] of counts) {
    const total = Array.from(row.values()).reduce((sum, count) => sum + count, 0);
    let best: LearnedSubstitution | null = null;
    for (const [to, count] of row) {
      if (best === null || count > best.count || (count === best.count && to < best.to)) best = { from, to, count, rate: count / total };
    }
    if (best !== null && best.count >= LEAST_COUNT && best.rate >= 0.5) out.set(from, best);
  }
  return out;
}
