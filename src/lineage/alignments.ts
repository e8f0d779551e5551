import type { Alignment, AlignmentKind, Passage } from '../case/alignment.ts';
import type { DerivationKind } from '../case/lineage.ts';
import type { Span } from '../case/span.ts';
import type { AlignedPair, Link } from '../text/aligned-pair.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';

/** From this share of common words on, two sentences are one with an edit. */
const EDITED = 0.75;

/** An aligned pair with the side that is the child (or the later of two witnesses) first, and how the child was made. */
export interface Directed {
  readonly child: SegmentedReport;
  readonly parent: SegmentedReport;
  /** `a` is the child's sentence. */
  readonly links: readonly Link[];
  readonly kind: DerivationKind;
}

/** Turns a pair so that `child` is its first side. */
export function directed(pair: AlignedPair, child: string, kind: DerivationKind): Directed {
  if (pair.a.report.id === child) return { child: pair.a, parent: pair.b, links: pair.links, kind };
  return { child: pair.b, parent: pair.a, links: pair.links.map(({ a, b, score }) => ({ a: b, b: a, score })), kind };
}

/** The alignments of a pair, in the order of the child's sentences. */
export function alignmentsOf({ child, parent, links, kind }: Directed): Alignment[] {
  return links.flatMap(({ a, b, score }) => {
    const [one, two] = [child.sentences[a], parent.sentences[b]];
    if (one === undefined || two === undefined) return [];
    const id = `${child.report.id}:${a}~${parent.report.id}:${b}`;
    return [
      { id, a: spanOf(child, one), b: spanOf(parent, two), kind: alignmentKind(one, two, kind), score: round(score) },
    ];
  });
}

function spanOf({ report }: SegmentedReport, { start, end }: Pick<Sentence, 'start' | 'end'>): Span {
  return { report: report.id, start, end };
}

function alignmentKind(a: Sentence, b: Sentence, kind: DerivationKind): AlignmentKind {
  const keysA = a.tokens.map(({ key }) => key);
  const keysB = b.tokens.map(({ key }) => key);
  if (keysA.join(' ') === keysB.join(' ')) return 'identical';
  const [setA, setB] = [new Set(keysA), new Set(keysB)];
  const shared = [...setA].filter((key) => setB.has(key)).length;
  if (shared / Math.max(setA.size, setB.size) >= EDITED) return 'edited';
  return kind === 'spun' || kind === 'translated' ? kind : 'paraphrased';
}

/** So many sentences may lie between two alignments of one passage, on either side. */
const MOST_BETWEEN = 1;

/** Runs of alignments that go on side by side, grown to whole passages. Cost: the links, times the passages that are open. */
export function passagesOf(aligned: Directed): Passage[] {
  const { child, parent, links } = aligned;
  const runs: Link[][] = [];
  for (const link of [...links].sort((x, y) => x.a - y.a || x.b - y.b)) {
    const run = runs.findLast((open) => open.some((other) => near(other.a, link.a) && near(other.b, link.b)));
    if (run === undefined) runs.push([link]);
    else run.push(link);
  }
  return runs.flatMap((run) => {
    const a = stretchOf(
      child,
      run.map((link) => link.a),
    );
    const b = stretchOf(
      parent,
      run.map((link) => link.b),
    );
    if (a === null || b === null) return [];
    const score = run.reduce((sum, link) => sum + link.score, 0) / run.length;
    return [{ a, b, kind: commonest(alignmentsOf({ ...aligned, links: run })), score: round(score) }];
  });
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= MOST_BETWEEN + 1;
}

function stretchOf(side: SegmentedReport, sentences: readonly number[]): Span | null {
  const found = sentences.flatMap((index) => side.sentences[index] ?? []);
  if (found.length === 0) return null;
  return spanOf(side, {
    start: Math.min(...found.map(({ start }) => start)),
    end: Math.max(...found.map(({ end }) => end)),
  });
}

function commonest(alignments: readonly Alignment[]): AlignmentKind {
  const counts = new Map<AlignmentKind, number>();
  for (const { kind } of alignments) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [best] = [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
  return best?.[0] ?? 'paraphrased';
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
