import type { Group } from './groups.ts';
import { isLight, ofLengthOne, type Statement } from './statement.ts';

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
  /** A bit of 32 for each report: groups without a common one have no common report. */
  readonly reportBits: number;
  readonly byReport: ReadonlyMap<string, readonly Statement[]>;
}

const profiles = new WeakMap<Group, GroupProfile>();

/** Made once a group. Cost: linear in its statements. */
export function profileOf(group: Group): GroupProfile {
  const known = profiles.get(group);
  if (known !== undefined) return known;
  const byReport = new Map<string, Statement[]>();
  for (const statement of group)
    byReport.set(statement.span.report, [...(byReport.get(statement.span.report) ?? []), statement]);
  const share = (test: (statement: Statement) => boolean): number => group.filter(test).length / group.length;
  const profile = {
    reports: byReport.size,
    logReports: Math.log1p(byReport.size),
    hasTitle: group.some(({ sentence }) => sentence.kind === 'title'),
    isEarly: group.some(({ sentence }) => sentence.index < 2),
    denies: share(({ reading }) => reading.denies),
    doubts: share(({ reading }) => reading.doubts),
    negates: share(({ reading }) => reading.negates),
    light: share(isLight),
    quoted: group.reduce((sum, { quoted }) => sum + quoted, 0) / group.length,
    meaning: meaningOf(group),
    reportBits: [...byReport.keys()].reduce((bits, report) => bits | (1 << (hashOf(report) & 31)), 0),
    byReport,
  };
  profiles.set(group, profile);
  return profile;
}

function hashOf(report: string): number {
  let hash = 0;
  for (let at = 0; at < report.length; at += 1) hash = (Math.imul(hash, 31) + report.charCodeAt(at)) | 0;
  return hash;
}

function meaningOf(group: Group): Float32Array {
  const sum = new Float32Array(group[0]?.meaning.length ?? 0);
  for (const { meaning } of group)
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (meaning[at] ?? 0);
  return ofLengthOne(sum);
}
