import type { Group } from './groups.ts';
import type { Runs } from './neighbours.ts';
import { ofLengthOne, type Statement } from './statement.ts';

/** What is asked of a group again and again. */
export interface GroupProfile {
  readonly reports: number;
  readonly logReports: number;
  readonly hasTitle: boolean;
  /** Has a title or the first sentence after one. */
  readonly isEarly: boolean;
  /** Shares of its statements, 0 to 1. */
  readonly denies: number;
  readonly light: number;
  readonly quoted: number;
  readonly doubts: number;
  readonly negates: number;
  /** The mean of its statements' meanings, of length 1. */
  readonly meaning: Float32Array;
  readonly runs: Runs;
}

const profiles = new WeakMap<Group, GroupProfile>();

/** Made once a group. Cost: linear in its statements. */
export function profileOf(group: Group): GroupProfile {
  const known = profiles.get(group);
  if (known !== undefined) return known;
  const runs = runsOf(group);
  const share = (test: (statement: Statement) => boolean): number => group.filter(test).length / group.length;
  const only = group.length === 1 ? group[0] : undefined;
  const profile = {
    reports: runs.length,
    logReports: Math.log1p(runs.length),
    hasTitle: group.some(({ sentence }) => sentence.kind === 'title'),
    isEarly: group.some(({ sentence }) => sentence.index < 2),
    denies: share(({ reading }) => reading.denies),
    doubts: share(({ reading }) => reading.doubts),
    negates: share(({ reading }) => reading.negates),
    light: share((one) => one.isLight),
    quoted: group.reduce((sum, { quoted }) => sum + quoted, 0) / group.length,
    meaning: only === undefined ? meaningOf(group) : only.meaning,
    runs,
  };
  profiles.set(group, profile);
  return profile;
}

function runsOf(group: Group): Runs {
  const runs: Statement[][] = [];
  for (const statement of group) {
    const run = runs.at(-1);
    if (run?.[0]?.report === statement.report) run.push(statement);
    else runs.push([statement]);
  }
  return runs;
}

function meaningOf(group: Group): Float32Array {
  const sum = new Float32Array(group[0]?.meaning.length ?? 0);
  for (const { meaning } of group)
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (meaning[at] ?? 0);
  return ofLengthOne(sum);
}
