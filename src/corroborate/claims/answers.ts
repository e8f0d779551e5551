import type { Group } from './groups.ts';
import type { Scored } from './scored.ts';
import type { StanceOdds } from './stance.ts';
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
  /** The groups that directly follow each somewhere. */
  readonly followers: readonly (readonly number[])[];
}

/** Cost: linear in the statements. */
export function sequenceOf(groups: readonly Group[]): Sequence {
  const groupsAt: number[][] = [];
  const statementAt: Statement[] = [];
  groups.forEach((group, at) => {
    for (const statement of group) {
      statementAt[statement.at] = statement;
      groupsAt[statement.at] ??= [];
      groupsAt[statement.at]?.push(at);
    }
  });
  const follows = groups.map((group, at) => {
    const counts = new Map<number, number>();
    for (const statement of group) {
      if (statementAt[statement.at - 1]?.report !== statement.report) continue;
      for (const before of groupsAt[statement.at - 1] ?? [])
        if (before !== at) counts.set(before, (counts.get(before) ?? 0) + 1);
    }
    return counts;
  });
  const followers = groups.map((): number[] => []);
  follows.forEach((before, at) => {
    for (const group of before.keys()) followers[group]?.push(at);
  });
  return { manners: groups.map(mannerOf), follows, followers };
}

function mannerOf(group: Group): Manner {
  const mostly = (test: (statement: Statement) => boolean): boolean => 2 * group.filter(test).length >= group.length;
  return {
    denies: mostly(({ reading }) => reading.denies),
    doubts: mostly(({ reading }) => reading.doubts),
    goesOn: mostly(({ quoted, reading }) => quoted > 0.5 || reading.leansBack),
  };
}

/** An answer to an answer is one too; there it ends. */
const ROUNDS = 2;
/** How likely an answer must be a member, be it ever so little: a denial or what goes on from one, a doubt, and one that only the stance model takes for a denial. */
const LEAST_DENIAL = 0.02;
const LEAST_DOUBT = 0.05;
const LEAST_READ = 0.1;
const LEAST_ODDS = 0.6;

/** Takes up the denials and doubts that directly follow what a star has. Cost: linear in the groups that follow each other. */
export function withAnswers(
  star: Star,
  found: Scored,
  { manners, follows, followers }: Sequence,
  oddsOf: StanceOdds,
): AnsweredStar {
  const groups = new Set<number>();
  const denying = new Set(star.groups.filter((at) => at !== star.core && manners[at]?.denies === true));
  const isNext = new Uint8Array(follows.length);
  const add = (group: number): void => {
    groups.add(group);
    for (const at of followers[group] ?? []) isNext[at] = 1;
  };
  for (const group of star.groups) add(group);
  for (let round = 0; round < ROUNDS; round += 1) {
    follows.forEach((before, at) => {
      if (isNext[at] === 0 || groups.has(at) || !mostlyIn(before, groups)) return;
      const answer = answerOf(at, { star, found, manner: manners[at], oddsOf, afterDenial: mostlyIn(before, denying) });
      if (answer === null) return;
      add(at);
      if (answer === 'denies') denying.add(at);
    });
  }
  return { ...star, groups: [...groups], denying };
}

/** Whether half of the places before a group, or more, are of these groups. */
function mostlyIn(before: ReadonlyMap<number, number>, groups: ReadonlySet<number>): boolean {
  let [inside, most] = [0, 1];
  for (const [group, times] of before) {
    if (groups.has(group)) inside += times;
    most = Math.max(most, times);
  }
  return 2 * inside >= most && inside > 0;
}

interface Asked {
  readonly star: Star;
  readonly found: Scored;
  readonly manner: Manner | undefined;
  readonly oddsOf: StanceOdds;
  readonly afterDenial: boolean;
}

function answerOf(at: number, { star, found, manner, oddsOf, afterDenial }: Asked): 'denies' | 'hedges' | null {
  const chance = Math.max(found.members.chanceOf(star.core, at), found.members.chanceOf(at, star.core));
  const continues = afterDenial && manner?.goesOn === true;
  if ((manner?.denies === true || continues) && chance >= LEAST_DENIAL) return 'denies';
  if (chance >= LEAST_READ && readsAsDenied(found.groups[at] ?? [], found.groups[star.core] ?? [], oddsOf))
    return 'denies';
  return manner?.doubts === true && chance >= LEAST_DOUBT ? 'hedges' : null;
}

function readsAsDenied(group: Group, core: Group, oddsOf: StanceOdds): boolean {
  return 2 * group.filter((statement) => oddsOf(statement, group, core).denies >= LEAST_ODDS).length >= group.length;
}
