import type { Case } from '../../case/case.ts';
import type { TextRule } from '../case-json.ts';
import { changesCsv } from '../change-rows.ts';
import { claimsCsv } from '../claim-rows.ts';
import { csvOf } from '../csv.ts';
import { quotesCsv } from '../quote-rows.ts';
import { worstFirst } from '../worst-changes.ts';
import type { Ratings } from './ratings.ts';

export const TABLES = ['claims', 'sources', 'quotes', 'events', 'changes'] as const;
export type TableName = (typeof TABLES)[number];

export const isTable = (name: string): name is TableName => TABLES.some((table) => table === name);

interface TableOptions {
  readonly texts: TextRule;
  readonly ratings: Ratings;
}

/** One table of a case for spreadsheets (RFC 4180), cells that a spreadsheet would run defused. Linear, but for sorting. */
export function tableCsv(given: Case, table: TableName, { texts, ratings }: TableOptions): string {
  const kase = texts === 'kept' ? given : withoutWords(given);
  switch (table) {
    case 'claims':
      return claimsCsv(kase);
    case 'sources':
      return sourcesCsv(kase, ratings);
    case 'quotes':
      return quotesCsv(kase);
    case 'events':
      return eventsCsv(kase);
    case 'changes':
      return changesCsv(kase);
  }
}

/** The case with nothing of the texts in it but titles, gists and names. */
function withoutWords(kase: Case): Case {
  return {
    ...kase,
    reports: kase.reports.map((report) => ({ ...report, text: '' })),
    changes: kase.changes.map((change) => ({ ...change, note: '' })),
  };
}

const SOURCE_COLUMNS = [
  'report',
  'publisher',
  'title',
  'authors',
  'published',
  'language',
  'url',
  'retells',
  'how',
  'majorChanges',
  'minorChanges',
  'voices',
  'reliability',
] as const;

/** A row a report, then a row an unseen report. `retells` and `how` go side by side. */
function sourcesCsv(kase: Case, ratings: Ratings): string {
  const parentsOf = Map.groupBy(kase.derivations, ({ child }) => child);
  const changesOf = Map.groupBy(worstFirst(kase), ({ child }) => child);
  const quotesOf = Map.groupBy(kase.quotes, ({ span }) => span.report);
  const rated = (id: string, publisher: string | null): string =>
    ratings.get(id) ?? (publisher === null ? undefined : ratings.get(publisher)) ?? 'not rated';
  const reports = kase.reports.map(({ id, publisher, title, authors, published, language, url }) => {
    const parents = parentsOf.get(id) ?? [];
    const changes = changesOf.get(id) ?? [];
    const major = changes.filter(({ severity }) => severity === 'major').length;
    const voices = new Set((quotesOf.get(id) ?? []).map(({ speaker }) => speaker.actor ?? speaker.text)).size;
    return {
      report: id,
      publisher,
      title,
      authors: authors.join('; '),
      published,
      language,
      url,
      retells: parents.map(({ parent }) => parent).join('; '),
      how: parents.length === 0 ? 'own reporting' : parents.map(({ kind }) => kind).join('; '),
      majorChanges: major,
      minorChanges: changes.length - major,
      voices,
      reliability: rated(id, publisher),
    };
  });
  const unseen = kase.unseen.map(({ id, publisher }) => ({
    report: id,
    publisher,
    title: null,
    authors: null,
    published: null,
    language: null,
    url: null,
    retells: null,
    how: 'nobody here has it',
    majorChanges: null,
    minorChanges: null,
    voices: null,
    reliability: rated(id, publisher),
  }));
  return csvOf(SOURCE_COLUMNS, [...reports, ...unseen]);
}

const EVENT_COLUMNS = [
  'event',
  'what',
  'date',
  'place',
  'actors',
  'report',
  'start',
  'end',
  'words',
  'told',
  'said',
  'conflicts',
] as const;

/** A row a mention of an event: the event's date, and the one that the mention tells. */
function eventsCsv(kase: Case): string {
  const texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
  const names = new Map(kase.actors.map(({ id, name }) => [id, name]));
  const rows = kase.events.flatMap(({ id, what, date, place, actors, mentions, conflicts }) =>
    mentions.map(({ span, date: told, said }) => ({
      event: id,
      what,
      date,
      place: place === null ? null : (names.get(place) ?? place),
      actors: actors.map((actor) => names.get(actor) ?? actor).join('; '),
      report: span.report,
      start: span.start,
      end: span.end,
      words: (texts.get(span.report) ?? '').slice(span.start, span.end),
      told,
      said,
      conflicts: conflicts
        .map(({ kind, values }) => `${kind}: ${values.map(({ value }) => value).join(' / ')}`)
        .join('; '),
    })),
  );
  return csvOf(EVENT_COLUMNS, rows);
}
