import type { Alignment } from '../../case/alignment.ts';
import type { Actor } from '../../case/attribution.ts';
import type { Case } from '../../case/case.ts';
import type { Change } from '../../case/change.ts';
import type { Derivation, Story, Unseen, WordTable } from '../../case/lineage.ts';
import type { Digest, PageData } from '../../case/page-data.ts';
import type { Report } from '../../case/report.ts';
import type { Span } from '../../case/span.ts';
import type { ToldClaim } from './told-claim.ts';
import { toldClaims } from './told-claim.ts';
import { unpack } from './unpack.ts';
import type { Restoring } from './word-table.ts';
import { restoring } from './word-table.ts';

/** A case with what the views look up in it, each built once. Whatever is looked up costs no more than what it gives. */
export interface CaseIndex {
  readonly kase: Case;
  readonly digest: Digest;
  readonly generator: string;
  readonly texts: PageData['texts'];
  readonly reports: ReadonlyMap<string, Report>;
  readonly unseen: ReadonlyMap<string, Unseen>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Derivations by child, the main parent's first. */
  readonly parentsOf: ReadonlyMap<string, readonly Derivation[]>;
  readonly childrenOf: ReadonlyMap<string, readonly Derivation[]>;
  readonly storyOf: ReadonlyMap<string, Story>;
  /** Stories, the most retold first. */
  readonly stories: readonly Story[];
  readonly tablesOf: ReadonlyMap<string, readonly WordTable[]>;
  /** Alignments by report, its own side as `a`, in the order of its text. */
  readonly linksOf: ReadonlyMap<string, readonly Alignment[]>;
  /** The changes that arose in this pile, the worst first. */
  readonly changes: readonly Change[];
  /** What each report has otherwise than what it retells, the inherited too, in the order of its text. */
  readonly changesOf: ReadonlyMap<string, readonly Change[]>;
  /** The claims with what each comes to, the most told first. */
  readonly claims: readonly ToldClaim[];
  /** The claims that each report tells or denies, the most told first. */
  readonly claimsOf: ReadonlyMap<string, readonly ToldClaim[]>;
  /** How a spun copy reads through its word table; null for a report without one. Worked out once. */
  readonly restoringOf: (id: string) => Restoring | null;
  readonly labelOf: (id: string) => string;
  readonly wordsOf: (span: Span) => string;
}

/** Linear in the case, but for sorting. */
export function indexed(data: PageData): CaseIndex {
  const kase = unpack(data);
  const reports = new Map(kase.reports.map((report) => [report.id, report]));
  const labels = new Map(data.digest.labels);
  const parentsOf = Map.groupBy(kase.derivations, (derivation) => derivation.child);
  for (const [child, derivations] of parentsOf) parentsOf.set(child, derivations.toSorted(mainFirst));
  const changes = new Map(kase.changes.map((change) => [change.id, change]));
  const tablesOf = Map.groupBy(kase.wordTables, (table) => table.report);
  const claims = toldClaims(kase, data.digest);
  return {
    kase,
    digest: data.digest,
    generator: data.generator,
    texts: data.texts,
    reports,
    unseen: new Map(kase.unseen.map((unseen) => [unseen.id, unseen])),
    actors: new Map(kase.actors.map((actor) => [actor.id, actor])),
    parentsOf,
    childrenOf: Map.groupBy(kase.derivations, (derivation) => derivation.parent),
    storyOf: new Map(kase.stories.flatMap((story) => story.reports.map((id) => [id, story] as const))),
    stories: mostRetoldFirst(kase.stories, parentsOf),
    tablesOf,
    changes: data.digest.changes.flatMap((id) => changes.get(id) ?? []),
    changesOf: Map.groupBy(kase.changes, (change) => change.child),
    claims,
    claimsOf: claimsByReport(claims),
    restoringOf: onDemand((id) => {
      const tables = tablesOf.get(id);
      return tables === undefined ? null : restoring(tables, reports.get(id)?.text ?? '');
    }),
    linksOf: linksByReport(kase.alignments),
    labelOf: (id) => labels.get(id) ?? id,
    wordsOf: (span) => reports.get(span.report)?.text.slice(span.start, span.end) ?? '',
  };
}

function onDemand<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const found = made.get(id);
    if (found !== undefined) return found;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}

function linksByReport(alignments: readonly Alignment[]): ReadonlyMap<string, readonly Alignment[]> {
  const sides = alignments.flatMap((alignment) => [alignment, { ...alignment, a: alignment.b, b: alignment.a }]);
  const links = Map.groupBy(sides, (alignment) => alignment.a.report);
  for (const found of links.values())
    found.sort((one, other) => one.a.start - other.a.start || other.score - one.score);
  return links;
}

function claimsByReport(claims: readonly ToldClaim[]): CaseIndex['claimsOf'] {
  const found = new Map<string, ToldClaim[]>();
  for (const told of claims) {
    for (const report of new Set(told.claim.mentions.map(({ span }) => span.report))) {
      const known = found.get(report);
      if (known === undefined) found.set(report, [told]);
      else known.push(told);
    }
  }
  return found;
}

function mostRetoldFirst(stories: readonly Story[], parentsOf: CaseIndex['parentsOf']): readonly Story[] {
  const retold = new Map(stories.map(({ id, reports }) => [id, reports.filter((one) => parentsOf.has(one)).length]));
  return stories.toSorted(
    (a, b) =>
      (retold.get(b.id) ?? 0) - (retold.get(a.id) ?? 0) ||
      b.reports.length - a.reports.length ||
      byCodeUnit(a.id, b.id),
  );
}

/** Orders strings by their code units: the same in every browser, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const mainFirst = (a: Derivation, b: Derivation): number =>
  b.coverage - a.coverage || b.confidence - a.confidence || byCodeUnit(a.parent, b.parent);
