import type { Case } from './case/case.ts';
import type { Note } from './case/note.ts';
import type { Report } from './case/report.ts';
import type { Source } from './case/source.ts';
import { ingest } from './ingest/ingest.ts';
import type { Tables } from './text/tables.ts';

/** Called as work goes on; `done` of `total` in the unit that `stage` counts. */
export type OnProgress = (stage: string, done: number, total: number) => void;

/** Traces a pile: bytes in, one case out. */
export function trace(sources: readonly Source[], tables: Tables, onProgress?: OnProgress): Case {
  const { reports, notes } = ingest(sources);
  return traceReports(reports, notes, tables, onProgress);
}

/** Traces reports that have been read already. */
export function traceReports(
  reports: readonly Report[],
  notes: readonly Note[],
  tables: Tables,
  onProgress?: OnProgress,
): Case {
  void tables;
  void onProgress;
  return {
    format: 'hearsay-case',
    version: 1,
    reports,
    stories: [],
    unseen: [],
    derivations: [],
    wordTables: [],
    alignments: [],
    passages: [],
    changes: [],
    quotes: [],
    dates: [],
    claims: [],
    events: [],
    actors: [],
    relations: [],
    notes,
  };
}
