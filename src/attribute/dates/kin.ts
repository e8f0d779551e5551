import type { Alignment } from '../../case/alignment.ts';
import type { Derivation, Unseen } from '../../case/lineage.ts';
import type { Span } from '../../case/span.ts';

/** A sentence of one report with a sentence of another that tells the same. */
export interface KinSentence {
  readonly report: string;
  /** Where the other's sentence begins. */
  readonly start: number;
}

/** For each report, by where its sentences begin: the sentences of others that tell the same. */
export type Kin = ReadonlyMap<string, ReadonlyMap<number, readonly KinSentence[]>>;

/** The alignments as seen from either side. Linear. */
export function kinOf(alignments: readonly Alignment[]): Kin {
  const kin = new Map<string, Map<number, KinSentence[]>>();
  for (const { a, b } of alignments) {
    add(kin, a, b);
    add(kin, b, a);
  }
  return kin;
}

function add(kin: Map<string, Map<number, KinSentence[]>>, own: Span, other: Span): void {
  const sentences = kin.get(own.report) ?? new Map<number, KinSentence[]>();
  const beside = sentences.get(own.start) ?? [];
  beside.push({ report: other.report, start: other.start });
  sentences.set(own.start, beside);
  kin.set(own.report, sentences);
}

/** A later version by the same outlet, and one that only follows another, date their sentences anew. */
const REDATED: ReadonlySet<Derivation['kind']> = new Set(['update', 'secondary']);

/** For each report, the reports whose sentences it copies: its parents, and all witnesses of an unseen parent. Linear. */
export function copiesOf(
  derivations: readonly Derivation[],
  unseen: readonly Unseen[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const witnesses = new Map(unseen.map((one) => [one.id, one.witnesses]));
  const copies = new Map<string, Set<string>>();
  for (const { child, parent, kind, direction } of derivations) {
    if (REDATED.has(kind)) continue;
    const from = witnesses.get(parent) ?? [parent];
    copies.set(child, new Set([...(copies.get(child) ?? []), ...from]));
    if (direction === 'notEstablished') copies.set(parent, (copies.get(parent) ?? new Set()).add(child));
  }
  return copies;
}
