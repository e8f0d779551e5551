import type { Quote } from '../case/attribution.ts';

type ByReport = ReadonlyMap<string, readonly Quote[]>;

const known = new WeakMap<readonly Quote[], ByReport>();

/** The quotations of each report, in the order given. Made once for a list, since several parts ask. Cost: linear. */
export function quotesByReport(quotes: readonly Quote[]): ByReport {
  const found = known.get(quotes) ?? Map.groupBy(quotes, ({ span }) => span.report);
  known.set(quotes, found);
  return found;
}
