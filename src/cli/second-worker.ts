/** What the second thread of a trace runs: reports in; lineage in, and what they and their stories give out. */
import { parentPort } from 'node:worker_threads';
import type { ReadAlone } from '../attribute/alone.ts';
import type { Report } from '../case/report.ts';
import type { StoriesRead, StoryLineage } from '../read-stories.ts';
import { SecondReader } from '../second-reader.ts';
import { loadTables } from '../tables/load-tables.ts';

/** Asked of the thread, in this order. */
export type Task =
  | { readonly kind: 'reports'; readonly reports: readonly Report[] }
  | { readonly kind: 'stories'; readonly lineage: StoryLineage };

/** What it answers to the second, in this order. */
export type Answer =
  | { readonly kind: 'others'; readonly alone: ReadAlone }
  | { readonly kind: 'stories'; readonly read: StoriesRead };

const reader = new SecondReader(loadTables());
const answer = (given: Answer): void => parentPort?.postMessage(given);

parentPort?.on('message', (task: Task) => {
  if (task.kind === 'reports') reader.readReports(task.reports);
  else {
    answer({ kind: 'others', alone: reader.giveOthers(task.lineage) });
    answer({ kind: 'stories', read: reader.readStories(task.lineage) });
  }
});
