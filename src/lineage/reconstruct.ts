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
  const joins = pairs.flatMap(({ a, b, links }) => {
    const [x, y] = [indexOf.get(a.report.id), indexOf.get(b.report.id)];
    if (x === undefined || y === undefined) return [];
    return links.map(({ a: at, b: bt, score }) =>
      joinOf({ witness: x, sentence: at }, { witness: y, sentence: bt }, score),
    );
  });
  for (const { one, two } of joins.toSorted(surestFirst)) groups.join(one, two);
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

/** A link between two witnesses' sentences, the smaller cell first. */
interface Join {
  readonly one: Cell;
  readonly two: Cell;
  readonly score: number;
}

function joinOf(a: Cell, b: Cell, score: number): Join {
  return inOrder(a, b) <= 0 ? { one: a, two: b, score } : { one: b, two: a, score };
}

const inOrder = (a: Cell, b: Cell): number => a.witness - b.witness || a.sentence - b.sentence;

const surestFirst = (x: Join, y: Join): number => y.score - x.score || inOrder(x.one, y.one) || inOrder(x.two, y.two);

/** More sentences of one witness are no passage any more. */
const MOST_SENTENCES = 4;

/**
 * Passages: sets of cells, of each witness a few sentences that stand side by side. Links are given the surest first, and one that would put
 * sentences from two places of a witness together is passed over: otherwise a chain of weak links joins half the report.
 */
class Groups {
  readonly #groups = new Map<string, readonly Cell[]>();

  add(cell: Cell): readonly Cell[] {
    const key = keyOf(cell);
    const group = this.#groups.get(key) ?? [cell];
    this.#groups.set(key, group);
    return group;
  }

  join(one: Cell, two: Cell): void {
    const [first, second] = [this.add(one), this.add(two)];
    if (first === second) return;
    const joined = [...first, ...second];
    if (!isPassage(joined)) return;
    for (const cell of joined) this.#groups.set(keyOf(cell), joined);
  }

  list(): readonly (readonly Cell[])[] {
    return [...new Set(this.#groups.values())];
  }
}

const keyOf = ({ witness, sentence }: Cell): string => `${witness} ${sentence}`;

function isPassage(cells: readonly Cell[]): boolean {
  return [...Map.groupBy(cells, ({ witness }) => witness).values()].every((own) => {
    const places = own.map(({ sentence }) => sentence);
    return own.length <= MOST_SENTENCES && Math.max(...places) - Math.min(...places) < own.length;
  });
}
