import type { Case } from '../case/case.ts';
import { gradeInWords, toldClaims } from './claim-summary.ts';
import { type CsvValue, csvOf } from './csv.ts';
import { labelsOf } from './labels.ts';
import { byCodeUnit } from './order.ts';

/** One claim as a flat record, for programs and spreadsheets. */
interface ClaimRow {
  readonly id: string;
  readonly gist: string;
  /** How many reports tell it or leave it open. */
  readonly reports: number;
  readonly originsAtLeast: number;
  readonly originsAtMost: number;
  /** Several reports tell it, and all have it from one origin. */
  readonly oneThread: boolean;
  readonly toldBy: readonly string[];
  readonly deniedBy: readonly string[];
  /** Names of those who tell it. */
  readonly origins: readonly string[];
  readonly contestedBy: readonly string[];
  readonly figures: readonly string[];
  /** Ids of the reports that give back what they were told from. */
  readonly circular: readonly string[];
  readonly grade: string;
  readonly why: readonly string[];
}

/** The claims of a case, one row each, the most told first. n log n in the claims, linear in their mentions. */
function claimRows(kase: Case): ClaimRow[] {
  return toldClaims(kase, labelsOf(kase)).map(({ claim, digest }) => {
    const { independentOrigins, mentions } = claim;
    const denying = mentions.filter(({ stance }) => stance === 'denies').map(({ span }) => span.report);
    return {
      id: claim.id,
      gist: claim.gist,
      reports: digest.told.length,
      originsAtLeast: independentOrigins.atLeast,
      originsAtMost: independentOrigins.atMost,
      oneThread: digest.hangs,
      toldBy: digest.told,
      deniedBy: [...new Set(denying)].toSorted(byCodeUnit),
      origins: claim.origins.filter(({ stance }) => stance !== 'denies').map(({ name }) => name),
      contestedBy: claim.contestedBy.map(({ name }) => name),
      figures: [...new Set(claim.figures.map(({ value }) => value))],
      circular: [...new Set(claim.circular.map(({ report }) => report))],
      grade: gradeInWords(claim.grade),
      why: independentOrigins.why,
    };
  });
}

/** A line of JSON a claim. */
export function claimsJsonl(kase: Case): string {
  return claimRows(kase)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}

const COLUMNS = [
  'gist',
  'reports',
  'originsAtLeast',
  'originsAtMost',
  'oneThread',
  'origins',
  'contestedBy',
  'grade',
  'toldBy',
  'deniedBy',
  'figures',
  'circular',
  'why',
  'id',
] as const satisfies readonly (keyof ClaimRow)[];

/** A table for spreadsheets (RFC 4180), a row a claim. */
export const claimsCsv = (kase: Case): string => csvOf(COLUMNS, claimRows(kase).map(withListsJoined));

function withListsJoined(row: ClaimRow): Readonly<Record<keyof ClaimRow, CsvValue>> {
  const { toldBy, deniedBy, origins, contestedBy, figures, circular, why } = row;
  const lists = { toldBy, deniedBy, origins, contestedBy, figures, circular, why };
  const joined = Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.join('; ')]));
  return { ...row, ...joined };
}
