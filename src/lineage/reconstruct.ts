import type { DerivationKind, ReconstructedPassage } from '../case/lineage.ts';
import type { Span } from '../case/span.ts';
import type { AlignedPair } from '../text/aligned-pair.ts';
import type { SegmentedReport } from '../text/segmented.ts';

/** A report that an unseen one is known through, and how it was made from it. */
export interface KnownThrough {
  readonly segmented: SegmentedReport;
  readonly kind: DerivationKind;
}

/** Whose words to trust first. */
const TRUST: readonly DerivationKind[] = [
  'reprint',
  'update',
  'excerpt',
  'secondary',
  'translated',
  'paraphrase',
  'spun',
  'summary',
];
/** A copy of the whole: what it alone has is still the unseen report's. */
const WHOLE: readonly DerivationKind[] = ['reprint', 'spun', 'translated', 'excerpt'];

interface Cell {
  readonly witness: number;
  readonly sentence: number;
}

/**
 * The text of an unseen report as far as its witnesses give it: sentences that retell each other make one passage, the
 * most trusted witness's words first; passages stand in the order of the fullest witness. What only one witness has counts
 * when that one copied the whole. Cost: linear in the witnesses and their links.
 */
export function reconstruct(witnesses: readonly KnownThrough[], pairs: readonly AlignedPair[]): ReconstructedPassage[] {
  const indexOf = new Map(witnesses.map(({ segmented }, index) => [segmented.report.id, index]));
  const groups = new Groups();
  for (const { a, b, links } of pairs) {
    const [x, y] = [indexOf.get(a.report.id), indexOf.get(b.report.id)];
    if (x === undefined || y === undefined) continue;
    for (const link of links) groups.join({ witness: x, sentence: link.a }, { witness: y, sentence: link.b });
  }
  witnesses.forEach(({ segmented, kind }, witness) => {
    if (!WHOLE.includes(kind)) return;
    for (const { index, kind: part } of segmented.sentences)
      if (part === 'prose') groups.add({ witness, sentence: index });
  });
  return groups
    .list()
    .map((cells) => ({ place: placeOf(cells, witnesses), spans: spansOf(cells, witnesses) }))
    .sort((one, two) => one.place - two.place)
    .flatMap(({ spans: [best, ...others] }) => (best === undefined ? [] : [{ best, others }]));
}

/** Mean place of a passage in its witnesses, 0 at the head and 1 at the end. */
function placeOf(cells: readonly Cell[], witnesses: readonly KnownThrough[]): number {
  const fullest = cells.reduce((one, two) => (lengthOf(witnesses, two) > lengthOf(witnesses, one) ? two : one));
  return fullest.sentence / (lengthOf(witnesses, fullest) || 1);
}

function lengthOf(witnesses: readonly KnownThrough[], { witness }: Cell): number {
  return witnesses[witness]?.segmented.sentences.length ?? 0;
}

/** One span a witness, from its first sentence of the passage to its last, the most trusted first. */
function spansOf(cells: readonly Cell[], witnesses: readonly KnownThrough[]): Span[] {
  const byWitness = Map.groupBy(cells, ({ witness }) => witness);
  return [...byWitness]
    .sort(([x], [y]) => trustOf(witnesses[x]) - trustOf(witnesses[y]) || x - y)
    .flatMap(([witness, own]) => {
      const segmented = witnesses[witness]?.segmented;
      const sentences = own.flatMap(({ sentence }) => segmented?.sentences[sentence] ?? []);
      if (segmented === undefined || sentences.length === 0) return [];
      return [
        {
          report: segmented.report.id,
          start: Math.min(...sentences.map(({ start }) => start)),
          end: Math.max(...sentences.map(({ end }) => end)),
        },
      ];
    });
}

function trustOf(witness: KnownThrough | undefined): number {
  return witness === undefined ? TRUST.length : TRUST.indexOf(witness.kind);
}

/** Disjoint sets of cells (Tarjan 1975), kept in the order of their first member. */
class Groups {
  readonly #parents = new Map<string, string>();
  readonly #cells = new Map<string, Cell>();

  add(cell: Cell): string {
    const key = `${cell.witness} ${cell.sentence}`;
    if (!this.#parents.has(key)) {
      this.#parents.set(key, key);
      this.#cells.set(key, cell);
    }
    return key;
  }

  join(one: Cell, two: Cell): void {
    const [a, b] = [this.#root(this.add(one)), this.#root(this.add(two))];
    if (a !== b) this.#parents.set(b, a);
  }

  list(): Cell[][] {
    return [...Map.groupBy(this.#cells, ([key]) => this.#root(key)).values()].map((entries) =>
      entries.map(([, cell]) => cell),
    );
  }

  #root(key: string): string {
    let at = key;
    for (let up = this.#parents.get(at); up !== undefined && up !== at; up = this.#parents.get(at)) at = up;
    return at;
  }
}
