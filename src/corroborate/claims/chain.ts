import type { Quote, Speaker } from '../../case/attribution.ts';
import { overlapLength, type Span } from '../../case/span.ts';

/** On whose word something is told, nearest first: of the quotations and reported speech within it, the one that holds most of it. Empty where the report says it itself. */
export function chainOf(span: Span, quotes: readonly Quote[]): readonly Speaker[] {
  let best: Quote | null = null;
  for (const quote of quotes) {
    if (overlapLength(quote.span, span) > (best === null ? 0 : overlapLength(best.span, span))) best = quote;
  }
  return best === null ? [] : [best.speaker, ...best.chain];
}
