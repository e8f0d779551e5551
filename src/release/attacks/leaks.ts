import type { Refusal } from '../rules/rules.ts';
import { commonSourceAttack } from './common-source.ts';
import { countAttack } from './counts.ts';
import { differenceAttack } from './difference.ts';
import { gapAttack } from './gaps.ts';
import { hashAttack } from './hashes.ts';
import { idAttack } from './ids.ts';
import type { Attack, Attempt, Leak } from './leak.ts';
import { linkingAttack } from './linking.ts';
import { searchableAttack } from './searchable.ts';
import { stringAttack } from './strings.ts';
import { timeAttack } from './times.ts';
import { unnamedAttack } from './unnamed.ts';

const ATTACKS: readonly Attack[] = [
  stringAttack,
  hashAttack,
  idAttack,
  countAttack,
  timeAttack,
  gapAttack,
  unnamedAttack,
  commonSourceAttack,
  searchableAttack,
  linkingAttack,
  differenceAttack,
];

/** A leak that somebody lets pass, and why. */
export interface Override {
  readonly leak: string;
  readonly reason: string;
}

export interface Settled {
  readonly leaks: readonly Leak[];
  readonly overridden: readonly { readonly leak: Leak; readonly reason: string }[];
  readonly unknown: readonly Refusal[];
}

/** Every leak that any attack finds, once each, in the order of the attacks. Cost: that of the attacks, together about linear in release × secrets. */
export function leaksOf(attempt: Attempt): readonly Leak[] {
  const found = new Map(ATTACKS.flatMap((attack) => attack(attempt)).map((one) => [one.id, one]));
  return [...found.values()];
}

/** Leaks with those taken out that are let pass. An override of no leak is refused: it was written for another release. */
export function settled(found: readonly Leak[], overrides: readonly Override[]): Settled {
  const reasons = new Map(overrides.map(({ leak, reason }) => [leak, reason]));
  const ids = new Set(found.map(({ id }) => id));
  return {
    leaks: found.filter(({ id }) => !reasons.has(id)),
    overridden: found.flatMap((leak) => {
      const reason = reasons.get(leak.id);
      return reason === undefined ? [] : [{ leak, reason }];
    }),
    unknown: overrides
      .filter(({ leak }) => !ids.has(leak))
      .map(({ leak }) => ({
        code: 'release.noSuchLeak',
        rule: null,
        message: `no leak of this release has the id ${leak}`,
      })),
  };
}
