import { saysNothing } from './saying-nothing.ts';
import type { Members, Scored } from './scored.ts';

/** A claim in the making: a core and what is about it. */
export interface Star {
  /** How likely it is a claim that matters, 0 to 1. */
  readonly worth: number;
  readonly core: number;
  /** The groups about it, the core first, then by likelihood. */
  readonly groups: readonly number[];
  /** How likely each of the groups belongs to it, 0 to 1; the core's is 1. */
  readonly links: ReadonlyMap<number, number>;
}

/** How likely is likely enough. */
export interface Reach {
  /** A group belongs to a claim from here on; it may belong to several. */
  readonly member: number;
  /** A group that belongs to a claim this surely is no core of another. */
  readonly taken: number;
}

export const REACH: Reach = { member: 0.38, taken: 0.72 };

/** Which stars are asked for: those whose core it holds for, so many of them. */
export interface Wanted {
  readonly most: number;
  readonly isWanted: (core: number) => boolean;
}

const ALL: Wanted = { most: Number.POSITIVE_INFINITY, isWanted: () => true };

/** Star clustering (Aslam, Pelekhov, Rus 2004): the likeliest core takes its members, then the likeliest that nobody took. Cost: the groups × the cores up to the last that is wanted. */
export function starsOf(
  { groups, core, members }: Scored,
  { most, isWanted }: Wanted = ALL,
  reach: Reach = REACH,
): Star[] {
  const order = core
    .flatMap((_, at) => (saysNothing(groups[at] ?? []) ? [] : [at]))
    .sort((a, b) => (core[b] ?? 0) - (core[a] ?? 0) || a - b);
  const taken = new Set<number>();
  const stars: Star[] = [];
  for (const at of order) {
    if (taken.has(at)) continue;
    if (stars.length >= most) break;
    const own = linksOf(at, members, reach.member);
    for (const [other, p] of own) if (p >= reach.taken) taken.add(other);
    if (!isWanted(at)) continue;
    stars.push({
      worth: core[at] ?? 0,
      core: at,
      groups: [at, ...own.map(([other]) => other)],
      links: new Map([[at, 1], ...own]),
    });
  }
  return stars;
}

/** The groups that belong to a core's claim and how likely, the likeliest first. */
function linksOf(core: number, members: Members, least: number): (readonly [other: number, p: number])[] {
  const links: (readonly [other: number, p: number])[] = [];
  const ofCore = members.linksOf(core);
  for (let other = 0; other < ofCore.length; other += 1) {
    const p = other === core ? 0 : (ofCore[other] ?? 0);
    if (p >= least) links.push([other, p]);
  }
  return links.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
