import type { ReadAlone } from './attribute/alone.ts';
import type { Report } from './case/report.ts';
import { readReports } from './read-reports.ts';
import { readStories, type StoriesRead, type StoryLineage } from './read-stories.ts';
import { segment } from './segment/segment.ts';
import { Lexicon } from './text/lexicon.ts';
import type { Tables } from './text/tables.ts';

/**
 * What a second thread does of a trace: first it reads every report by itself, then some of their stories. It keeps the reports
 * and what it read of them in between, so that little has to be sent.
 */
export class SecondReader {
  readonly #tables: Tables;
  #reports: ReadonlyMap<string, Report> = new Map();
  #alone: ReadAlone = { speech: new Map(), written: new Map() };

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Cost: linear in the text. */
  readReports(reports: readonly Report[]): void {
    this.#reports = new Map(reports.map((report) => [report.id, report]));
    this.#alone = readReports(reports, this.#tables);
  }

  /** What the reports outside of these stories give by themselves. Lets go of it: to be called once, before `readStories`. */
  giveOthers({ stories }: StoryLineage): ReadAlone {
    const inside = new Set(stories.flatMap(({ reports }) => reports));
    const { speech, written } = this.#alone;
    const outside = [...this.#reports.keys()].filter((id) => !inside.has(id));
    this.#reports = only(this.#reports, inside);
    this.#alone = { speech: only(speech, inside), written: only(written, inside) };
    return { speech: only(speech, outside), written: only(written, outside) };
  }

  /** See the function of that name. Reports are cut into sentences once more: holding these all the while takes more memory than is to be had. */
  readStories(lineage: StoryLineage): StoriesRead {
    const stories = { lineage, reports: this.#reports, segmentedOf: (report: Report) => segment(report).segmented };
    return readStories(stories, this.#alone, new Lexicon(this.#tables), this.#tables);
  }
}

function only<Value>(all: ReadonlyMap<string, Value>, ids: Iterable<string>): Map<string, Value> {
  return new Map(
    Array.from(ids).flatMap((id) => {
      const value = all.get(id);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}
