import type { Quote } from '../case/attribution.ts';
import type { Case } from '../case/case.ts';
import { csvOf } from './csv.ts';

/** One quote as a flat record, for programs and spreadsheets. */
interface QuoteRow {
  readonly id: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly direct: boolean;
  readonly words: string;
  readonly speaker: string;
  readonly anonymous: boolean;
  readonly actor: string | null;
  readonly chain: readonly string[];
  readonly cue: string | null;
  readonly utterance: string;
  readonly within: string | null;
  readonly verdict: Quote['verdict'];
  readonly same: readonly string[];
}

/** The quotes of a case, one row each, in order. */
function quoteRows(kase: Case): QuoteRow[] {
  const texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
  const actors = new Map(kase.actors.map(({ id, name }) => [id, name]));
  return kase.quotes.map((quote) => {
    const text = texts.get(quote.span.report) ?? '';
    const { span, speaker, cue } = quote;
    return {
      id: quote.id,
      report: span.report,
      start: span.start,
      end: span.end,
      direct: quote.direct,
      words: text.slice(span.start, span.end),
      speaker: speaker.text,
      anonymous: speaker.anonymous,
      actor: speaker.actor === null ? null : (actors.get(speaker.actor) ?? null),
      chain: quote.chain.map((one) => one.text),
      cue: cue === null ? null : text.slice(cue.start, cue.end),
      utterance: quote.utterance,
      within: quote.within,
      verdict: quote.verdict,
      same: quote.same,
    };
  });
}

/** A line of JSON a quote. */
export function quotesJsonl(kase: Case): string {
  return quoteRows(kase)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}

const COLUMNS = [
  'report',
  'start',
  'end',
  'direct',
  'words',
  'speaker',
  'anonymous',
  'actor',
  'chain',
  'cue',
  'verdict',
  'id',
  'utterance',
  'within',
  'same',
] as const satisfies readonly (keyof QuoteRow)[];

/** A table for spreadsheets (RFC 4180), a row a quote. */
export const quotesCsv = (kase: Case): string => csvOf(COLUMNS, quoteRows(kase));
