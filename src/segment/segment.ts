import type { Block, Report } from '../case/report.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { type Stretch, sentencesOf } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A sentence longer than this is cut, so that no comparison grows without bound on text that has no full stops. */
const MOST_TOKENS = 200;

/** What segmenting gives: the report in sentences, and how many sentences were over the bound and were cut. */
export interface Segmented {
  readonly segmented: SegmentedReport;
  readonly cutCount: number;
}

/** Cuts a report's title and paragraphs into sentences and tokens. Positions are the report's own. Cost: linear. */
export function segment(report: Report): Segmented {
  const sentences: Sentence[] = [];
  let cutCount = 0;
  for (const block of report.blocks) {
    if (block.kind !== 'title' && block.kind !== 'paragraph') continue;
    const kind = block.kind === 'title' ? 'title' : 'prose';
    for (const stretch of stretchesOf(report.text, block)) {
      const tokens = tokenize(report.text, stretch.start, stretch.end);
      if (tokens.length > MOST_TOKENS) cutCount += 1;
      for (const piece of pieces(stretch, tokens)) sentences.push({ kind, index: sentences.length, ...piece });
    }
  }
  return { segmented: { report, sentences }, cutCount };
}

function stretchesOf(text: string, block: Block): readonly Stretch[] {
  return block.kind === 'title' ? [block] : sentencesOf(text, block.start, block.end);
}

function pieces(stretch: Stretch, tokens: readonly Token[]): Pick<Sentence, 'start' | 'end' | 'tokens'>[] {
  if (tokens.length === 0) return [];
  if (tokens.length <= MOST_TOKENS) return [{ start: stretch.start, end: stretch.end, tokens }];
  const cut: Pick<Sentence, 'start' | 'end' | 'tokens'>[] = [];
  for (let from = 0; from < tokens.length; from += MOST_TOKENS) {
    const part = tokens.slice(from, from + MOST_TOKENS);
    cut.push({ start: part[0]?.start ?? stretch.start, end: part.at(-1)?.end ?? stretch.end, tokens: part });
  }
  return cut;
}
