import type { Group } from './groups.ts';
import { leansBack, readsAsDenial, readsAsDoubt } from './reading.ts';
import type { Scored } from './scored.ts';
import type { Star } from './stars.ts';
import type { Statement } from './statement.ts';

/** What kind of answer a group gives to what was told just before it. */
interface Manner {
  readonly denies: boolean;
  readonly doubts: boolean;
  /** It goes on from the sentence before: quoted or leaning back. */
  readonly goesOn: boolean;
}

/** A star with the denials and doubts that answer it. */
export interface AnsweredStar extends Star {
  /** Those of its groups that deny it in so many words, or go on from one that does. */
  readonly denying: ReadonlySet<number>;
}

/** Each group's manner and the groups that it directly follows in some report, with how often. */
export interface Sequence {
  readonly manners: readonly Manner[];
  readonly follows: readonly ReadonlyMap<number, number>[];
}

/** Cost: linear in the statements. */
export function sequenceOf(groups: readonly Group[]): Sequence {
  const groupsAt = new Map<string, number[]>();
  groups.forEach((group, at) => {
    for (const { span, sentence } of group) {
      const place = `${span.report}:${sentence.index}`;
      groupsAt.set(place, [...(groupsAt.get(place) ?? []), at]);
    }
  });
  const follows = groups.map((group, at) => {
    const counts = new Map<number, number>();
    for (const { span, sentence } of group)
      for (const before of groupsAt.get(`${span.report}:${sentence.index - 1}`) ?? [])
        if (before !== at) counts.set(before, (counts.get(before) ?? 0) + 1);
    return counts;
  });
  return { manners: groups.map(mannerOf), follows };
}

function mannerOf(group: Group): Manner {
  const mostly = (test: (statement: Statement) => boolean): boolean => 2 * group.filter(test).length >= group.length;
  return {
    denies: mostly(readsAsDenial),
    doubts: mostly(readsAsDoubt),
    goesOn: mostly((statement) => statement.quoted > 0.5 || leansBack(statement)),
  };
}

/** An answer to an answer is one too; there it ends. */
const ROUNDS = 2;
/** How likely an answer must be a member, be it ever so little: a denial, a doubt, and what goes on from a denial. */
const LEAST_DENIAL = 0.02;
const LEAST_DOUBT = 0.05;

/** Takes up the denials and doubts that directly follow what a star has. Cost: linear in the groups that follow each other. */
export function withAnswers(star: Star, { members }: Scored, { manners, follows }: Sequence): AnsweredStar {
  const groups = [...star.groups];
  const denying = new Set(groups.filter((at) => at !== star.core && manners[at]?.denies === true));
  for (let round = 0; round < ROUNDS; round += 1) {
    follows.forEach((before, at) => {
      const chance = Math.max(members[star.core]?.get(at) ?? 0, members[at]?.get(star.core) ?? 0);
      const count = (test: (group: number) => boolean): number =>
        [...before].reduce((sum, [group, times]) => sum + (test(group) ? times : 0), 0);
      const most = Math.max(...before.values(), 0);
      if (groups.includes(at) || 2 * count((group) => groups.includes(group)) < Math.max(1, most)) return;
      const continues = 2 * count((group) => denying.has(group)) >= Math.max(1, most) && manners[at]?.goesOn === true;
      const denies = manners[at]?.denies === true;
      const isAnswer =
        ((denies || continues) && chance >= LEAST_DENIAL) || (manners[at]?.doubts === true && chance >= LEAST_DOUBT);
      if (!isAnswer) return;
      groups.push(at);
      if (denies || continues) denying.add(at);
    });
  }
  return { ...star, groups, denying };
}
