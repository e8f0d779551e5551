import { Aligner } from './align/align.ts';
import { MOST_SENTENCES, profileReport, type ReportProfile } from './align/profile.ts';
import { attribute } from './attribute/attribute.ts';
import type { Case } from './case/case.ts';
import type { Note } from './case/note.ts';
import type { Report } from './case/report.ts';
import type { Source, SourceRating } from './case/source.ts';
import { findChanges } from './change/change.ts';
import { corroborate } from './corroborate/corroborate.ts';
import { ingest, twins } from './ingest/ingest.ts';
import { inferLineage, type Lineage } from './lineage/lineage.ts';
import type { PlacedPair } from './lineage/pile.ts';
import { type Segmented, segment } from './segment/segment.ts';
import { type Candidate, shortlist } from './shortlist/shortlist.ts';
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
  { onProgress, ratings }: TraceOptions = {},
): Case {
  const lexicon = new Lexicon(tables);
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  const segmented = sorted.map(segment);
  const inSentences = segmented.map((entry) => entry.segmented);
  const lineage = lineageOf(inSentences, { lexicon, tables, onProgress });
  const attributions = attribute({ reports: inSentences, ...lineage }, tables);
  const changes = findChanges({ reports: inSentences, ...lineage, ...attributions }, lexicon);
  const found = { reports: inSentences, ...lineage, ...attributions, changes };
  const corroboration = corroborate(found, lexicon, tables.weights.claims, ratings);
  return {
    format: 'hearsay-case',
    version: 1,
    reports: sorted,
    ...lineage,
    changes,
    quotes: attributions.quotes,
    dates: attributions.dates,
    claims: corroboration.claims,
    events: corroboration.events,
    actors: attributions.actors,
    relations: corroboration.relations,
    notes: inOrder([...notes, ...attributions.notes, ...corroboration.notes, ...segmented.flatMap(notesOn)]),
  };
}

/** A function of its own, so that the pairs, the largest of what is held, are let go before the next stage. */
function lineageOf(reports: readonly SegmentedReport[], aligning: Aligning): Lineage {
  const near = shortlist(reports, aligning.lexicon);
  const pairs = alignAll(reports, near, aligning);
  return inferLineage({ reports, pairs, near }, aligning.lexicon, aligning.tables.weights);
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
  const profiles = new Map<number, ReportProfile>();
  const profileOf = (index: number): ReportProfile | null => {
    const report = reports[index];
    if (report === undefined) return null;
    const profile = profiles.get(index) ?? profileReport(report, lexicon);
    profiles.set(index, profile);
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
