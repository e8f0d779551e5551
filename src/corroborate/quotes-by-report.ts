import type { Quote } from '../case/attribution.ts';
import { Places } from '../text/places.ts';

type ByReport = ReadonlyMap<string, readonly Quote[]>;

const known = new WeakMap<readonly Quote[], ByReport>();

/** The quotations of each report, in the order given. Made once for a list, since several parts ask. Cost: linear. */
export function quotesByReport(quotes: readonly Quote[]): ByReport {
  const found = known.get(quotes) ?? Map.groupBy(quotes, ({ span }) => span.report);
  known.set(quotes, found);
  return found;
}

/** The same by place, made when a report is first asked for. */
export function quotePlaces(quotes: readonly Quote[]): (report: string) => Places<Quote> {
  const byReport = quotesByReport(quotes);
  const made = new Map<string, Places<Quote>>();
  return (report) => {
    const places = made.get(report) ?? Places.inText(byReport.get(report) ?? []);
    made.set(report, places);
    return places;
  };
}
