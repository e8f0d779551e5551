import type { ReadAlone } from './attribute/alone.ts';
import { actorsOver, attribute, type StoryAttributions } from './attribute/attribute.ts';
import type { Actor, Quote, TimeExpression } from './case/attribution.ts';
import type { Change } from './case/change.ts';
import type { StoryEvent } from './case/event.ts';
import type { Story } from './case/lineage.ts';
import type { Report } from './case/report.ts';
import type { Span } from './case/span.ts';
import { findChanges } from './change/change.ts';
import { eventsIn, eventsOver } from './corroborate/corroborate.ts';
import type { Lineage } from './lineage/lineage.ts';
import type { Lexicon } from './text/lexicon.ts';
import type { SegmentedReport } from './text/segmented.ts';
import type { Tables } from './text/tables.ts';

/** What lineage says of some whole stories: all that hangs their reports together. A plain value. */
export type StoryLineage = Omit<Lineage, 'passages'>;

/** What whole stories give by themselves, whatever else is in the pile. A plain value that can go from thread to thread. */
export interface StoriesRead extends StoryAttributions {
  readonly changes: readonly Change[];
  readonly events: readonly StoryEvent[];
}

/** What all stories of a pile give, in one order however they were read. */
export interface PileRead extends Omit<StoriesRead, 'actors'> {
  readonly actors: readonly Actor[];
}

/** Whole stories, and how to come by their reports in sentences: they are asked for batch by batch, and none of them twice. */
export interface Stories {
  readonly lineage: StoryLineage;
  readonly reports: Reports;
  readonly segmentedOf: (report: Report) => SegmentedReport;
}

/** So much text, in code units, is read at once, or one story if that is longer: what is held on the way is soon let go. */
const BATCH_LENGTH = 250_000;

/**
 * Who said what and when in whole stories, what their retellings changed, and what happened: the stages after lineage that look
 * at one story at a time, so that several threads can share the stories. Cost: linear in the text and the alignments.
 */
export function readStories(
  { lineage, reports, segmentedOf }: Stories,
  alone: ReadAlone,
  lexicon: Lexicon,
  tables: Tables,
): StoriesRead {
  const parts = splitLineage(lineage, batchesOf(lineage.stories, reports)).map((own) => {
    const ids = own.stories.flatMap((story) => story.reports).sort();
    const segmented = ids.flatMap((id) => reports.get(id) ?? []).map(segmentedOf);
    const attributions = attribute({ reports: segmented, ...own }, alone, tables);
    const changes = findChanges({ reports: segmented, ...own, ...attributions }, lexicon);
    const actors = actorsOver(attributions);
    const events = eventsIn({ reports: segmented, ...own, ...attributions, actors, changes }, lexicon);
    return { ...attributions, changes, events };
  });
  return {
    actors: parts.flatMap(({ actors }) => actors),
    quotes: parts.flatMap(({ quotes }) => quotes),
    dates: parts.flatMap(({ dates }) => dates),
    changes: parts.flatMap(({ changes }) => changes),
    events: parts.flatMap(({ events }) => events),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function batchesOf(stories: readonly Story[], reports: Reports): Story[][] {
  const batches: Story[][] = [[]];
  let length = 0;
  for (const story of stories) {
    if (length >= BATCH_LENGTH) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)?.push(story);
    length += lengthOf(story, reports);
  }
  return batches;
}

type Reports = ReadonlyMap<string, Report>;

function lengthOf(story: Story, reports: Reports): number {
  return story.reports.reduce((sum, report) => sum + (reports.get(report)?.text.length ?? 0), 0);
}

/** Joins what was read of sets of stories that make up a pile. */
export function joinStories(parts: readonly StoriesRead[]): PileRead {
  return {
    quotes: byReport(
      parts.flatMap(({ quotes }) => quotes),
      ({ span }: Quote) => span,
    ),
    dates: byReport(
      parts.flatMap(({ dates }) => dates),
      ({ span }: TimeExpression) => span,
    ),
    actors: actorsOver({ actors: parts.flatMap(({ actors }) => actors) }),
    changes: byReport(
      parts.flatMap(({ changes }) => changes),
      ({ child }: Change) => ({ report: child }),
    ),
    events: eventsOver(parts.map(({ events }) => events)),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** By report id; what is of one report stays as it stands, since a report is of one story. */
function byReport<Item>(items: readonly Item[], placeOf: (item: Item) => Pick<Span, 'report'>): Item[] {
  return [...items].sort((a, b) => compare(placeOf(a).report, placeOf(b).report));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What lineage says of each of several sets of its stories. Cost: linear. */
function splitLineage(lineage: StoryLineage, sets: readonly (readonly Story[])[]): StoryLineage[] {
  const setOf = new Map(
    sets.flatMap((stories, at) => stories.flatMap(({ reports }) => reports.map((report) => [report, at] as const))),
  );
  const unseen = Map.groupBy(lineage.unseen, ({ witnesses }) => setOf.get(witnesses[0] ?? ''));
  const derivations = Map.groupBy(lineage.derivations, ({ child }) => setOf.get(child));
  const wordTables = Map.groupBy(lineage.wordTables, ({ report }) => setOf.get(report));
  const alignments = Map.groupBy(lineage.alignments, ({ a }) => setOf.get(a.report));
  return sets.map((stories, at) => ({
    stories,
    unseen: unseen.get(at) ?? [],
    derivations: derivations.get(at) ?? [],
    wordTables: wordTables.get(at) ?? [],
    alignments: alignments.get(at) ?? [],
  }));
}

const NO_LINEAGE: StoryLineage = { stories: [], unseen: [], derivations: [], wordTables: [], alignments: [] };

/** The second set's share of the text: it is read where reports must be cut into sentences again, and what is found must be sent. */
const SECOND_SHARE = 0.45;

/** Two sets of stories with about as much work each, the longest story in the first. Cost: linear, and sorting. */
export function halves(lineage: StoryLineage, reports: Reports): readonly [StoryLineage, StoryLineage] {
  const sized = lineage.stories.map((story) => ({ story, length: lengthOf(story, reports) }));
  const isFirst = new Map<Story, boolean>();
  const lengths = { first: 0, second: 0 };
  for (const { story, length } of sized.toSorted((a, b) => b.length - a.length)) {
    const set = lengths.first * SECOND_SHARE <= lengths.second * (1 - SECOND_SHARE) ? 'first' : 'second';
    isFirst.set(story, set === 'first');
    lengths[set] += length;
  }
  const sets = [true, false].map((side) => lineage.stories.filter((story) => isFirst.get(story) === side));
  const [first = NO_LINEAGE, second = NO_LINEAGE] = splitLineage(lineage, sets);
  return [first, second];
}
