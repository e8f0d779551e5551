import { type ReadAlone, readAlone } from './attribute/alone.ts';
import type { Report } from './case/report.ts';
import { segment } from './segment/segment.ts';
import type { SegmentedReport } from './text/segmented.ts';
import type { Tables } from './text/tables.ts';

/** What each report gives by itself: the part of a trace that another thread can do. Cost: linear in the text. */
export function readReports(reports: readonly Report[], tables: Pick<Tables, 'ranks' | 'speech'>): ReadAlone {
  return readAlone(inSentences(reports), tables);
}

/** One report after the other, so that only a batch is held. */
function* inSentences(reports: readonly Report[]): Generator<SegmentedReport> {
  for (const report of reports) yield segment(report).segmented;
}
