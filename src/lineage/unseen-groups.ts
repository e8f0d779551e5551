import { ACCEPTED, type Parentage } from './parentage.ts';

/** Reports that come from one unseen report: each child with the relative that stands nearest to it. */
export interface UnseenGroup {
  readonly children: readonly number[];
  /** For each child, how likely it is that it has a parent nobody has, 0–1. */
  readonly sure: readonly number[];
  /** For each child, the fellow copy that it might have been made from and was not; null for one that was no child of any. */
  readonly doubted: readonly (Parentage | null)[];
}

/**
 * Gathers the reports whose likeliest parent turned out to be a fellow copy. A report and the root of its fellow's own line
 * hang on the same unseen report; groups that share a member are one.
 */
export function unseenGroups(parentages: readonly (readonly Parentage[])[]): UnseenGroup[] {
  const sure = new Map<number, number>();
  const doubted = new Map<number, Parentage>();
  const edges: [number, number][] = [];
  for (const list of parentages) {
    for (const parentage of list) {
      const { index, relative, accepted } = parentage;
      if (accepted >= ACCEPTED) continue;
      if (accepted < (doubted.get(index)?.accepted ?? 1)) doubted.set(index, parentage);
      const root = rootOf(relative.index, parentages);
      edges.push([index, root]);
      for (const member of [index, root]) sure.set(member, Math.max(sure.get(member) ?? 0, 1 - accepted));
    }
  }
  return components(edges).map((children) => ({
    children,
    sure: children.map((child) => sure.get(child) ?? 0.5),
    doubted: children.map((child) => doubted.get(child) ?? null),
  }));
}

function rootOf(index: number, parentages: readonly (readonly Parentage[])[]): number {
  let at = index;
  for (let step = 0; step < parentages.length; step += 1) {
    const accepted = parentages[at]?.find((parentage) => parentage.accepted >= ACCEPTED);
    if (accepted === undefined) return at;
    at = accepted.relative.index;
  }
  return at;
}

function components(edges: readonly (readonly [number, number])[]): number[][] {
  const groups: Set<number>[] = [];
  for (const edge of edges) {
    const touching = groups.filter((group) => edge.some((member) => group.has(member)));
    const joined = new Set([...touching.flatMap((group) => [...group]), ...edge]);
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => [...group].sort((a, b) => a - b)).filter((group) => group.length > 1);
}
