import type { Derivation } from '../../case/lineage.ts';
import type { CaseIndex } from './case-index.ts';
import { byCodeUnit } from './case-index.ts';

/** A report or an unseen report in the drawing. Columns count from the left, rows from the top; a row may be a half. */
export interface StemmaNode {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

/** `main`: the child's main parent, below which it hangs; its line crosses no node. Others pass between the rows. */
export interface StemmaEdge {
  readonly derivation: Derivation;
  readonly rank: 'main' | 'further';
}

export interface Stemma {
  /** From top to bottom as a tree is read: each node before what hangs below it. */
  readonly nodes: readonly StemmaNode[];
  readonly edges: readonly StemmaEdge[];
  readonly columns: number;
  readonly rows: number;
}

/** Rows left free between two trees of one story. */
const TREE_GAP = 0.35;

/**
 * Where to draw reports and what they come from, left to right: a column for each step from the origin, a row for each report that nobody
 * retells, a retold report in the middle of its retellings. Linear but for sorting; the same for the same case. A circle is cut.
 */
export function stemmaOf(reports: readonly string[], { parentsOf, childrenOf }: CaseIndex): Stemma {
  const drawn = withParents(reports, parentsOf);
  const main = mainParents(drawn, parentsOf);
  const below = Map.groupBy(main.keys(), (child) => main.get(child) ?? '');
  const sizes = new Map<string, number>();
  const sizeOf = (id: string): number => {
    const size = sizes.get(id) ?? (below.get(id) ?? []).reduce((sum, child) => sum + sizeOf(child), 1);
    sizes.set(id, size);
    return size;
  };
  const retellings = (id: string): number => childrenOf.get(id)?.length ?? 0;
  const tops = [...drawn]
    .filter((id) => !main.has(id))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || retellings(b) - retellings(a) || byCodeUnit(a, b));
  const nodes: StemmaNode[] = [];
  let free = 0;
  const place = (id: string, column: number): number => {
    const at = nodes.push({ id, column, row: 0 }) - 1;
    const children = (below.get(id) ?? []).toSorted(byCodeUnit).map((child) => place(child, column + 1));
    const [first] = children;
    const row = first === undefined ? free++ : (first + (children.at(-1) ?? first)) / 2;
    nodes[at] = { id, column, row };
    return row;
  };
  for (const [i, top] of tops.entries()) {
    if (i > 0) free += TREE_GAP;
    place(top, 0);
  }
  return { nodes, edges: edgesOf(drawn, main, parentsOf), columns: columnsOf(nodes), rows: Math.max(1, free) };
}

const columnsOf = (nodes: readonly StemmaNode[]): number =>
  nodes.reduce((most, { column }) => Math.max(most, column + 1), 1);

/** The reports with all that they come from. */
function withParents(reports: readonly string[], parentsOf: CaseIndex['parentsOf']): ReadonlySet<string> {
  const drawn = new Set(reports);
  // A set gives entries that are added while it is walked.
  for (const id of drawn) for (const { parent } of parentsOf.get(id) ?? []) drawn.add(parent);
  return drawn;
}

/** Each child's main parent, without circles: a step that would close one is left out. */
function mainParents(drawn: ReadonlySet<string>, parentsOf: CaseIndex['parentsOf']): ReadonlyMap<string, string> {
  const main = new Map<string, string>();
  for (const child of [...drawn].toSorted(byCodeUnit)) {
    const parent = parentsOf.get(child)?.[0]?.parent;
    if (parent === undefined || parent === child) continue;
    let above: string | undefined = parent;
    while (above !== undefined && above !== child) above = main.get(above);
    if (above === undefined) main.set(child, parent);
  }
  return main;
}

function edgesOf(
  drawn: ReadonlySet<string>,
  main: ReadonlyMap<string, string>,
  parentsOf: CaseIndex['parentsOf'],
): readonly StemmaEdge[] {
  return [...drawn].flatMap((child) =>
    (parentsOf.get(child) ?? []).map(
      (derivation): StemmaEdge => ({ derivation, rank: main.get(child) === derivation.parent ? 'main' : 'further' }),
    ),
  );
}

/** `id` with all that it comes from and all that comes from it: what stays lit when it is looked at. */
export function lineOf(id: string, { parentsOf, childrenOf }: CaseIndex): ReadonlySet<string> {
  const above = new Set([id]);
  for (const at of above) for (const { parent } of parentsOf.get(at) ?? []) above.add(parent);
  const below = new Set([id]);
  for (const at of below) for (const { child } of childrenOf.get(at) ?? []) below.add(child);
  return new Set([...above, ...below]);
}
