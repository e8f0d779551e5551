import type { Alignment, Passage } from '../case/alignment.ts';
import type { Derivation, DerivationKind, Story, Unseen, WordTable } from '../case/lineage.ts';
import type { AlignedPair } from '../text/aligned-pair.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { logisticRunner } from '../text/logistic-model.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import type { Weights } from '../text/tables.ts';
import { alignmentsOf, type Directed, directed, passagesOf, round } from './alignments.ts';
import { withFollowers } from './followers.ts';
import { type Compared, kindOf, type Witness } from './kinds.ts';
import { ACCEPTED, type Parentage, parentagesOf } from './parentage.ts';
import { makePile, type Pile, type PlacedPair } from './pile.ts';
import { reconstruct } from './reconstruct.ts';
import { RELATED_FEATURES } from './relatedness.ts';
import { RELATED, type Relatives, relativesOf } from './relatives.ts';
import { type Near, storiesOf } from './stories.ts';
import { type UnseenGroup, unseenGroups } from './unseen-groups.ts';
import { nameUnseen, type UnseenName } from './unseen-name.ts';
import { type Reason, reasonsFor } from './why.ts';
import { wordTableOf } from './word-tables.ts';

/** What lineage adds to the case. */
export interface Lineage {
  readonly stories: readonly Story[];
  readonly unseen: readonly Unseen[];
  readonly derivations: readonly Derivation[];
  readonly wordTables: readonly WordTable[];
  readonly alignments: readonly Alignment[];
  readonly passages: readonly Passage[];
}

export interface LineageInput {
  readonly reports: readonly SegmentedReport[];
  readonly pairs: readonly PlacedPair[];
  /** Pairs near enough to be of one happening, aligned or not. */
  readonly near: readonly Near[];
}

/** Below this a direction is not established. */
const LEAST_DIRECTED = 0.52;

/**
 * Where each report came from: which of the aligned pairs are retelling, which of two came first, what was made from what
 * and what from a report that nobody has. Cost: linear in the text and links; for each report, the square of the number of
 * reports it is related to.
 */
export function inferLineage(input: LineageInput, lexicon: Lexicon, weights: Weights): Lineage {
  const pile = makePile(input.reports, input.pairs, lexicon);
  const runRelated = logisticRunner(weights.related, RELATED_FEATURES);
  const relatives = relativesOf(pile, ({ features }) => runRelated(features));
  const parentages = parentagesOf(pile, relatives, weights);
  const found = new Findings(pile, relatives, weights);
  for (const parentage of parentages.flat()) if (parentage.accepted >= ACCEPTED) found.addParent(parentage);
  const groups = withFollowers(pile, relatives, parentages, unseenGroups(parentages));
  for (const group of groups) found.addUnseen(group);
  const { unseen, derivations, wordTables } = found;
  const stories = storiesOf(pile, derivations, unseen, input.near);
  found.addShared(stories);
  const { alignments, passages } = found.alignedTexts();
  return {
    stories,
    unseen: unseen.sort((a, b) => (a.id < b.id ? -1 : 1)),
    derivations: derivations.sort(byChild),
    wordTables: wordTables.sort((a, b) => (a.report < b.report ? -1 : 1)),
    alignments,
    passages,
  };
}

/** By child; its parents by how much of it they cover. */
function byChild(a: Derivation, b: Derivation): number {
  if (a.child !== b.child) return a.child < b.child ? -1 : 1;
  return b.coverage - a.coverage || (a.parent < b.parent ? -1 : 1);
}

/** Gathers derivations as they are found, with the pairs that they rest on. */
class Findings {
  readonly unseen: Unseen[] = [];
  readonly derivations: Derivation[] = [];
  readonly wordTables: WordTable[] = [];
  readonly #pile: Pile;
  readonly #relatives: Relatives;
  readonly #weights: Weights;
  readonly #aligned = new Map<string, Directed>();

  constructor(pile: Pile, relatives: Relatives, weights: Weights) {
    this.#pile = pile;
    this.#relatives = relatives;
    this.#weights = weights;
  }

  /** A report made from another of the pile. */
  addParent(parentage: Parentage): void {
    const { index, relative, directed: direction, accepted } = parentage;
    const witnesses = this.#witnessesOf(index, (other) => other === relative.index);
    const outlet = this.#report(relative.index).report.publisher;
    const compared: Compared = { index, witnesses, outlet };
    const { kind, sure } = kindOf(this.#pile, compared, this.#weights.kinds);
    const [child, parent] = [this.#report(index).report.id, this.#report(relative.index).report.id];
    const alignments = witnesses.flatMap(({ pair }) => this.#align(pair, child, kind));
    this.derivations.push({
      child,
      parent,
      kind,
      direction: direction >= LEAST_DIRECTED ? 'established' : 'notEstablished',
      confidence: round(relative.related * direction * Math.max(accepted, sure * accepted)),
      coverage: round(relative.forth.covered),
      ...told(reasonsFor(this.#pile, compared, kind, { kind: 'parent', parentage })),
      alignments,
    });
    this.#addTable(compared, parent, kind);
  }

  /** An unseen report, with all that was made from it. */
  addUnseen({ children, sure, doubted }: UnseenGroup): void {
    const name = nameUnseen(this.#pile, children);
    const ids = children.map((child) => this.#report(child).report.id);
    const id = unseenId(name, ids);
    const compared = children.map(
      (index): Compared => ({
        index,
        witnesses: this.#witnessesOf(index, (other) => children.includes(other)),
        outlet: name?.name ?? null,
      }),
    );
    const kinds = compared.map((one) =>
      one.witnesses.length === 0 ? 'secondary' : kindOf(this.#pile, one, this.#weights.kinds).kind,
    );
    const pairs = this.#pairsAmong(children);
    for (const pair of pairs) this.#align(pair, laterOf(pair), kindOfPair(pair, ids, kinds));
    compared.forEach((one, at) => {
      const { index, witnesses } = one;
      const kind = kinds[at];
      if (witnesses.length === 0 || kind === undefined) return;
      const child = this.#report(index).report.id;
      this.derivations.push({
        child,
        parent: id,
        kind,
        direction: 'established',
        confidence: round(Math.max(...witnesses.map(({ relative }) => relative.related)) * (sure[at] ?? 0.5)),
        coverage: round(Math.max(...witnesses.map(({ relative }) => relative.forth.covered))),
        ...told(reasonsFor(this.#pile, one, kind, { kind: 'unseen', doubted: doubted[at] ?? null })),
        alignments: pairs.filter(({ a, b }) => a.report.id === child || b.report.id === child).flatMap(alignmentIds),
      });
      this.#addTable(one, id, kind);
    });
    const known = children.map((index, at) => ({
      segmented: this.#report(index),
      kind: kinds[at] ?? ('secondary' as const),
    }));
    this.unseen.push({
      id,
      publisher: name?.name ?? null,
      citedBy: name?.citedBy ?? [],
      witnesses: ids,
      reconstruction: reconstruct(known, pairs),
    });
  }

  /** What reports of one story share without either retelling the other: a quotation, a figure. The later of the two stands first. */
  addShared(stories: readonly Story[]): void {
    const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
    for (const { a, b, pair } of this.#pile.relations) {
      const [one, two] = [this.#report(a).report.id, this.#report(b).report.id];
      if (storyOf.get(one) === storyOf.get(two)) this.#align(pair, laterOf(pair), 'paraphrase');
    }
  }

  #addTable({ index, witnesses }: Compared, parent: string, kind: DerivationKind): void {
    const own = this.#pile.reports[index];
    if (kind === 'spun' && own !== undefined) this.wordTables.push(wordTableOf(own, parent, witnesses));
  }

  /** Everything that was aligned on the way, each pair once, in a fixed order. */
  alignedTexts(): { readonly alignments: Alignment[]; readonly passages: Passage[] } {
    const pairs = [...this.#aligned].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
    return { alignments: pairs.flatMap(alignmentsOf), passages: pairs.flatMap(passagesOf) };
  }

  #align(pair: AlignedPair, child: string, kind: DerivationKind): string[] {
    const aligned = directed(pair, child, kind);
    const key = [aligned.child.report.id, aligned.parent.report.id].sort().join('\n');
    if (!this.#aligned.has(key)) this.#aligned.set(key, aligned);
    return alignmentsOf(aligned).map(({ id }) => id);
  }

  #pairsAmong(children: readonly number[]): AlignedPair[] {
    return children.flatMap((one, at) =>
      children.slice(at + 1).flatMap((two) => this.#pile.relationOf(one, two)?.pair ?? []),
    );
  }

  #witnessesOf(index: number, wanted: (other: number) => boolean): Witness[] {
    return (this.#relatives[index] ?? []).flatMap((relative) => {
      const pair = this.#pile.relationOf(index, relative.index)?.pair;
      return pair === undefined || relative.related < RELATED || !wanted(relative.index) ? [] : [{ relative, pair }];
    });
  }

  #report(index: number): SegmentedReport {
    const report = this.#pile.reports[index]?.segmented;
    if (report === undefined) throw new RangeError(`no report ${index} among ${this.#pile.reports.length}`);
    return report;
  }
}

/** Reasons as the case has them: the lines, and beside them the words of each. */
function told(reasons: readonly Reason[]): Pick<Derivation, 'why' | 'evidence'> {
  return { why: reasons.map(({ text }) => text), evidence: reasons.map(({ words }) => words) };
}

/** A pair of witnesses is told once: as spun or translated where either of them is. */
function kindOfPair({ a, b }: AlignedPair, ids: readonly string[], kinds: readonly DerivationKind[]): DerivationKind {
  const [one, two] = [kinds[ids.indexOf(a.report.id)], kinds[ids.indexOf(b.report.id)]];
  if (one === 'spun' || two === 'spun') return 'spun';
  return one === 'translated' || two === 'translated' ? 'translated' : 'paraphrase';
}

/** The ids that the pair's alignments have once its later report stands first. */
function alignmentIds(pair: AlignedPair): string[] {
  return alignmentsOf(directed(pair, laterOf(pair), 'paraphrase')).map(({ id }) => id);
}

function laterOf({ a, b }: AlignedPair): string {
  const later = a.report.id > b.report.id ? a : b;
  return later.report.id;
}

/** Named for the outlet where that is known, and always for its first witness, so that other stories never change it. */
function unseenId(name: UnseenName | null, witnesses: readonly string[]): string {
  const slug = (name?.name ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return ['unseen', ...(slug === '' ? [] : [slug]), witnesses[0] ?? ''].join(':');
}
