import { citesByName } from './following.ts';
import { ACCEPTED, type Parentage } from './parentage.ts';
import type { Pile } from './pile.ts';
import { RELATED, type Relatives } from './relatives.ts';
import type { UnseenGroup } from './unseen-groups.ts';
import { nameUnseen } from './unseen-name.ts';

/** Names an outlet twice, or once and again by what it is. */
const NAMED_TWICE = 0.6;
/** How sure it is that a report follows the outlet that it names so. */
const SURE = 0.6;

/**
 * Adds to an unseen report's witnesses those that name its outlet as their source and are related to a witness, but for which
 * no direction was found: two reports of one day that follow a third tell nothing of each other's order. Cost: linear in relatives.
 */
export function withFollowers(
  pile: Pile,
  relatives: Relatives,
  parentages: readonly (readonly Parentage[])[],
  groups: readonly UnseenGroup[],
): UnseenGroup[] {
  const taken = new Set(groups.flatMap(({ children }) => children));
  return groups.map((group) => {
    const outlet = nameUnseen(pile, group.children)?.name;
    if (outlet === undefined) return group;
    const followers = [...pile.reports.keys()].filter((index) => {
      const hasParent = parentages[index]?.some(({ accepted }) => accepted >= ACCEPTED) ?? false;
      return !hasParent && !taken.has(index) && follows(pile, relatives, index, { outlet, group });
    });
    for (const follower of followers) taken.add(follower);
    return joined(group, followers);
  });
}

interface Followed {
  readonly outlet: string;
  readonly group: UnseenGroup;
}

function follows(pile: Pile, relatives: Relatives, index: number, { outlet, group }: Followed): boolean {
  const own = pile.reports[index]?.segmented.report.publisher ?? null;
  const isKin = (relatives[index] ?? []).some(
    ({ index: other, related }) => related >= RELATED && group.children.includes(other),
  );
  return isKin && citesByName(pile.citations[index] ?? [], own, outlet) >= NAMED_TWICE;
}

function joined(group: UnseenGroup, followers: readonly number[]): UnseenGroup {
  if (followers.length === 0) return group;
  const children = [...group.children, ...followers].sort((a, b) => a - b);
  const at = children.map((child) => group.children.indexOf(child));
  return {
    children,
    sure: at.map((place) => group.sure[place] ?? SURE),
    doubted: at.map((place) => group.doubted[place] ?? null),
  };
}
