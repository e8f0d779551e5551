import { joinedByCopies, retoldBy, type Spread } from './copies.ts';
import { type Descent, descents, type Introduced, introduced, type Telling } from './descent.ts';
import { type Grounds, outletsOf } from './ground.ts';
import { outletSource, type Reading, sourcesBefore } from './reading.ts';
import type { Root } from './root.ts';
import { isVague, type Kinship, kinship } from './same-origin.ts';
import type { Reader } from './source.ts';

/** The claim's tellings led back to their roots. */
export interface Folded {
  readonly tellings: readonly Telling[];
  readonly descents: ReadonlyMap<string, Descent>;
  readonly roots: readonly Root[];
  /** Reports that tell it as their own or without a source, and that have it from no other telling: one an outlet. */
  readonly untold: readonly Root[];
}

/** Sources of one claim that are compared with one another. */
const MOST_SOURCES = 120;

/** Leads every reading back to whom it rests on. Cost: linear in the readings, quadratic in the few sources that remain. */
export function fold(readings: readonly Reading[], reader: Reader): Folded {
  const { grounds } = reader;
  const tellings = [...Map.groupBy(readings, ({ mention }) => mention.span.report)].map(([report, group]) => ({
    report,
    readings: group,
  }));
  const from = descents(tellings, grounds);
  const brought = tellings.flatMap((telling) => {
    const descent = from.get(telling.report);
    return descent === undefined ? [] : particular(introduced(telling, descent, grounds));
  });
  const beliefs = beliefsOf(brought, tellings);
  const groups = grouped(brought.slice(0, MOST_SOURCES));
  const roots = groups.map((group) => ({
    sources: group.map(({ source }) => source),
    readings: [...new Set(group.map(({ reading }) => reading))],
    belief: Math.max(...group.map((one) => beliefs.get(one) ?? 0)),
  }));
  const around = { tellings, from, grounds };
  const untold = withoutSource(tellings, from, grounds).map((reading) => outletRoot(reading, reader));
  return {
    tellings,
    descents: from,
    roots: joinedByCopies(withRetellings(roots, around), around),
    // Whoever was named just before may be told of elsewhere.
    untold: untold.filter((one) => !roots.some((root) => isOneWith(one, root))),
  };
}

function isOneWith(a: Root, b: Root): boolean {
  return a.sources.some((one) => b.sources.some((other) => kinship(one, other) === 'same'));
}

/** How likely each source brought in belongs to the claim. A report that surely tells the claim surely has it from somebody: its likeliest source. */
function beliefsOf(brought: readonly Introduced[], tellings: readonly Telling[]): ReadonlyMap<Introduced, number> {
  if (brought.length === 0) return new Map();
  const beliefs = new Map(brought.map((one) => [one, one.reading.membership]));
  const byReport = Map.groupBy(brought, ({ reading }) => reading.mention.span.report);
  for (const { report, readings } of tellings) {
    const own = byReport.get(report) ?? [];
    const best = own.reduce<Introduced | null>(
      (most, one) => (most === null || one.reading.membership > most.reading.membership ? one : most),
      null,
    );
    if (best !== null) beliefs.set(best, Math.max(...readings.map(({ membership }) => membership)));
  }
  return beliefs;
}

/** The outlet as the root of what it tells without a source; or whom it named just before. */
function outletRoot(reading: Reading, reader: Reader): Root {
  const ground = reader.grounds.reports.get(reading.mention.span.report);
  const before = reading.isTitle ? [] : sourcesBefore(reading.mention, reader, 'paragraph');
  const own = ground === undefined ? [] : [outletSource(ground, reading.mention.span)];
  return { sources: before.length > 0 ? before : own, readings: [reading], belief: reading.membership };
}

/** The first reading of each outlet that tells the claim without a source and has it from no other telling. */
function withoutSource(tellings: readonly Telling[], from: ReadonlyMap<string, Descent>, grounds: Grounds): Reading[] {
  const own = tellings.filter(({ report }) => (from.get(report)?.from.length ?? 0) === 0);
  const isBare = ({ readings }: Telling): boolean => readings.every(({ sources }) => sources.length === 0);
  const told = new Set(own.filter((one) => !isBare(one)).flatMap(({ report }) => outletsOf(report, grounds)));
  return own.filter(isBare).flatMap(({ report, readings }) => {
    const outlets = outletsOf(report, grounds);
    const isTold = outlets.some((outlet) => told.has(outlet));
    for (const outlet of outlets) told.add(outlet);
    return isTold ? [] : readings.slice(0, 1);
  });
}

/** "Witnesses say" in the lead stands for the witnesses that the report then names. */
function particular(found: readonly Introduced[]): Introduced[] {
  const isNamed = ({ source }: Introduced): boolean => source.kind !== 'anonymous';
  if (found.some(isNamed)) return found.filter((one) => isNamed(one) || !one.source.isPlural);
  const clear = found.filter(({ source }) => !isVague(source));
  return clear.length > 0 ? clear : [...found];
}

function grouped(brought: readonly Introduced[]): Introduced[][] {
  const groups: Introduced[][] = [];
  for (const one of brought) {
    const same = groups.filter((group) => group.some((other) => kinship(one.source, other.source) === 'same'));
    const [first, ...rest] = same;
    if (first === undefined) {
      groups.push([one]);
      continue;
    }
    first.push(one, ...rest.flat());
    for (const gone of rest) groups.splice(groups.indexOf(gone), 1);
  }
  return groups;
}

export function kinshipOf(a: Root, b: Root): Kinship {
  let isOpen = false;
  for (const one of a.sources) {
    for (const other of b.sources) {
      const found = kinship(one, other);
      if (found === 'apart') return 'apart';
      isOpen ||= found === 'open';
    }
  }
  return isOpen ? 'open' : 'apart';
}

/** Gives every reading that is no root to the roots that it goes back to. */
function withRetellings(roots: readonly Root[], around: Spread): Root[] {
  if (roots.length === 0) return [];
  const placed = new Map<Reading, Set<Root>>();
  for (const root of roots)
    for (const reading of root.readings) {
      const known = placed.get(reading);
      if (known === undefined) placed.set(reading, new Set([root]));
      else known.add(root);
    }
  const rootsIn = (report: string): Root[] =>
    roots.filter(({ readings }) => readings.some(({ mention }) => mention.span.report === report));
  const place = (reading: Reading, depth: number): ReadonlySet<Root> => {
    const known = placed.get(reading);
    if (known !== undefined) return known;
    const found = new Set(
      roots.filter((root) =>
        root.sources.some((one) => reading.sources.some((source) => kinship(one, source) === 'same')),
      ),
    );
    placed.set(reading, found);
    if (found.size > 0 || depth <= 0) return found;
    for (const parent of retoldBy(reading, around)) for (const root of place(parent, depth - 1)) found.add(root);
    if (found.size === 0) for (const root of rootsIn(reading.mention.span.report)) found.add(root);
    return found;
  };
  for (const { readings } of around.tellings) for (const reading of readings) place(reading, DEEPEST);
  return roots.map((root) => ({
    ...root,
    readings: around.tellings.flatMap(({ readings }) =>
      readings.filter((reading) => placed.get(reading)?.has(root) === true),
    ),
  }));
}

const DEEPEST = 12;
