import type { Case } from '../case/case.ts';
import { cutTo } from './cells.ts';

/** So much of a claim's words says which it is, and no more. */
const GIST_COLUMNS = 36;

/**
 * A case to be passed on without its reports' texts: those empty, and of the words of each claim and event only the first few, since those
 * of a story together hold most of its sentences. Linear in reports, claims and events.
 */
export function withoutTexts(kase: Case): Case {
  return {
    ...kase,
    reports: kase.reports.map((report) => ({ ...report, text: '' })),
    claims: kase.claims.map((claim) => ({ ...claim, gist: cutTo(claim.gist, GIST_COLUMNS) })),
    events: kase.events.map((event) => ({ ...event, what: cutTo(event.what, GIST_COLUMNS) })),
  };
}
