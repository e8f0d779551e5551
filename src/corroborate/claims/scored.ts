import type { Alignment } from '../../case/alignment.ts';
import { logisticRunner } from '../../text/logistic-model.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { Circle } from './circle.ts';
import { CORE_FEATURES, coreFeatures } from './core-features.ts';
import { profileOf } from './group-profile.ts';
import { type Group, groupsOf } from './groups.ts';
import { Likenesses } from './likeness.ts';
import { compareGroups, MEMBER_FEATURES, type Measures, memberRows, RANK_AT } from './member-features.ts';

/** The groups of a circle and what the models are asked of them. */
export interface Rows {
  readonly likenesses: Likenesses;
  readonly groups: readonly Group[];
  /** `members[core]`: the row of each other group that may belong to it, by its index. */
  readonly members: readonly ReadonlyMap<number, Float64Array>[];
  readonly cores: readonly Float64Array[];
}

const SHARED_AT = MEMBER_FEATURES.indexOf('shared');
const COVERS_AT = [MEMBER_FEATURES.indexOf('coverCore'), MEMBER_FEATURES.indexOf('coverOther')] as const;

/** Cost: square in the circle's statements. */
export function rowsOf({ statements }: Circle, alignments: readonly Alignment[]): Rows {
  const { groups, scores } = groupsOf(statements, alignments);
  const likenesses = new Likenesses(statements);
  const measures = { likenesses, scores };
  const members = membersOf(groups, measures);
  rank(members);
  const titled = groups.flatMap((group, at) => (group.some(({ sentence }) => sentence.kind === 'title') ? [at] : []));
  const cores = groups.map((group, at) =>
    coreFeatures(group, Math.max(0, ...titled.map((title) => members[at]?.get(title)?.[SHARED_AT] ?? 0))),
  );
  return { likenesses, groups, members, cores };
}

/** The rows of all pairs of groups, each pair compared once. */
function membersOf(groups: readonly Group[], measures: Measures): Map<number, Float64Array>[] {
  const members = groups.map(() => new Map<number, Float64Array>());
  const profiles = groups.map(profileOf);
  groups.forEach((one, a) => {
    for (let b = a + 1; b < groups.length; b += 1) {
      const [core, other] = [profiles[a], profiles[b]];
      if (core === undefined || other === undefined) continue;
      const rows = memberRows([core, other], compareGroups(one, groups[b] ?? [], measures));
      if (rows === null) continue;
      members[a]?.set(b, rows[0]);
      members[b]?.set(a, rows[1]);
    }
  });
  return members;
}

const strengthOf = (row: Float64Array): number =>
  (row[SHARED_AT] ?? 0) * ((row[COVERS_AT[0]] ?? 0) + (row[COVERS_AT[1]] ?? 0));

/** Fills in the place of each among its core's and its own partners: 1 for the likest, then 1/2, 1/3 … */
function rank(members: readonly ReadonlyMap<number, Float64Array>[]): void {
  for (const rows of members) placeAmong([...rows.values()]);
  members.forEach((rows, core) => {
    for (const [other, row] of rows) row[RANK_AT + 1] = members[other]?.get(core)?.[RANK_AT] ?? 0;
  });
}

/** Those that are as strong share a place. */
function placeAmong(rows: readonly Float64Array[]): void {
  const strengths = new Float64Array(rows.map(strengthOf)).sort().reverse();
  for (const row of rows) row[RANK_AT] = 1 / (1 + strengths.indexOf(strengthOf(row)));
}

/** How likely each group is a core, and each other a member of it, 0 to 1. */
export interface Scored {
  readonly groups: readonly Group[];
  readonly core: readonly number[];
  readonly members: readonly ReadonlyMap<number, number>[];
}

export function scored({ groups, members, cores }: Rows, models: Pick<ClaimModels, 'core' | 'member'>): Scored {
  const runCore = logisticRunner(models.core, CORE_FEATURES);
  const runMember = logisticRunner(models.member, MEMBER_FEATURES);
  return {
    groups,
    core: cores.map((row) => runCore(row)),
    members: members.map((rows) => {
      const odds = new Map<number, number>();
      for (const [at, row] of rows) odds.set(at, runMember(row));
      return odds;
    }),
  };
}
