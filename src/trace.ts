import { Aligner } from './align/align.ts';
import { MOST_SENTENCES, profileReport, type ReportProfile } from './align/profile.ts';
import { type ReadAlone, readAlone } from './attribute/alone.ts';
import type { Case } from './case/case.ts';
import type { Note } from './case/note.ts';
import type { Report } from './case/report.ts';
import type { Source, SourceRating } from './case/source.ts';
import { corroborateOver } from './corroborate/corroborate.ts';
import { ingest, twins } from './ingest/ingest.ts';
import { inferLineage, type Lineage } from './lineage/lineage.ts';
import type { PlacedPair } from './lineage/pile.ts';
import {
  halves,
  joinStories,
  type PileRead,
  readStories,
  type Stories,
  type StoriesRead,
  type StoryLineage,
} from './read-stories.ts';
import { type Segmented, segment } from './segment/segment.ts';
import { type Candidate, shortlist } from './shortlist/shortlist.ts';
import { MOST_ALIKE, thin } from './shortlist/thin.ts';
import { Lexicon } from './text/lexicon.ts';
import type { SegmentedReport } from './text/segmented.ts';
import type { Tables } from './text/tables.ts';

/** Called as work goes on; `done` of `total` in the unit that `stage` counts. */
export type OnProgress = (stage: string, done: number, total: number) => void;

export interface TraceOptions {
  readonly onProgress?: OnProgress;
  /** The user's own list of sources: the only ground of a claim's reliability. */
  readonly ratings?: readonly SourceRating[];
}

/** Traces a pile: bytes in, one case out. */
export function trace(sources: readonly Source[], tables: Tables, options: TraceOptions = {}): Case {
  const { reports, notes } = ingest(sources);
  return traceReports(reports, notes, tables, options);
}

/** Traces reports that have been read already. Their order does not matter. */
export function traceReports(
  reports: readonly Report[],
  notes: readonly Note[],
  tables: Tables,
  options: TraceOptions = {},
): Case {
  const compared = compareAll(reports, tables, options.onProgress);
  const alone = readAlone(compared.segmented, tables);
  const read = readStories(storiesOf(compared, compared.lineage), alone, compared.lexicon, tables);
  return told(compared, joinStories([read]), notes, options.ratings);
}

/** A second thread's part in a trace; `SecondReader` does the work. */
export interface Beside {
  /** Begins to read reports by themselves. */
  readonly readReports: (reports: readonly Report[]) => void;
  /** Reads some of their stories; gives what the other reports give by themselves, and then what these stories give. */
  readonly readStories: (lineage: StoryLineage) => {
    readonly others: Promise<ReadAlone>;
    readonly stories: Promise<StoriesRead>;
  };
}

/**
 * What `trace` gives, sooner: while the reports are compared here, each is read by itself elsewhere, and then half of their
 * stories are read there.
 */
export async function traceBeside(
  sources: readonly Source[],
  tables: Tables,
  beside: Beside,
  { onProgress, ratings }: TraceOptions = {},
): Promise<Case> {
  const { reports, notes } = ingest(sources);
  beside.readReports(reports);
  const compared = compareAll(reports, tables, onProgress);
  const [here, there] = halves(compared.lineage, compared.reports);
  const { others, stories } = beside.readStories(there);
  const read = readStories(storiesOf(compared, here), await others, compared.lexicon, tables);
  return told(compared, joinStories([read, await stories]), notes, ratings);
}

/** The reports in sentences, by id, and how they hang together. */
interface Compared {
  readonly reports: ReadonlyMap<string, Report>;
  readonly segmented: readonly SegmentedReport[];
  readonly lineage: Lineage;
  readonly lexicon: Lexicon;
  readonly tables: Tables;
  readonly notes: readonly Note[];
}

function compareAll(reports: readonly Report[], tables: Tables, onProgress: OnProgress | undefined): Compared {
  const lexicon = new Lexicon(tables);
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const cut = sorted.map(segment);
  const segmented = cut.map((entry) => entry.segmented);
  const { lineage, notes } = lineageOf(segmented, { lexicon, tables, onProgress });
  return {
    reports: new Map(sorted.map((report) => [report.id, report])),
    segmented,
    lineage,
    lexicon,
    tables,
    notes: [...cut.flatMap(notesOn), ...notes],
  };
}

/** Some stories of the pile, or all. */
function storiesOf({ reports, segmented }: Compared, lineage: StoryLineage): Stories {
  const byReport = new Map(segmented.map((entry) => [entry.report, entry]));
  return { lineage, reports, segmentedOf: (report) => byReport.get(report) ?? segment(report).segmented };
}

/** The stage that needs all that was read, and the case. */
function told(
  { segmented: reports, lineage, lexicon, tables, notes: onSentences }: Compared,
  read: PileRead,
  notes: readonly Note[],
  ratings: readonly SourceRating[] | undefined,
): Case {
  const {
    claims,
    relations,
    notes: more,
  } = corroborateOver({ reports, ...lineage, ...read }, lexicon, tables.weights.claims, ratings);
  return {
    format: 'hearsay-case',
    version: 1,
    reports: reports.map(({ report }) => report),
    ...lineage,
    changes: read.changes,
    quotes: read.quotes,
    dates: read.dates,
    claims,
    events: read.events,
    actors: read.actors,
    relations,
    notes: inOrder([...notes, ...read.notes, ...more, ...onSentences]),
  };
}

/** A function of its own, so that the pairs, the largest of what is held, are let go before the next stage. */
function lineageOf(
  reports: readonly SegmentedReport[],
  aligning: Aligning,
): { readonly lineage: Lineage; readonly notes: readonly Note[] } {
  const near = shortlist(reports, aligning.lexicon);
  const { pairs: compared, crowded } = thin(near, reports);
  const pairs = alignAll(reports, compared, aligning);
  const lineage = inferLineage({ reports, pairs, near }, aligning.lexicon, aligning.tables.weights);
  return { lineage, notes: notesOnCopies(crowded.length, near.length - compared.length) };
}

function notesOnCopies(crowded: number, left: number): Note[] {
  if (left === 0) return [];
  const message = `${crowded} reports have more than ${MOST_ALIKE} near copies each: compared with the earliest and the nearest of these, ${left} pairs left out`;
  return [{ level: 'warning', code: 'shortlist.manyCopies', report: null, message }];
}

/** Notes by code, place and message, whatever order they were taken in. */
function inOrder(notes: readonly Note[]): Note[] {
  const key = ({ code, report, message }: Note): string => [code, report ?? '', message].join('\n');
  return [...notes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Adds reports to a traced pile: gives what tracing them all afresh gives, since it does so. The case must hold its texts.
 * Throws a RangeError where an id is taken: a report of the case keeps its id. Cost: that of tracing the whole pile.
 */
export function addReports(kase: Case, sources: readonly Source[], tables: Tables, options: TraceOptions = {}): Case {
  const added = ingest(sources);
  const known = new Set(kase.reports.map(({ id }) => id));
  const clash = added.reports.find(({ id }) => known.has(id));
  if (clash !== undefined) throw new RangeError(`the case has a report ${clash.id} already`);
  const reports = [...kase.reports, ...added.reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = [...kase.notes, ...added.notes].filter(
    ({ code }) => code.startsWith('ingest.') && code !== 'ingest.duplicate',
  );
  return traceReports(reports, [...kept, ...twins(reports)], tables, options);
}

interface Aligning {
  readonly lexicon: Lexicon;
  readonly tables: Tables;
  readonly onProgress: OnProgress | undefined;
}

function alignAll(
  reports: readonly SegmentedReport[],
  near: readonly Candidate[],
  { lexicon, tables, onProgress }: Aligning,
): PlacedPair[] {
  const aligner = new Aligner(lexicon, tables.weights);
  const uses = Map.groupBy(
    near.flatMap(({ a, b }) => [a, b]),
    (index) => index,
  );
  const profiles = new Map<number, ReportProfile>();
  const profileOf = (index: number): ReportProfile | null => {
    const report = reports[index];
    if (report === undefined) return null;
    const profile = profiles.get(index) ?? profileReport(report, lexicon);
    profiles.set(index, profile);
    // Let go of with the report's last pair: profiles are large.
    uses.get(index)?.pop();
    if (uses.get(index)?.length === 0) profiles.delete(index);
    return profile;
  };
  return near.flatMap(({ a, b }, done) => {
    onProgress?.('align', done, near.length);
    const [one, two] = [profileOf(a), profileOf(b)];
    return one === null || two === null ? [] : [{ a, b, pair: aligner.align(one, two) }];
  });
}

function notesOn({ segmented, cutCount }: Segmented): Note[] {
  const { id, language } = segmented.report;
  const cut: Note = {
    level: 'warning',
    code: 'segment.longSentence',
    report: id,
    message: `${id}: ${cutCount} ${cutCount === 1 ? 'sentence was' : 'sentences were'} too long to compare whole and cut`,
  };
  const foreign: Note = {
    level: 'info',
    code: 'segment.language',
    report: id,
    message: `${id}: in ${language}; traced as far as names, numbers and shared words go`,
  };
  const { length } = segmented.sentences;
  const long: Note = {
    level: 'warning',
    code: 'align.longReport',
    report: id,
    message: `${id}: compared by its first ${MOST_SENTENCES} of ${length} sentences`,
  };
  return [
    ...(length > MOST_SENTENCES ? [long] : []),
    ...(cutCount > 0 ? [cut] : []),
    ...(language === 'en' || language === 'und' ? [] : [foreign]),
  ];
}
