import type { SegmentedReport } from '../../text/segmented.ts';
import type { Group } from './groups.ts';
import type { Scored } from './scored.ts';
import type { Star } from './stars.ts';
import type { Statement } from './statement.ts';

/** A star among the other groups of its circle, and where its sentences stand in the reports. Groups go by their index. */
export interface Setting {
  readonly core: Group;
  /** The star's groups. */
  readonly groups: ReadonlySet<number>;
  /** The reports that tell it. */
  readonly reports: ReadonlySet<SegmentedReport>;
  /** How likely each group belongs to the star, by the mean of what either says of the other. */
  readonly links: Float64Array;
  /** How surely each group tells what the star tells: 1 where it is the star's, else how likely it belongs to it. */
  readonly told: Float64Array;
  /** The most that a group belongs to another star. */
  rival(group: number): number;
  /** The groups that have the sentence so many after a statement in its report; before, where negative. */
  groupsAt(statement: Statement, gap: number): readonly number[];
}

/** The two stars that each group belongs to most: the first by its core, and how likely it belongs to either. */
interface Belongings {
  readonly core: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const NO_GROUPS: readonly number[] = [];

/** Gives each star its setting. Cost: the groups × the stars. */
export function settingsOf({ groups, members }: Scored, stars: readonly Star[]): (star: Star) => Setting {
  const belongings = belongingsOf(groups.length, stars, (core) => members.linksOf(core));
  const places = placesOf(groups);
  return (star) => {
    const links = members.linksOf(star.core);
    const told = links.slice();
    for (const at of star.groups) told[at] = 1;
    return {
      core: groups[star.core] ?? [],
      groups: new Set(star.groups),
      reports: new Set(star.groups.flatMap((at) => (groups[at] ?? []).map(({ report }) => report))),
      links,
      told,
      rival: (group) =>
        (belongings.core[group] === star.core ? belongings.second[group] : belongings.first[group]) ?? 0,
      groupsAt: ({ at, report }, gap) => {
        const place = places[at + gap];
        return place?.report === report ? place.groups : NO_GROUPS;
      },
    };
  };
}

function belongingsOf(count: number, stars: readonly Star[], linksOf: (core: number) => Float64Array): Belongings {
  const most = {
    core: new Int32Array(count).fill(-1),
    first: new Float64Array(count),
    second: new Float64Array(count),
  };
  for (const { core } of stars) {
    const links = linksOf(core);
    for (let group = 0; group < count; group += 1) if (group !== core) note(most, core, group, links[group] ?? 0);
  }
  return most;
}

/** Takes note that a group belongs to the star of a core this likely. */
function note({ core, first, second }: Belongings, star: number, group: number, p: number): void {
  if (p > (first[group] ?? 0)) {
    second[group] = first[group] ?? 0;
    first[group] = p;
    core[group] = star;
  } else if (p > (second[group] ?? 0)) second[group] = p;
}

/** A statement's report and the groups that it is in. */
interface Place {
  readonly report: SegmentedReport;
  readonly groups: number[];
}

/** By the statements' places: those of a report follow each other. */
function placesOf(groups: readonly Group[]): readonly (Place | undefined)[] {
  const places: (Place | undefined)[] = [];
  groups.forEach((group, number) => {
    for (const { at, report } of group) {
      const place = places[at];
      if (place === undefined) places[at] = { report, groups: [number] };
      else place.groups.push(number);
    }
  });
  return places;
}

/** How surely a star tells what stands so many sentences after a statement (before, where negative), by another group than the statement's own. */
export function toldAt(setting: Setting, group: number, statement: Statement, gap: number): number {
  let most = 0;
  for (const other of setting.groupsAt(statement, gap))
    if (other !== group) most = Math.max(most, setting.told[other] ?? 0);
  return most;
}
