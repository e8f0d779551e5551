import type { SegmentedReport } from '../text/segmented.ts';
import type { Tables } from '../text/tables.ts';
import { type Written, writtenIn } from './dates/written.ts';
import { type Speech, type SpeechAct, speechReader } from './speech/speech.ts';

/** What each report gives by itself, whatever else is in the pile; by report id. Plain values that can go from thread to thread. */
export interface ReadAlone {
  readonly speech: Speech;
  /** Expressions of time before they are resolved. */
  readonly written: ReadonlyMap<string, readonly Written[]>;
}

/**
 * The costly half of this stage, which needs no other report and so can be done beside the comparing. Takes one report after
 * the other and holds none. Cost: linear in the text.
 */
export function readAlone(reports: Iterable<SegmentedReport>, tables: Pick<Tables, 'ranks' | 'speech'>): ReadAlone {
  const speechIn = speechReader(tables);
  const speech = new Map<string, readonly SpeechAct[]>();
  const written = new Map<string, readonly Written[]>();
  for (const segmented of reports) {
    speech.set(segmented.report.id, speechIn(segmented));
    written.set(segmented.report.id, writtenIn(segmented));
  }
  return { speech, written };
}
