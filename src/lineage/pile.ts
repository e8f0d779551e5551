import type { AlignedPair } from '../text/aligned-pair.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import { type Citation, citationsOf } from './citations.ts';
import { citeOneThird, citesReport, reportsItself } from './following.ts';
import { type Holding, holdingOf } from './holding.ts';
import { namesMet, quotesMet } from './quotations.ts';
import { relatedFeatures } from './relatedness.ts';
import { WordedReport } from './worded.ts';

/** Two reports that share retold sentences, indices into the pile. */
export interface Relation {
  readonly a: number;
  readonly b: number;
  readonly pair: AlignedPair;
  /** What `a` has of `b`, and `b` of `a`. */
  readonly holdings: readonly [Holding, Holding];
  readonly features: Float64Array;
  readonly meeting: Meeting;
}

/** How far two reports had the same sources. */
export interface Meeting {
  /** 0–1: see `quotesMet` and `namesMet`. */
  readonly quotes: number;
  readonly names: number;
  /** Whether either names the other as its source, or both name the same third. */
  readonly source: boolean;
}

/** The reports and what they have of each other: all that lineage looks at. */
export interface Pile {
  readonly reports: readonly WordedReport[];
  readonly citations: readonly (readonly Citation[])[];
  readonly relations: readonly Relation[];
  readonly relationOf: (one: number, other: number) => Relation | undefined;
}

/** A pair of reports as the aligner left it, by their places in the pile. */
export interface PlacedPair {
  readonly a: number;
  readonly b: number;
  readonly pair: AlignedPair;
}

/** Whether two reports hang together is judged by links at least this sure; fainter ones are told where they do. */
const SURE = 0.45;

/** Weighs every aligned pair. Cost: linear in the text and in the links. */
export function makePile(segmented: readonly SegmentedReport[], pairs: readonly PlacedPair[], lexicon: Lexicon): Pile {
  const reports = segmented.map((report) => new WordedReport(report, lexicon));
  const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const citations = segmented.map((report, index) => (paired.has(index) ? citationsOf(report) : []));
  const own = segmented.map(({ report }, index) =>
    paired.has(index) ? reportsItself(citations[index] ?? [], report) : 0,
  );
  const relations = pairs.flatMap(({ a, b, pair }) => {
    const [one, two] = [reports[a], reports[b]];
    const links = pair.links.filter(({ score }) => score >= SURE);
    if (one === undefined || two === undefined || links.length === 0) return [];
    const forth = holdingOf(
      one,
      two,
      links.map((link) => [link.a, link.b]),
    );
    const back = holdingOf(
      two,
      one,
      links.map((link) => [link.b, link.a]),
    );
    const [report, other] = [one.segmented.report, two.segmented.report];
    const cites = Math.max(
      citesReport(citations[a] ?? [], report, other),
      citesReport(citations[b] ?? [], other, report),
    );
    const features = relatedFeatures(links, [forth, back], { bothOwn: Math.min(own[a] ?? 0, own[b] ?? 0), cites });
    const known = [report.publisher, other.publisher].filter((name) => name !== null);
    const meeting = {
      quotes: quotesMet({ a: one, b: two, links }),
      names: namesMet(one, two),
      source: cites > 0 || citeOneThird(citations[a] ?? [], citations[b] ?? [], known),
    };
    return [{ a, b, pair, holdings: [forth, back] as const, features, meeting }];
  });
  const byPair = new Map(relations.map((relation) => [`${relation.a} ${relation.b}`, relation]));
  const relationOf = (one: number, other: number): Relation | undefined =>
    byPair.get(`${Math.min(one, other)} ${Math.max(one, other)}`);
  return { reports, citations, relations, relationOf };
}
