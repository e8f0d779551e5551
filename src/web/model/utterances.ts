import type { Quote, QuoteVerdict } from '../../case/attribution.ts';
import type { DerivationKind } from '../../case/lineage.ts';
import type { CaseIndex } from './case-index.ts';
import { byCodeUnit } from './case-index.ts';

/** What one report has of an utterance: its pieces in the order of its text. */
export interface Wording {
  readonly report: string;
  readonly pieces: readonly Quote[];
}

/** One utterance with every wording of it, the best witness first. */
export interface Utterance {
  /** The id of the best witness's first piece. */
  readonly id: string;
  readonly wordings: readonly Wording[];
  readonly verdict: QuoteVerdict;
}

/** Whose words to trust first, where none or several are between marks. A report's own reporting comes before all. */
const TRUST: readonly DerivationKind[] = [
  'reprint',
  'update',
  'excerpt',
  'secondary',
  'translated',
  'paraphrase',
  'summary',
  'spun',
];

/**
 * The quotations of a case by utterance: pieces of one, its wordings in other reports, and marked fragments within longer reported speech stand
 * together. Those that differ come first, then those that most reports have. n log n in the quotations and what they are said to be the same as.
 */
export function utterancesOf(index: CaseIndex): readonly Utterance[] {
  const byId = new Map(index.kase.quotes.map((quote) => [quote.id, quote]));
  return components(index.kase.quotes, byId)
    .map((quotes) => utteranceOf(quotes, index))
    .toSorted(
      (a, b) =>
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
        b.wordings.length - a.wordings.length ||
        byCodeUnit(a.wordings[0]?.report ?? '', b.wordings[0]?.report ?? '') ||
        startOf(a.wordings[0]) - startOf(b.wordings[0]),
    );
}

/** In the order in which they matter to a reader. */
export const VERDICTS: readonly QuoteVerdict[] = ['altered', 'verbatim', 'only-here'];

const startOf = (wording: Wording | undefined): number => wording?.pieces[0]?.span.start ?? 0;

/** Sets of quotations that belong to one utterance. */
function components(quotes: readonly Quote[], byId: ReadonlyMap<string, Quote>): readonly (readonly Quote[])[] {
  const byUtterance = Map.groupBy(quotes, (quote) => quote.utterance);
  const seen = new Set<Quote>();
  return quotes.flatMap((start) => {
    if (seen.has(start)) return [];
    const found = new Set([start]);
    // A set gives entries that are added while it is walked.
    for (const quote of found) {
      const near = [quote.within, ...quote.same].flatMap((id) => byId.get(id ?? '') ?? []);
      for (const other of [...near, ...(byUtterance.get(quote.utterance) ?? [])]) found.add(other);
      seen.add(quote);
    }
    return [[...found]];
  });
}

function utteranceOf(quotes: readonly Quote[], index: CaseIndex): Utterance {
  const ids = new Set(quotes.map((quote) => quote.id));
  const whole = quotes.filter((quote) => quote.within === null || !ids.has(quote.within));
  const wordings = [...Map.groupBy(whole, (quote) => quote.span.report)]
    .map(([report, pieces]): Wording => ({ report, pieces: pieces.toSorted((a, b) => a.span.start - b.span.start) }))
    .toSorted((a, b) => rankOf(a, index) - rankOf(b, index) || byCodeUnit(a.report, b.report));
  const verdict = VERDICTS.find((one) => quotes.some((quote) => quote.verdict === one)) ?? 'only-here';
  return { id: wordings[0]?.pieces[0]?.id ?? '', wordings, verdict };
}

function rankOf({ report, pieces }: Wording, { parentsOf }: CaseIndex): number {
  const kind = parentsOf.get(report)?.[0]?.kind;
  const reported = pieces.some((piece) => piece.direct) ? 0 : TRUST.length + 1;
  return reported + (kind === undefined ? 0 : TRUST.indexOf(kind) + 1);
}
