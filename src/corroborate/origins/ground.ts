import type { Actor, Quote, TimeExpression } from '../../case/attribution.ts';
import type { Derivation, Unseen, WordTable } from '../../case/lineage.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import type { Sentence } from '../../text/segmented.ts';
import { trustIn } from '../../text/witnesses.ts';
import type { CorroborateInput } from '../input.ts';
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
  /** How the report's own outlet is called in prose, longest first. */
  readonly outlet: readonly string[];
}

/** A place where an actor stands. */
export interface NamedPlace {
  readonly span: Span;
  readonly actor: Actor;
}

export interface Link {
  readonly here: Span;
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
  /** Reports and unseen reports of a report's story, that report aside. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

export function groundsOf(input: CorroborateInput): Grounds {
  const quotes = byReport(input.quotes, ({ span }) => span);
  const named = byReport(
    input.actors.flatMap((actor) => actor.mentions.map((span) => ({ span, actor }))),
    ({ span }) => span,
  );
  const dates = byReport(input.dates, ({ span }) => span);
  const links = byReport(
    input.alignments.flatMap(({ a, b }) => [
      { here: a, there: b },
      { here: b, there: a },
    ]),
    ({ here }) => here,
  );
  const parents = Map.groupBy(input.derivations, ({ child }) => child);
  const reports = new Map<string, Ground>();
  for (const { report, sentences } of input.reports) {
    reports.set(report.id, {
      report,
      sentences,
      quotes: quotes.get(report.id) ?? [],
      named: named.get(report.id) ?? [],
      dates: dates.get(report.id) ?? [],
      links: links.get(report.id) ?? [],
      parents: parents.get(report.id) ?? [],
      outlet: outletForms(report.publisher),
    });
  }
  return {
    reports,
    unseen: new Map(input.unseen.map((one) => [one.id, one])),
    actors: new Map(input.actors.map((one) => [one.id, one])),
    trust: trustIn(input.derivations),
    unspun: unspunBy(input.wordTables),
    neighbours: neighboursOf(input),
  };
}

function unspunBy(tables: readonly WordTable[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { report, words } of tables) {
    const known = found.get(report) ?? new Map<string, string>();
    const rates = new Map<string, number>();
    for (const { here, there, rate, count } of words) {
      const weight = rate * count;
      if (weight <= (rates.get(here) ?? 0)) continue;
      rates.set(here, weight);
      known.set(here, there);
    }
    found.set(report, known);
  }
  return found;
}

function neighboursOf({ stories, unseen }: CorroborateInput): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const lost = new Map<string, string[]>();
  for (const { id, witnesses } of unseen) {
    for (const witness of witnesses) lost.set(witness, [...(lost.get(witness) ?? []), id]);
  }
  for (const { reports } of stories) {
    const all = [...reports, ...new Set(reports.flatMap((id) => lost.get(id) ?? []))].sort();
    for (const id of reports) found.set(id, all);
  }
  return found;
}

function byReport<Item>(items: readonly Item[], spanOf: (item: Item) => Span): Map<string, Item[]> {
  const groups = Map.groupBy(items, (item) => spanOf(item).report);
  for (const group of groups.values()) {
    group.sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(a).end - spanOf(b).end);
  }
  return groups;
}

/** The items that touch `[start, end)`; `items` in order of their starts, none of which is longer than `LONGEST`. */
export function touching<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => Span,
  { start, end }: { readonly start: number; readonly end: number },
): Item[] {
  const found: Item[] = [];
  for (let at = firstFrom(items, spanOf, start - LONGEST); at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || spanOf(item).start >= end) break;
    if (spanOf(item).end > start) found.push(item);
  }
  return found;
}

/** A quotation that runs on for longer is found only near its start. */
const LONGEST = 4_000;

function firstFrom<Item>(items: readonly Item[], spanOf: (item: Item) => Span, position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && spanOf(item).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
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
