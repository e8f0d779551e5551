import type { Actor, Quote, TimeExpression } from '../../case/attribution.ts';
import type { Derivation, Unseen, WordTable } from '../../case/lineage.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
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
  readonly quotes: readonly Quote[];
  readonly named: readonly NamedPlace[];
  readonly dates: readonly TimeExpression[];
  /** Sentences here with those in other reports that they are aligned with, whoever retells. */
  readonly links: readonly Link[];
  readonly parents: readonly Derivation[];
  /** ISO 8601, the day alone. */
  readonly day: string | null;
  /** How the report's own outlet is called in prose, longest first. */
  readonly outlet: readonly string[];
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
  const dates = byReport(input.dates);
  const links = byReport(
    input.alignments.flatMap(({ a, b }) => [
      { span: a, there: b },
      { span: b, there: a },
    ]),
  );
  const parents = Map.groupBy(input.derivations, ({ child }) => child);
  const reports = new Map<string, Ground>();
  for (const { report, sentences } of input.reports) {
    reports.set(report.id, {
      report,
      sentences,
      quotes: (quotes.get(report.id) ?? []).toSorted(inText),
      named: named.get(report.id) ?? [],
      dates: dates.get(report.id) ?? [],
      links: links.get(report.id) ?? [],
      parents: parents.get(report.id) ?? [],
      day: report.published?.slice(0, 10) ?? null,
      outlet: outletForms(report.publisher),
    });
  }
  const unseen = new Map(input.unseen.map((one) => [one.id, one]));
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

interface Placed {
  readonly span: Span;
}

function byReport<Item extends Placed>(items: readonly Item[]): Map<string, Item[]> {
  const groups = Map.groupBy(items, ({ span }) => span.report);
  for (const group of groups.values()) group.sort(inText);
  return groups;
}

const inText = ({ span: a }: Placed, { span: b }: Placed): number => a.start - b.start || a.end - b.end;

/** The items that touch `[start, end)`; `items` in order of their starts, none of which is longer than `LONGEST`. */
export function touching<Item extends Placed>(
  items: readonly Item[],
  { start, end }: { readonly start: number; readonly end: number },
): Item[] {
  const found: Item[] = [];
  for (let at = firstFrom(items, start - LONGEST); at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || item.span.start >= end) break;
    if (item.span.end > start) found.push(item);
  }
  return found;
}

/** A quotation that runs on for longer is found only near its start. */
const LONGEST = 4_000;

function firstFrom(items: readonly Placed[], position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && item.span.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that a span is, or null where it is none. */
export function sentenceIs(ground: Ground, { start, end }: Pick<Span, 'start' | 'end'>): Sentence | null {
  const found = sentenceAt(ground, start);
  return found !== null && found.start === start && found.end === end ? found : null;
}

/** The sentence in which a span starts, or null where it lies in none. */
export function sentenceAt({ sentences }: Ground, position: number): Sentence | null {
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
