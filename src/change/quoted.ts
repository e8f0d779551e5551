import type { Quote } from '../case/attribution.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';
import type { Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import type { Retelling } from './retellings.ts';
import type { Word, Wording } from './wording.ts';

/** Two pieces of one utterance are the same words when this share of the shorter is found again in the other. */
const LEAST_FOUND = 0.4;
const LIKE = 0.65;

/** Words between quotation marks that differ from those of the same utterance there; brackets and ellipses are the editor's. */
export function changedQuotations({ child, other, kind }: Retelling, ground: Ground): Finding[] {
  // A spinner's table goes through quotations too: the table tells it.
  if (kind === 'spun') return [];
  const { quotes, quoteById, wording } = ground;
  return (quotes.get(child.report.id) ?? []).flatMap((quote): Finding[] => {
    if (!quote.direct) return [];
    const inOther = quote.same
      .flatMap((id) => quoteById.get(id) ?? [])
      .filter(({ direct, span }) => direct && span.report === other.report.id);
    if (inOther.length === 0) return [];
    const here = saidIn(quote, child, wording);
    const same = inOther.map((from) => ({ from, there: saidIn(from, other, wording) }));
    if (same.some(({ there }) => isWithin(here, there) || isWithin(there, here))) return [];
    const [best] = same
      .map((one) => ({ ...one, found: foundAgain(here, one.there, wording) }))
      .sort((a, b) => b.found - a.found || a.from.span.start - b.from.span.start);
    if (best === undefined || best.found < LEAST_FOUND) return [];
    const note = 'the words between the quotation marks differ';
    return [{ kind: 'quote', to: quote.span, from: best.from.span, severity: 'minor', note }];
  });
}

/** What was said, without the editor's brackets and ellipses. */
function saidIn({ span }: Quote, { report }: SegmentedReport, wording: Wording): readonly Word[] {
  const text = report.text
    .slice(span.start, span.end)
    .replace(/\[[^\]]{0,200}\]|\([^)]{0,200}\)|…|\.{3}/g, (cut) => ' '.repeat(cut.length));
  return wording.wordsOf({ kind: 'prose', index: 0, start: 0, end: text.length, tokens: tokenize(text) });
}

/** Whether the words of one stand in the other, in the same order: a quotation cut short is not altered. */
function isWithin(part: readonly Word[], whole: readonly Word[]): boolean {
  let at = 0;
  for (const { lexeme } of whole) if (lexeme.id === part[at]?.lexeme.id) at += 1;
  return at === part.length;
}

/** 0–1: the share of the shorter's words that are found again in the longer. */
function foundAgain(a: readonly Word[], b: readonly Word[], wording: Wording): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const found = shorter.filter((word) => wording.bestMatch(word, longer, LIKE) !== null);
  return found.length / Math.max(1, shorter.length);
}
