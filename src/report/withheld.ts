import type { Case } from '../case/case.ts';
import { cutTo } from './cells.ts';

/** So much of a claim's words says which it is, and no more. */
const GIST_COLUMNS = 36;

/**
 * A case to be passed on without its reports' texts: those empty, and of each claim's words only the first few, since a story's claims
 * together hold most of its sentences. Linear in reports and claims.
 */
export function withoutTexts(kase: Case): Case {
  return {
    ...kase,
    reports: kase.reports.map((report) => ({ ...report, text: '' })),
    claims: kase.claims.map((claim) => ({ ...claim, gist: cutTo(claim.gist, GIST_COLUMNS) })),
  };
}
