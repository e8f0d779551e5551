import type { Derivation, Story, Unseen } from '../case/lineage.ts';
import { DisjointSets } from '../text/disjoint-sets.ts';
import { type Dated, isOneHappening } from './happening.ts';
import type { Pile } from './pile.ts';
import { statedDay } from './stated-day.ts';

/** Two reports that share enough rare words to be looked at. */
export interface Near {
  readonly a: number;
  readonly b: number;
}

/** Most units of a story's gist. */
const MOST_GIST = 120;

/**
 * Reports of one happening: retellings with what they retell, and independent reports of the same by their names and
 * dates. Cost: linear in the reports and in the pairs that are near.
 */
export function storiesOf(
  pile: Pile,
  derivations: readonly Derivation[],
  unseen: readonly Unseen[],
  near: readonly Near[],
): Story[] {
  const ids = pile.reports.map(({ segmented }) => segmented.report.id);
  const place = new Map(ids.map((id, index) => [id, index]));
  const sets = new DisjointSets(ids.length);
  for (const { child, parent } of derivations) {
    const [x, y] = [place.get(child), place.get(parent)];
    if (x !== undefined && y !== undefined) sets.join(x, y);
  }
  for (const { witnesses } of unseen) {
    const [first, ...rest] = witnesses.flatMap((id) => place.get(id) ?? []);
    if (first !== undefined) for (const other of rest) sets.join(first, other);
  }
  const days = daysOf(pile, sets);
  const dated = pile.reports.map((report, index): Dated => ({ report, day: days[index] ?? null }));
  for (const { a, b } of near) {
    const [one, two] = [dated[a], dated[b]];
    if (one !== undefined && two !== undefined && sets.root(a) !== sets.root(b) && isOneHappening(one, two))
      sets.join(a, b);
  }
  const groups = Map.groupBy(ids.keys(), (index) => sets.root(index));
  return [...groups.values()].map((members) => storyOf(pile, members)).sort((x, y) => (x.id < y.id ? -1 : 1));
}

/** For each report the earliest day of those it hangs together with by retelling: a happening is as old as its first report. */
function daysOf(pile: Pile, sets: DisjointSets): (string | null)[] {
  const own = pile.reports.map(({ segmented }) => statedDay(segmented.report));
  const earliest = new Map<number, string>();
  own.forEach((day, index) => {
    const root = sets.root(index);
    const known = earliest.get(root);
    if (day !== null && (known === undefined || isBefore(day, known))) earliest.set(root, day);
  });
  return own.map((_, index) => earliest.get(sets.root(index)) ?? null);
}

/** A day with its year stands before any without. */
function isBefore(day: string, known: string): boolean {
  return day.startsWith('--') === known.startsWith('--') ? day < known : known.startsWith('--');
}

function storyOf(pile: Pile, members: readonly number[]): Story {
  const reports = members
    .flatMap((index) => pile.reports[index]?.segmented ?? [])
    .sort((x, y) => (x.report.id < y.report.id ? -1 : 1));
  const earliest = reports.reduce((one, two) =>
    (two.report.published ?? '9') < (one.report.published ?? '9') ? two : one,
  );
  const [first] = earliest.sentences;
  const gist = earliest.report.title ?? (first === undefined ? '' : earliest.report.text.slice(first.start, first.end));
  const ids = reports.map(({ report }) => report.id);
  return {
    id: `story:${ids[0] ?? ''}`,
    gist: gist.length > MOST_GIST ? `${gist.slice(0, MOST_GIST - 1).trimEnd()}…` : gist,
    reports: ids,
  };
}
