import type { Case } from '../case/case.ts';
import type { Derivation, Story, Unseen } from '../case/lineage.ts';
import type { Report } from '../case/report.ts';
import { byCodeUnit } from './order.ts';

/** A report or an unseen report with what retells it. `from` is its derivation from the parent above it, null at the top. */
export interface TreeNode {
  readonly id: string;
  readonly report: Report | null;
  readonly unseen: Unseen | null;
  readonly from: Derivation | null;
  /** Its derivations from further parents: a merged report. */
  readonly also: readonly Derivation[];
  readonly children: readonly TreeNode[];
}

/** One story's trees, the most retold first. */
export interface StoryTrees {
  readonly gist: string;
  readonly tops: readonly TreeNode[];
  readonly reportCount: number;
  readonly retellingCount: number;
}

/** A pile as trees: the stories that more than one report tells or that lead to an unseen report, and the reports that stand alone. */
export interface Forest {
  readonly stories: readonly StoryTrees[];
  readonly alone: readonly string[];
}

interface Links {
  readonly reports: ReadonlyMap<string, Report>;
  readonly unseen: ReadonlyMap<string, Unseen>;
  /** Each child's derivations, the main parent's first. */
  readonly parentsOf: ReadonlyMap<string, readonly Derivation[]>;
  readonly childrenOf: ReadonlyMap<string, readonly Derivation[]>;
}

/** The forest of a case. About linear in its reports and derivations; a circle in a torn case is cut, not followed. */
export function forestOf(kase: Case): Forest {
  const links = linksOf(kase);
  const drawn = new Set<string>();
  const told = new Set(kase.stories.flatMap((story) => story.reports));
  const rest = kase.reports.filter((report) => !told.has(report.id));
  const singles = rest.map(
    (report): Story => ({ id: report.id, gist: report.title ?? report.id, reports: [report.id] }),
  );
  const stories = [...kase.stories, ...singles]
    .map((story) => treesOf(story, links, drawn))
    .filter((story) => story.tops.length > 0)
    .toSorted(mostRetoldFirst);
  const standsAlone = (story: StoryTrees): boolean => story.reportCount === 1 && story.retellingCount === 0;
  return {
    stories: stories.filter((story) => !standsAlone(story)),
    alone: stories
      .filter(standsAlone)
      .flatMap((story) => story.tops.map((top) => top.id))
      .toSorted(byCodeUnit),
  };
}

function linksOf(kase: Case): Links {
  const parentsOf = Map.groupBy(kase.derivations, (derivation) => derivation.child);
  for (const [child, derivations] of parentsOf) parentsOf.set(child, derivations.toSorted(mainFirst));
  return {
    reports: new Map(kase.reports.map((report) => [report.id, report])),
    unseen: new Map(kase.unseen.map((unseen) => [unseen.id, unseen])),
    parentsOf,
    childrenOf: Map.groupBy(
      [...parentsOf.values()].flatMap((all) => all.slice(0, 1)),
      (derivation) => derivation.parent,
    ),
  };
}

function treesOf(story: Story, links: Links, drawn: Set<string>): StoryTrees {
  const tops = [...new Set(story.reports.map((id) => topOf(id, links)))];
  const trees = tops.filter((id) => !drawn.has(id)).map((id) => grow({ id, from: null }, links, drawn));
  const nodes = trees.flatMap(nodesOf);
  return {
    gist: story.gist,
    tops: trees.toSorted((a, b) => sizeOf(b) - sizeOf(a) || byCodeUnit(a.id, b.id)),
    reportCount: nodes.filter((node) => node.unseen === null).length,
    retellingCount: nodes.filter((node) => node.from !== null).length,
  };
}

function topOf(id: string, links: Links): string {
  const seen = new Set<string>();
  let top = id;
  for (;;) {
    const parent = links.parentsOf.get(top)?.[0]?.parent;
    if (parent === undefined) return top;
    seen.add(top);
    if (seen.has(parent)) return [...seen].toSorted(byCodeUnit)[0] ?? id;
    top = parent;
  }
}

function grow(
  at: { readonly id: string; readonly from: Derivation | null },
  links: Links,
  drawn: Set<string>,
): TreeNode {
  drawn.add(at.id);
  const children = (links.childrenOf.get(at.id) ?? [])
    .filter((derivation) => !drawn.has(derivation.child))
    .toSorted(byChild);
  return {
    ...at,
    report: links.reports.get(at.id) ?? null,
    unseen: links.unseen.get(at.id) ?? null,
    also: at.from === null ? [] : (links.parentsOf.get(at.id) ?? []).slice(1),
    children: children.map((from) => grow({ id: from.child, from }, links, drawn)),
  };
}

/** A node and all below it, in the order in which they are drawn. */
export function nodesOf(node: TreeNode): readonly TreeNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

const sizeOf = (node: TreeNode): number => node.children.reduce((sum, child) => sum + sizeOf(child), 1);

function mostRetoldFirst(a: StoryTrees, b: StoryTrees): number {
  return b.retellingCount - a.retellingCount || b.reportCount - a.reportCount || byCodeUnit(topId(a), topId(b));
}

const topId = (story: StoryTrees): string => story.tops[0]?.id ?? '';

function mainFirst(a: Derivation, b: Derivation): number {
  return b.coverage - a.coverage || b.confidence - a.confidence || byCodeUnit(a.parent, b.parent);
}

const byChild = (a: Derivation, b: Derivation): number => byCodeUnit(a.child, b.child);
