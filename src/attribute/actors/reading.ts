import type { Report } from '../../case/report.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { WordTables } from '../../text/tables.ts';
import { linesOf, type ReadLine } from './lines.ts';
import { WordUse } from './word-use.ts';

/** What it takes to find the names of one report. */
export interface Reading {
  readonly report: Report;
  readonly lines: readonly ReadLine[];
  readonly wordUse: WordUse;
  readonly tables: WordTables;
}

export function readingOf(segmented: SegmentedReport, tables: WordTables): Reading {
  const lines = linesOf(segmented);
  return { report: segmented.report, lines, wordUse: new WordUse(lines), tables };
}
