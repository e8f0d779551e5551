import type { Alignment } from '../../case/alignment.ts';
import type { CaseIndex } from './case-index.ts';
import type { Unit } from './units.ts';
import { unitsOf } from './units.ts';

/** What stands in a column beside the lead's unit. */
export interface Beside {
  readonly unit: Unit;
  /** The best of its alignments with the lead's unit; null where nothing in the lead answers to it. */
  readonly link: Alignment | null;
  /** `above`, `below`: the unit answers to several of the lead's and stands in full in another row. */
  readonly place: 'here' | 'above' | 'below';
  /** It stands elsewhere in its own report's order than in the lead's. */
  readonly order: 'kept' | 'moved';
}

/** One row: a unit of the lead, or null where only others have something here; then a column for each other report. */
export interface Row {
  readonly lead: Unit | null;
  readonly others: readonly (readonly Beside[])[];
}

/**
 * A report with others in step: the lead's units in its order, beside each what answers to it, and what answers to nothing where it comes in
 * its own report. n log n in the units and alignments of these reports.
 */
export function sideBySide(lead: string, others: readonly string[], index: CaseIndex): readonly Row[] {
  const report = index.reports.get(lead);
  if (report === undefined) return [];
  const beside = new Set(others);
  const leadUnits = unitsOf(
    report,
    (index.linksOf.get(lead) ?? []).filter((link) => beside.has(link.b.report)),
  );
  const columns = others.map((other) => columnOf(other, { lead, leadUnits }, index));
  const rows: Row[] = afterRow(columns, -1);
  for (const [at, unit] of leadUnits.entries()) {
    rows.push({ lead: unit, others: columns.map((column) => column.beside.get(at) ?? []) }, ...afterRow(columns, at));
  }
  return rows;
}

/** One other report: what stands beside each of the lead's units, and what stands in rows of its own after them (-1: before all). */
interface Column {
  readonly beside: ReadonlyMap<number, readonly Beside[]>;
  readonly after: ReadonlyMap<number, readonly Beside[]>;
}

function afterRow(columns: readonly Column[], at: number): Row[] {
  const others = columns.map((column) => column.after.get(at) ?? []);
  return others.every((parts) => parts.length === 0) ? [] : [{ lead: null, others }];
}

function columnOf(
  other: string,
  { lead, leadUnits }: { readonly lead: string; readonly leadUnits: readonly Unit[] },
  index: CaseIndex,
): Column {
  const report = index.reports.get(other);
  if (report === undefined) return { beside: new Map(), after: new Map() };
  const links = (index.linksOf.get(other) ?? []).filter((link) => link.b.report === lead);
  const units = unitsOf(report, links);
  const homes = units.map((unit) => homeOf(unit, leadUnits));
  const inOrder = longestRising(homes);
  const beside = new Map<number, Beside[]>();
  const after = new Map<number, Beside[]>();
  let last = -1;
  for (const [at, unit] of units.entries()) {
    const home = homes[at] ?? -1;
    const order = inOrder.has(at) ? 'kept' : 'moved';
    if (home === -1) push(after, last, { unit, link: null, place: 'here', order: 'kept' });
    else if (order === 'kept') last = home;
    for (const [row, link] of rowsOf(unit, leadUnits)) {
      push(beside, row, { unit, link, place: placeOf(home, row), order });
    }
  }
  return { beside, after };
}

function placeOf(home: number, row: number): Beside['place'] {
  if (home === row) return 'here';
  return home < row ? 'above' : 'below';
}

function push(map: Map<number, Beside[]>, at: number, part: Beside): void {
  const parts = map.get(at);
  if (parts === undefined) map.set(at, [part]);
  else parts.push(part);
}

/** The lead's units that a unit answers to, each with the best alignment. */
function rowsOf(unit: Unit, leadUnits: readonly Unit[]): ReadonlyMap<number, Alignment> {
  const rows = new Map<number, Alignment>();
  for (const link of unit.links) {
    const row = unitAt(leadUnits, link.b.start);
    if (row !== -1 && (rows.get(row)?.score ?? -1) < link.score) rows.set(row, link);
  }
  return rows;
}

function homeOf(unit: Unit, leadUnits: readonly Unit[]): number {
  let home = -1;
  let best = -1;
  for (const [row, { score }] of rowsOf(unit, leadUnits)) {
    if (score > best) [home, best] = [row, score];
  }
  return home;
}

/** The place of the unit in which `position` lies, or -1. Units are in order. */
function unitAt(units: readonly Unit[], position: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return (units[low]?.start ?? Number.POSITIVE_INFINITY) <= position ? low : -1;
}

/** The places of a longest run of values that never falls; -1 is passed over. Patience sorting, n log n. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number>();
  for (const [at, value] of values.entries()) {
    if (value === -1) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    const previous = tails[low - 1];
    if (previous !== undefined) before.set(at, previous);
    tails[low] = at;
  }
  const run = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = before.get(at)) run.add(at);
  return run;
}

/** Whether anything in a row answers to anything. */
export function isLinked(row: Row): boolean {
  return row.others.some((parts) => parts.some(({ link }) => link !== null));
}
