import type { Report } from '../case/report.ts';
import type { Token } from './tokens.ts';

/** One sentence of a report's title or prose, `[start, end)` in its text. */
export interface Sentence {
  readonly kind: 'title' | 'prose';
  /** Position in `SegmentedReport.sentences`. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** A report cut into the sentences that can be retold; captions and boilerplate stay blocks. */
export interface SegmentedReport {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
}
