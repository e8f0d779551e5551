import type { Alignment } from '../../case/alignment.ts';
import { logisticRunner } from '../../text/logistic-model.ts';
import type { ClaimModels } from '../../text/tables.ts';
import type { Circle } from './circle.ts';
import { CORE_FEATURES, coreFeatures } from './core-features.ts';
import { type Group, groupsOf } from './groups.ts';
import { Likenesses } from './likeness.ts';
import { MEMBER_FEATURES } from './member-features.ts';
import { MemberRows, newRows } from './member-rows.ts';
import { pairsOf } from './pairs.ts';

/** The groups of a circle and what the models are asked of them. */
export interface Rows {
  readonly likenesses: Likenesses;
  readonly groups: readonly Group[];
  readonly members: MemberRows;
  readonly cores: readonly Float64Array[];
}

/** Cost: linear in the pairs of statements that share a term; square in the statements at worst. */
export function rowsOf({ statements }: Circle, alignments: readonly Alignment[]): Rows {
  const { groups, scores } = groupsOf(statements, alignments);
  const likenesses = new Likenesses(statements);
  const members = new MemberRows(groups, pairsOf(groups, statements, { likenesses, scores }));
  const titled = groups.flatMap((group, at) => (group.some(({ sentence }) => sentence.kind === 'title') ? [at] : []));
  const cores = groups.map((group, at) =>
    coreFeatures(group, Math.max(0, ...titled.map((title) => sharedBy(members, at, title)))),
  );
  return { likenesses, groups, members, cores };
}

const sharedBy = (members: MemberRows, one: number, two: number): number => {
  const pair = members.numberOf(one, two);
  return pair < 0 ? 0 : Math.log1p(members.pairs.sharedBy(pair));
};

/** How likely each group is a core, and each other a member of it, 0 to 1. */
export interface Scored {
  readonly groups: readonly Group[];
  readonly core: readonly number[];
  readonly members: Members;
}

/** How likely groups belong to each other's claims. */
export interface Members {
  /** How likely each group belongs to the claim of this one or this one to its, by group, 0 to 1: the mean of both. 1 for itself, 0 where they have nothing to do with each other. */
  linksOf(core: number): Float64Array;
}

export function scored({ groups, members, cores }: Rows, models: Pick<ClaimModels, 'core' | 'member'>): Scored {
  const runCore = logisticRunner(models.core, CORE_FEATURES);
  return { groups, core: cores.map((row) => runCore(row)), members: membersBy(models, members) };
}

/** Works out what is asked for, when it is asked for: half of it never is. */
function membersBy({ member }: Pick<ClaimModels, 'member'>, rows: MemberRows): Members {
  const run = logisticRunner(member, MEMBER_FEATURES);
  const scratch = newRows();
  /** By pair; NaN where nobody asked. */
  const links = new Float64Array(rows.pairs.length).fill(Number.NaN);
  const workOut = (pair: number): number => {
    const [ofSecond, ofFirst] = rows.rowsOf(pair, scratch);
    return (run(ofSecond) + run(ofFirst)) / 2;
  };
  const known = new Map<number, Float64Array>();
  const linksOf = (core: number): Float64Array => {
    const ofCore = new Float64Array(rows.groupCount);
    ofCore[core] = 1;
    rows.forEachPair(core, (pair, other) => {
      if (Number.isNaN(links[pair])) links[pair] = workOut(pair);
      ofCore[other] = links[pair] ?? 0;
    });
    known.set(core, ofCore);
    return ofCore;
  };
  return { linksOf: (core) => known.get(core) ?? linksOf(core) };
}
