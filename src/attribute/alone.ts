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
 * The costly half of this stage, which needs no other report and so can be done beside the comparing. Takes a few reports at a
 * time and holds none. Cost: linear in the text.
 */
export function readAlone(reports: Iterable<SegmentedReport>, tables: Pick<Tables, 'ranks' | 'speech'>): ReadAlone {
  const speechIn = speechReader(tables);
  const speech = new Map<string, readonly SpeechAct[]>();
  const written = new Map<string, readonly Written[]>();
  for (const batch of batchesOf(reports)) {
    for (const [id, acts] of speechIn(batch)) speech.set(id, acts);
    for (const segmented of batch) written.set(segmented.report.id, writtenIn(segmented));
  }
  return { speech, written };
}

/** Units of text in a batch. */
const BATCH = 100_000;

/** Reports in batches of some size, in their order: the models of speech are too large to be taken up anew for each report. */
export function* batchesOf(reports: Iterable<SegmentedReport>): Generator<readonly SegmentedReport[]> {
  let [batch, units]: [SegmentedReport[], number] = [[], 0];
  for (const segmented of reports) {
    batch.push(segmented);
    units += segmented.report.text.length;
    if (units < BATCH) continue;
    yield batch;
    [batch, units] = [[], 0];
  }
  yield batch;
}
