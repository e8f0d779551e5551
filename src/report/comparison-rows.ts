import type { Comparison, SentencePair, TextPassage, TextSpan } from '../case/comparison.ts';
import { safeText } from './cells.ts';

/** A row of two columns: a stretch of each text that go together, or of one that stands alone. */
export interface ComparisonRow {
  readonly a: TextSpan | null;
  readonly b: TextSpan | null;
}

/** A passage, laid out sentence by sentence. */
export interface PassageRows {
  readonly passage: TextPassage;
  readonly rows: readonly ComparisonRow[];
}

/** A comparison as readers see it: each passage in rows, then the pairs of sentences that lie in none. */
export interface ComparisonRows {
  readonly passages: readonly PassageRows[];
  readonly pairsOutside: readonly SentencePair[];
}

export function rowsOf(comparison: Comparison): ComparisonRows {
  const passages = comparison.passages.map((passage) => ({ passage, rows: passageRows(passage, comparison) }));
  const pairsOutside = comparison.sentencePairs.filter(
    (pair) => !comparison.passages.some((passage) => overlaps(pair.a, passage.a) && overlaps(pair.b, passage.b)),
  );
  return { passages, pairsOutside };
}

/** The sentences of a passage in step, in the order of `a`; those of `b` that have no partner stand at the end. */
function passageRows(passage: TextPassage, { a, b, sentencePairs }: Comparison): ComparisonRow[] {
  const [sentencesA, sentencesB] = [within(a.sentences, passage.a), within(b.sentences, passage.b)];
  if (passage.kind === 'summary' || sentencesA.length === 0 || sentencesB.length === 0) return [passage];
  const placeA = new Map(sentencesA.map((sentence, place) => [sentence.start, place]));
  const placeB = new Map(sentencesB.map((sentence, place) => [sentence.start, place]));
  const partners = new Map<number, number[]>();
  const partnered = new Set<number>();
  for (const pair of sentencePairs) {
    const [from, to] = [placeA.get(pair.a.start), placeB.get(pair.b.start)];
    if (from === undefined || to === undefined || partnered.has(to)) continue;
    partners.set(from, [...(partners.get(from) ?? []), to]);
    partnered.add(to);
  }
  if (partnered.size === 0) return [passage];
  const rows = sentencesA.flatMap((sentence, place): ComparisonRow[] => {
    const [first, ...more] = (partners.get(place) ?? []).map((to) => clipped(sentencesB[to], passage.b));
    const own = clipped(sentence, passage.a);
    return [{ a: own, b: first ?? null }, ...more.map((other) => ({ a: null, b: other }))];
  });
  const alone = sentencesB.flatMap((sentence, place): ComparisonRow[] =>
    partnered.has(place) ? [] : [{ a: null, b: clipped(sentence, passage.b) }],
  );
  return [...rows, ...alone];
}

function overlaps(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

function within(sentences: readonly TextSpan[], passage: TextSpan): TextSpan[] {
  return sentences.filter((sentence) => overlaps(sentence, passage));
}

function clipped(sentence: TextSpan | undefined, passage: TextSpan): TextSpan | null {
  if (sentence === undefined) return null;
  return { start: Math.max(sentence.start, passage.start), end: Math.min(sentence.end, passage.end) };
}

/** The share of a text's code units that lie in passages, 0 to 1. Cost: the passages, sorted. */
export function sharedRatio(spans: readonly TextSpan[], length: number): number {
  let [shared, reached] = [0, 0];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (end <= reached) continue;
    shared += end - Math.max(start, reached);
    reached = end;
  }
  return length === 0 ? 0 : shared / length;
}

/** What the two texts are called in an answer: the last part of their paths, or all of them where those are alike. */
export function namesOf({ a, b }: Comparison): readonly [string, string] {
  const [lastA, lastB] = [lastPart(a.id), lastPart(b.id)];
  return lastA === lastB ? [safeText(a.id), safeText(b.id)] : [safeText(lastA), safeText(lastB)];
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || path;
}
