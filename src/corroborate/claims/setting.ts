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
  readonly reports: ReadonlySet<string>;
  /** How likely a group belongs to the star, by the mean of what either says of the other. */
  link(group: number): number;
  /** The most that a group belongs to another star. */
  rival(group: number): number;
  /** The groups that have the sentence of a report at this place. */
  groupsAt(report: string, index: number): readonly number[];
}

/** The two stars that a group belongs to most. */
interface Belonging {
  readonly core: number;
  readonly first: number;
  readonly second: number;
}

const NOWHERE: Belonging = { core: -1, first: 0, second: 0 };
const NO_GROUPS: readonly number[] = [];

/** Gives each star its setting. Cost: linear in the statements and in the stars' links. */
export function settingsOf(found: Scored, stars: readonly Star[]): (star: Star) => Setting {
  const link = (a: number, b: number): number =>
    a === b ? 1 : (found.members.chanceOf(a, b) + found.members.chanceOf(b, a)) / 2;
  const belongings = new Map<number, Belonging>();
  for (const { core } of stars) {
    for (const group of found.members.partnersOf(core)) {
      const known = belongings.get(group) ?? NOWHERE;
      const p = link(core, group);
      if (p > known.first) belongings.set(group, { core, first: p, second: known.first });
      else if (p > known.second) belongings.set(group, { ...known, second: p });
    }
  }
  const places = placesOf(found.groups);
  return ({ core, groups }) => ({
    core: found.groups[core] ?? [],
    groups: new Set(groups),
    reports: new Set(groups.flatMap((at) => (found.groups[at] ?? []).map(({ span }) => span.report))),
    link: (group) => link(core, group),
    rival: (group) => {
      const known = belongings.get(group) ?? NOWHERE;
      return known.core === core ? known.second : known.first;
    },
    groupsAt: (report, index) => places.get(report)?.get(index) ?? NO_GROUPS,
  });
}

function placesOf(groups: readonly Group[]): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const places = new Map<string, Map<number, number[]>>();
  groups.forEach((group, at) => {
    for (const { span, sentence } of group) {
      const inReport = places.get(span.report) ?? new Map<number, number[]>();
      places.set(span.report, inReport);
      const here = inReport.get(sentence.index);
      if (here === undefined) inReport.set(sentence.index, [at]);
      else here.push(at);
    }
  });
  return places;
}

/** How surely a star tells what stands so many sentences after a statement (before, where negative), by another group than the statement's own: 1 where it is the star's, else how likely it is. */
export function toldAt(setting: Setting, group: number, { span, sentence }: Statement, gap: number): number {
  let most = 0;
  for (const other of setting.groupsAt(span.report, sentence.index + gap)) {
    if (other === group) continue;
    most = Math.max(most, setting.groups.has(other) ? 1 : setting.link(other));
  }
  return most;
}
