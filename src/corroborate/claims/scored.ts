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

const sharedBy = (members: MemberRows, one: number, two: number): number =>
  members.pairs[members.numberOf(one, two)]?.comparison.logs.shared ?? 0;

/** How likely each group is a core, and each other a member of it, 0 to 1. */
export interface Scored {
  readonly groups: readonly Group[];
  readonly core: readonly number[];
  readonly members: Members;
}

/** How likely groups belong to the claims of others. */
export interface Members {
  /** The groups that may belong to the claim of a core. */
  partnersOf(core: number): readonly number[];
  /** How likely a group belongs to the claim of a core, 0 to 1; 0 where they have nothing to do with each other. */
  chanceOf(core: number, other: number): number;
}

export function scored({ groups, members, cores }: Rows, models: Pick<ClaimModels, 'core' | 'member'>): Scored {
  const runCore = logisticRunner(models.core, CORE_FEATURES);
  return { groups, core: cores.map((row) => runCore(row)), members: membersBy(models, members) };
}

/** Works out what is asked for, when it is asked for: half of it never is. */
function membersBy({ member }: Pick<ClaimModels, 'member'>, rows: MemberRows): Members {
  const run = logisticRunner(member, MEMBER_FEATURES);
  const scratch = newRows();
  /** Two a pair, as its rows; NaN where nobody asked. */
  const chances = new Float64Array(2 * rows.pairs.length).fill(Number.NaN);
  const workOut = (pair: number): void => {
    const [ofSecond, ofFirst] = rows.rowsOf(pair, scratch);
    chances[2 * pair] = run(ofSecond);
    chances[2 * pair + 1] = run(ofFirst);
  };
  return {
    partnersOf: (core) => rows.partnersOf(core),
    chanceOf: (core, other) => {
      const pair = rows.numberOf(core, other);
      if (pair < 0) return 0;
      if (Number.isNaN(chances[2 * pair])) workOut(pair);
      return chances[2 * pair + (core < other ? 0 : 1)] ?? 0;
    },
  };
}
