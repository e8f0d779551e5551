import type { Alignment } from '../../case/alignment.ts';
import type { Statement } from './statement.ts';

/** Statements that tell the same, sentence for sentence, in order of place. */
export type Group = readonly Statement[];

/** Two groups are one if their statements are aligned by this much on average, unaligned pairs counting nothing. */
const LEAST_MEAN = 0.3;
/** One report's sentence and its best partner are held together by an alignment this likely. */
const LEAST_SCORE = 0.5;

/** Puts together what the alignments say is the same sentence, surest first (average linkage). Cost: alignments × group size. */
export function groupsOf(
  statements: readonly Statement[],
  alignments: readonly Alignment[],
): { readonly groups: readonly Group[]; readonly scores: ReadonlyMap<number, ReadonlyMap<number, number>> } {
  const placed = new Map(statements.map(({ at, span }) => [`${span.report}:${span.start}`, at]));
  const scores = new Map<number, Map<number, number>>();
  const links: { readonly a: number; readonly b: number; readonly score: number }[] = [];
  for (const { a, b, score } of alignments) {
    const [from, to] = [placed.get(`${a.report}:${a.start}`), placed.get(`${b.report}:${b.start}`)];
    if (from === undefined || to === undefined) continue;
    links.push({ a: Math.min(from, to), b: Math.max(from, to), score });
    set(scores, from, to, score);
    set(scores, to, from, score);
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groupOf = statements.map(
    ({ span, sentence }, at): Growing => ({
      members: [at],
      reports: new Set(sentence.kind === 'prose' ? [span.report] : []),
    }),
  );
  for (const { a, b, score } of links) {
    const [one, two] = [groupOf[a], groupOf[b]];
    if (one === undefined || two === undefined || one === two || score < LEAST_SCORE) continue;
    // In this order: two that collide always will, and most links are between two that do.
    if (collide(one, two) || meanScore(one.members, two.members, scores) < LEAST_MEAN) continue;
    one.members.push(...two.members);
    for (const report of two.reports) one.reports.add(report);
    for (const at of two.members) groupOf[at] = one;
  }
  const cores = [...new Set(groupOf)];
  const groups = cores.map(({ members }) =>
    [...members, ...alsoIn(members, scores)].sort((x, y) => x - y).flatMap((at) => statements[at] ?? []),
  );
  return { groups, scores };
}

/** A sentence that retells two of another's is in the groups of both. */
const LEAST_MEAN_ALSO = 0.5;

function alsoIn(members: readonly number[], scores: ReadonlyMap<number, ReadonlyMap<number, number>>): number[] {
  const sums = new Map<number, number>();
  for (const at of members)
    for (const [other, score] of scores.get(at) ?? []) sums.set(other, (sums.get(other) ?? 0) + score);
  return [...sums]
    .filter(([other, sum]) => !members.includes(other) && sum / members.length >= LEAST_MEAN_ALSO)
    .map(([other]) => other);
}

/** A group while it grows. */
interface Growing {
  readonly members: number[];
  /** Those that it has a prose sentence of. */
  readonly reports: Set<string>;
}

/** Whether two groups have different prose sentences of one report: one told the thing in two, and they are two. */
function collide({ reports: ones }: Growing, { reports: twos }: Growing): boolean {
  const [few, many] = ones.size < twos.size ? [ones, twos] : [twos, ones];
  for (const report of few) if (many.has(report)) return true;
  return false;
}

function set(scores: Map<number, Map<number, number>>, from: number, to: number, score: number): void {
  const row = scores.get(from) ?? new Map<number, number>();
  row.set(to, Math.max(score, row.get(to) ?? 0));
  scores.set(from, row);
}

function meanScore(
  one: readonly number[],
  two: readonly number[],
  scores: ReadonlyMap<number, ReadonlyMap<number, number>>,
): number {
  let sum = 0;
  for (const a of one) for (const b of two) sum += scores.get(a)?.get(b) ?? 0;
  return sum / (one.length * two.length);
}
