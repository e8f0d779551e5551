import type { Lexicon } from '../text/lexicon.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import { tokenize } from '../text/tokens.ts';

/** One word of a sentence as lineage weighs it. */
export interface Word {
  readonly stem: string;
  /** 0–1: what sharing it tells. */
  readonly weight: number;
  /** A name or a number. */
  readonly marked: boolean;
  /** Inside quotation marks. */
  readonly quoted: boolean;
}

/** A report's sentences as weighed words; `total` is the weight of all. */
export interface WordedReport {
  readonly segmented: SegmentedReport;
  readonly sentences: readonly (readonly Word[])[];
  readonly sentenceWeights: readonly number[];
  readonly total: number;
  /** All stems of its text, credits and captions too. */
  readonly stems: ReadonlySet<string>;
}

export function wordReport(segmented: SegmentedReport, lexicon: Lexicon): WordedReport {
  const { text } = segmented.report;
  const sentences = segmented.sentences.map(({ start, end, tokens }) => {
    const isQuoted = quotedIn(text.slice(start, end));
    return tokens.map((token, at): Word => {
      const { stem, weight } = lexicon.lexemeOf(token);
      return {
        stem,
        weight,
        marked: token.kind === 'number' || (token.capital && at > 0),
        quoted: isQuoted(token.start - start),
      };
    });
  });
  const sentenceWeights = sentences.map((words) => words.reduce((sum, { weight }) => sum + weight, 0));
  return {
    segmented,
    sentences,
    sentenceWeights,
    total: sentenceWeights.reduce((sum, weight) => sum + weight, 0),
    stems: new Set(tokenize(text).map((token) => lexicon.lexemeOf(token).stem)),
  };
}

/** Double marks, curly ones of either kind, guillemets: an opening one, what it quotes, and what closes it or the sentence's end. */
const QUOTATION = /["“„«]([^"”“»]*)(?:["”“»]|$)|‘([^‘]*?)(?:’(?!\p{L})|$)/gu;

/** Whether a position in a sentence lies inside quotation marks; a mark left open runs to the sentence's end. */
function quotedIn(sentence: string): (at: number) => boolean {
  const spans = [...sentence.matchAll(QUOTATION)].map((match) => [match.index, match.index + match[0].length] as const);
  return (at) => spans.some(([start, end]) => at >= start && at < end);
}
