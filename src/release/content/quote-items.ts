import type { Quote } from '../../case/attribution.ts';
import type { ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';
import { reportReference } from './report-items.ts';

/** Quotations whose words and whose whole chain of speakers may be told. */
export function quoteItems(clearing: Clearing): readonly ReleaseItem[] {
  const told = clearing.kase.quotes.filter((quote) => isQuoteTold(clearing, quote));
  const ids = new Set(told.map((quote) => quote.id));
  return told.map((quote) => ({
    id: clearing.names.id('quote', quote.id),
    kind: 'quote' as const,
    body: {
      report: reportReference(clearing, quote.span.report),
      words: clearing.words(quote.span),
      direct: quote.direct,
      speaker: quote.speaker.text === '' ? null : clearing.speaker(quote.speaker),
      chain: quote.chain.map((speaker) => clearing.speaker(speaker)),
      same: quote.same
        .filter((id) => ids.has(id))
        .map((id) => clearing.names.id('quote', id))
        .sort(),
    },
  }));
}

function isQuoteTold(clearing: Clearing, { span, speaker, chain }: Quote): boolean {
  return clearing.isTold(span) && [speaker, ...chain].every((one) => clearing.isSourceTold(one));
}
