import type { Quote, TimeExpression } from '../case/attribution.ts';
import type { ChangeInput } from './input.ts';
import type { Wording } from './wording.ts';

/** What all comparisons look up, by report; made once a trace. */
export interface Ground {
  readonly wording: Wording;
  /** How a spun copy's words read, by report: its word to the parent's. */
  readonly readings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  readonly quoteById: ReadonlyMap<string, Quote>;
  readonly dates: ReadonlyMap<string, readonly TimeExpression[]>;
}

/** Cost: linear. */
export function groundOf({ wordTables, quotes, dates }: ChangeInput, wording: Wording): Ground {
  return {
    wording,
    readings: new Map(
      wordTables.map(({ report, words }) => [report, new Map(words.map(({ here, there }) => [here, there]))]),
    ),
    quotes: Map.groupBy(quotes, ({ span }) => span.report),
    quoteById: new Map(quotes.map((quote) => [quote.id, quote])),
    dates: Map.groupBy(dates, ({ span }) => span.report),
  };
}
