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

/** How one report is made from another: as a whole, or in some sentences. */
export type Telling = 'copy' | 'partial';

/** A later version by the same outlet, and one that only follows another, date their sentences anew. */
const REDATED: ReadonlySet<Derivation['kind']> = new Set(['update', 'secondary']);
/** A report that has less of another than this is no copy of it. */
const LEAST_COVERAGE = 0.4;

/** For each report, those that it is made from: its parents, and all witnesses of an unseen parent. Linear. */
export function tellingsOf(
  derivations: readonly Derivation[],
  unseen: readonly Unseen[],
): ReadonlyMap<string, ReadonlyMap<string, Telling>> {
  const witnesses = new Map(unseen.map((one) => [one.id, one.witnesses]));
  const tellings = new Map<string, Map<string, Telling>>();
  const note = (child: string, parent: string, telling: Telling): void => {
    tellings.set(child, (tellings.get(child) ?? new Map<string, Telling>()).set(parent, telling));
  };
  for (const { child, parent, kind, direction, coverage } of derivations) {
    if (REDATED.has(kind)) continue;
    const telling = kind === 'summary' || coverage < LEAST_COVERAGE ? 'partial' : 'copy';
    for (const from of witnesses.get(parent) ?? [parent]) note(child, from, telling);
    if (direction === 'notEstablished') note(parent, child, telling);
  }
  return tellings;
}
