import type { Actor, Quote, TimeExpression } from '../../case/attribution.ts';
import type { Derivation, Unseen, WordTable } from '../../case/lineage.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import { type Placed, Places } from '../../text/places.ts';
import type { Sentence } from '../../text/segmented.ts';
import { trustIn } from '../../text/witnesses.ts';
import type { CorroborateInput } from '../input.ts';
import { type NamedPlace, namedPlaces } from '../named-places.ts';
import { quotesByReport } from '../quotes-by-report.ts';
import { outletForms } from './outlets.ts';

/** A report with what is known of it, each list in the order of its text. */
export interface Ground {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly quotes: Places<Quote>;
  readonly named: Places<NamedPlace>;
  readonly dates: Places<TimeExpression>;
  /** Sentences here with those in other reports that they are aligned with, whoever retells. */
  readonly links: Places<Link>;
  readonly parents: readonly Derivation[];
  /** ISO 8601, the day alone. */
  readonly day: string | null;
  /** How the report's own outlet is called in prose, longest first. */
  readonly outlet: readonly string[];
  /** The report's outlet, and those of the unseen reports that it comes from; its id where it has none. */
  readonly outlets: readonly string[];
}

export interface Link {
  /** Here. */
  readonly span: Span;
  readonly there: Span;
}

/** What all parts look things up in. Built once; cost linear in the case. */
export interface Grounds {
  readonly reports: ReadonlyMap<string, Ground>;
  readonly unseen: ReadonlyMap<string, Unseen>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** How far each report can be trusted with its sources' words: 0 its own, up to 5 put through a spinner. */
  readonly trust: (report: string) => number;
  /** By report and word there what the spinner had found: "nan" stands for "the". */
  readonly unspun: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Reports and unseen reports of a report's story that have an outlet, by id. */
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
}

/** A report or unseen report by what prose calls its outlet. */
export interface Neighbour {
  readonly id: string;
  readonly outlet: readonly string[];
}

export function groundsOf(input: CorroborateInput): Grounds {
  const quotes = quotesByReport(input.quotes);
  const named = namedPlaces(input.actors);
  const dates = Map.groupBy(input.dates, ({ span }) => span.report);
  const links = Map.groupBy(
    input.alignments.flatMap(({ a, b }) => [
      { span: a, there: b },
      { span: b, there: a },
    ]),
    ({ span }) => span.report,
  );
  const parents = Map.groupBy(input.derivations, ({ child }) => child);
  const unseen = new Map(input.unseen.map((one) => [one.id, one]));
  const reports = new Map<string, Ground>();
  for (const { report, sentences } of input.reports) {
    const outlet = outletForms(report.publisher);
    const comesFrom = parents.get(report.id) ?? [];
    reports.set(report.id, {
      report,
      sentences,
      quotes: placesIn(quotes, report.id),
      named: placesIn(named, report.id),
      dates: placesIn(dates, report.id),
      links: placesIn(links, report.id),
      parents: comesFrom,
      day: report.published?.slice(0, 10) ?? null,
      outlet,
      outlets: outletsAmong(
        report.id,
        outlet,
        comesFrom.flatMap(({ parent }) => unseen.get(parent) ?? []),
      ),
    });
  }
  const outletBy = (id: string) => reports.get(id)?.outlet ?? outletForms(unseen.get(id)?.publisher ?? null);
  return {
    reports,
    unseen,
    actors: new Map(input.actors.map((one) => [one.id, one])),
    trust: trustIn(input.derivations),
    unspun: unspunBy(input.wordTables),
    neighbours: neighboursOf(input, outletBy),
  };
}

function outletsAmong(report: string, outlet: readonly string[], lost: readonly Unseen[]): readonly string[] {
  const all = [...outlet.slice(0, 1), ...lost.flatMap(({ publisher }) => outletForms(publisher).slice(0, 1))];
  return all.length === 0 ? [report] : [...new Set(all)];
}

export function outletsOf(report: string, { reports }: Grounds): readonly string[] {
  return reports.get(report)?.outlets ?? [report];
}

/** The outlet of a report or an unseen report, or null. */
export function outletOf(id: string, { reports, unseen }: Grounds): string | null {
  return reports.get(id)?.report.publisher ?? unseen.get(id)?.publisher ?? null;
}

/** For each word of a spun report the one that it most often stands for. */
function unspunBy(tables: readonly WordTable[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { report, words } of tables) {
    const known = found.get(report) ?? new Map<string, string>();
    for (const { here, there } of words.toSorted((a, b) => a.count * a.rate - b.count * b.rate)) known.set(here, there);
    found.set(report, known);
  }
  return found;
}

function neighboursOf(
  { stories, unseen }: CorroborateInput,
  outletBy: (id: string) => readonly string[],
): Map<string, readonly Neighbour[]> {
  const found = new Map<string, readonly Neighbour[]>();
  const lost = new Map<string, string[]>();
  for (const { id, witnesses } of unseen) {
    for (const witness of witnesses) lost.set(witness, [...(lost.get(witness) ?? []), id]);
  }
  for (const { reports } of stories) {
    const all = [...reports, ...new Set(reports.flatMap((id) => lost.get(id) ?? []))].sort();
    const named = all.map((id) => ({ id, outlet: outletBy(id) })).filter(({ outlet }) => outlet.length > 0);
    for (const id of reports) found.set(id, named);
  }
  return found;
}

function placesIn<Item extends Placed>(groups: ReadonlyMap<string, readonly Item[]>, report: string): Places<Item> {
  const items = groups.get(report);
  return items === undefined ? Places.none : Places.inText(items);
}

/** The sentence that a span is, or null where it is none. */
export function sentenceIs(ground: Ground, { start, end }: Pick<Span, 'start' | 'end'>): Sentence | null {
  const found = sentenceAt(ground, start);
  return found !== null && found.start === start && found.end === end ? found : null;
}

/** The sentence in which a span starts, or null where it lies in none. */
export function sentenceAt({ sentences }: Pick<Ground, 'sentences'>, position: number): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= position ? found : null;
}
