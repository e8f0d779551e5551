import type { Alignment } from '../case/alignment.ts';
import type { Derivation, DerivationKind } from '../case/lineage.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import type { ChangeInput } from './input.ts';

/** A sentence of the child with those that it retells, the surest first. */
export interface Retold {
  readonly sentence: Sentence;
  readonly others: readonly Sentence[];
  /** 0–1: of the surest. */
  readonly score: number;
}

/** A report set against its parent, or against one fellow witness of its unseen parent. */
export interface Retelling {
  readonly child: SegmentedReport;
  readonly other: SegmentedReport;
  /** The parent's id; that of the unseen report, where `other` is a fellow witness. */
  readonly parent: string;
  readonly kind: DerivationKind;
  /** The child was made from others too. */
  readonly isMerged: boolean;
  /** In the order of the child's text. */
  readonly retold: readonly Retold[];
  /** Sentences of the other that the child does not retell, in their order. */
  readonly untold: readonly Sentence[];
}

/**
 * Every child with its parent, and every witness of an unseen report with each of its fellows. A merged report's sentence
 * is set against the parent that it retells most surely. Cost: linear in the alignments.
 */
export function retellingsOf(input: ChangeInput): Retelling[] {
  const reports = new Map(input.reports.map((entry) => [entry.report.id, entry]));
  const between = alignmentsByPair(input.alignments);
  const witnesses = new Map(input.unseen.map((unseen) => [unseen.id, unseen.witnesses]));
  const byChild = Map.groupBy(input.derivations, ({ child }) => child);
  return [...byChild.values()].flatMap((derivations) => {
    const told = derivations.flatMap((derivation) =>
      (witnesses.get(derivation.parent) ?? [derivation.parent])
        .filter((other) => other !== derivation.child)
        .map((other) => ({ derivation, other, pairs: between(derivation.child, other) })),
    );
    return told.flatMap(({ derivation, other, pairs }) => {
      const rivals = told.filter((rival) => rival.derivation !== derivation).flatMap((rival) => rival.pairs);
      const own = derivations.length > 1 ? pairs.filter((pair) => isSurest(pair, rivals)) : pairs;
      const [child, parent] = [reports.get(derivation.child), reports.get(other)];
      return child === undefined || parent === undefined || own.length === 0
        ? []
        : [{ ...retelling({ child, other: parent }, derivation, own), isMerged: derivations.length > 1 }];
    });
  });
}

/** The sentences of two reports that retell each other, those of the first on side `a`. */
function alignmentsByPair(alignments: readonly Alignment[]): (one: string, other: string) => readonly Alignment[] {
  const byPair = Map.groupBy(alignments, ({ a, b }) => `${a.report}\n${b.report}`);
  return (one, other) => [
    ...(byPair.get(`${one}\n${other}`) ?? []),
    ...(byPair.get(`${other}\n${one}`) ?? []).map((pair) => ({ ...pair, a: pair.b, b: pair.a })),
  ];
}

function isSurest(pair: Alignment, rivals: readonly Alignment[]): boolean {
  return rivals.every((rival) => rival.a.start !== pair.a.start || rival.score <= pair.score);
}

function retelling(
  { child, other }: { readonly child: SegmentedReport; readonly other: SegmentedReport },
  { parent, kind }: Derivation,
  pairs: readonly Alignment[],
): Omit<Retelling, 'isMerged'> {
  const ofChild = new Map(child.sentences.map((sentence) => [sentence.start, sentence]));
  const ofOther = new Map(other.sentences.map((sentence) => [sentence.start, sentence]));
  const retold = [...Map.groupBy(pairs, ({ a }) => a.start)].flatMap(([start, group]): Retold[] => {
    const sentence = ofChild.get(start);
    const sorted = [...group].sort((x, y) => y.score - x.score || x.b.start - y.b.start);
    const others = sorted.flatMap(({ b }) => ofOther.get(b.start) ?? []);
    return sentence === undefined ? [] : [{ sentence, others, score: sorted[0]?.score ?? 0 }];
  });
  const told = new Set(pairs.map(({ b }) => b.start));
  return {
    child,
    other,
    parent,
    kind,
    retold: retold.sort((x, y) => x.sentence.start - y.sentence.start),
    untold: other.sentences.filter(({ start }) => !told.has(start)),
  };
}
