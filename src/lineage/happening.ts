import { daysApart } from './dates.ts';
import type { WordedReport } from './worded.ts';

/** A report with the day that its story is dated to: its own, or that of the report it was made from. */
export interface Dated {
  readonly report: WordedReport;
  readonly day: string | null;
}

/** News of one happening is told within so many days; what comes later is another turn of the story. */
const MOST_DAYS = 5;
/** How alike the names of two reports must be (cosine), on one day and for each day between; numbers are alike in any two reports of a kind. */
const LEAST_NAMES = 0.2;
const NAMES_PER_DAY = 0.03;

/**
 * Whether two reports are of one happening, though neither need retell the other. Names alone never tell: reports on one
 * subject share them for years, so where a date is missing the answer is no. Chosen by the families: see docs/METHODS.
 */
export function isOneHappening(a: Dated, b: Dated): boolean {
  const days = daysApart(a.day, b.day);
  if (days === null || days > MOST_DAYS) return false;
  return cosine(a.report.names, b.report.names) >= LEAST_NAMES + NAMES_PER_DAY * days;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [key, value] of a) product += value * (b.get(key) ?? 0);
  const length = (side: ReadonlyMap<string, number>): number =>
    Math.sqrt([...side.values()].reduce((sum, value) => sum + value * value, 0));
  return product === 0 ? 0 : product / (length(a) * length(b));
}
