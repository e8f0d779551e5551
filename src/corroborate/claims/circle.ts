import type { Quote } from '../../case/attribution.ts';
import type { Story } from '../../case/lineage.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import { quotesByReport } from '../quotes-by-report.ts';
import { type Statement, statementOf } from './statement.ts';

/** A story's reports and those beside it that speak of the same people and things: follow-ups, related happenings. */
export interface Circle {
  readonly story: Story;
  /** By report id, then as they stand. */
  readonly statements: readonly Statement[];
  /** How many sentences its reports have: those beyond the bound are no statements. */
  readonly sentenceCount: number;
}

/** A name this rare tells what a report is about. */
const RARE = 0.8;
/** A report that has no story but its own belongs to a circle if it shares so much weight of rare names, in all and of its own. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.15;
/** And if it came out within so many days of one of the story's, where both are dated. */
const MOST_DAYS = 21;
/** The claims of so many sentences are looked for, the first of each report: the cost is square in them. */
const MOST_STATEMENTS = 300;
/** Of many reports each has so many sentences read all the same: fewer say little but its title … */
const LEAST_EACH = 5;
/** … up to so many sentences in all, and no more reports than that. */
const MOST_IN_ALL = 1200;

/** The circles of the stories that more than one report tells, by story, each made when it is asked for: no two need be held at a time. Cost: linear in the tokens, and stories × the reports that share their names. */
export function* circlesOf({ reports, stories, quotes }: CorroborateInput, lexicon: Lexicon): Generator<Circle> {
  const told = stories.filter((story) => story.reports.length > 1);
  if (told.length === 0) return;
  const byId = new Map(reports.map((report) => [report.report.id, report]));
  const names = new Map(reports.map((report) => [report.report.id, rareNames(report, lexicon)]));
  const lone = stories.flatMap((story) => (story.reports.length === 1 ? story.reports : []));
  const holders = holdersOf(lone, names);
  const quotesOf = quotesByReport(quotes);
  for (const story of told) {
    const near = beside(story, names, holders).filter((id) => isNear(byId.get(id), story, byId));
    // The story's own first: where there are more reports than the bound, those beside it are left out before them.
    const members = [...[...story.reports].sort(), ...near.sort()].slice(0, MOST_IN_ALL).sort();
    const sentenceCount = [...story.reports, ...near].reduce((sum, id) => sum + lengthOf(byId.get(id)), 0);
    yield { story, sentenceCount, statements: statementsOf(members, { byId, quotesOf, lexicon }) };
  }
}

const lengthOf = (report: SegmentedReport | undefined): number => report?.sentences.length ?? 0;

interface Sources {
  readonly byId: ReadonlyMap<string, SegmentedReport>;
  readonly quotesOf: ReadonlyMap<string, readonly Quote[]>;
  readonly lexicon: Lexicon;
}

function statementsOf(ids: readonly string[], { byId, quotesOf, lexicon }: Sources): Statement[] {
  const each = allowance(ids.map((id) => lengthOf(byId.get(id))));
  const statements: Statement[] = [];
  for (const id of ids) {
    const report = byId.get(id);
    if (report === undefined) continue;
    const sentences = report.sentences.slice(0, each);
    const quotes = quotesIn(sentences, quotesOf.get(id) ?? []);
    for (const [at, sentence] of sentences.entries())
      statements.push(statementOf(statements.length, report, sentence, { lexicon, quotes: quotes[at] ?? [] }));
  }
  return statements;
}

/** The quotations that each of a report's sentences has a part of. Cost: linear. */
function quotesIn(sentences: readonly Sentence[], quotes: readonly Quote[]): Quote[][] {
  const own = sentences.map((): Quote[] => []);
  const byStart = [...quotes].sort((a, b) => a.span.start - b.span.start);
  let first = 0;
  for (const quote of byStart) {
    while ((sentences[first]?.end ?? Number.POSITIVE_INFINITY) <= quote.span.start) first += 1;
    for (let at = first; (sentences[at]?.start ?? Number.POSITIVE_INFINITY) < quote.span.end; at += 1)
      own[at]?.push(quote);
  }
  return own;
}

/** The most sentences of each report that come to no more than the bound in all; what a short report leaves, longer ones have. */
function allowance(lengths: readonly number[]): number {
  const most = Math.max(1, ...lengths);
  let each = Math.max(1, Math.min(LEAST_EACH, Math.floor(MOST_IN_ALL / Math.max(1, lengths.length))));
  while (each < most && lengths.reduce((sum, length) => sum + Math.min(length, each + 1), 0) <= MOST_STATEMENTS)
    each += 1;
  return each;
}

/** A report's rare names, each once, in the order of its text. */
interface Names {
  readonly keys: readonly string[];
  /** How rare each is. */
  readonly weights: readonly number[];
}

const NO_NAMES: Names = { keys: [], weights: [] };

function rareNames({ sentences }: SegmentedReport, lexicon: Lexicon): Names {
  const seen = new Set<number>();
  const [keys, weights]: [string[], number[]] = [[], []];
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (!token.capital) continue;
      const { id, key, weight } = lexicon.lexemeOf(token);
      if (weight < RARE || seen.has(id)) continue;
      seen.add(id);
      keys.push(key);
      weights.push(weight);
    }
  }
  return { keys, weights };
}

/** Of these reports those that have a name, by name. */
function holdersOf(ids: readonly string[], names: ReadonlyMap<string, Names>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const id of ids) {
    for (const name of names.get(id)?.keys ?? []) {
      const known = holders.get(name);
      if (known === undefined) holders.set(name, [id]);
      else known.push(id);
    }
  }
  return holders;
}

/** Of the holders those outside a story that share enough of the names which at least two of its reports have. */
function beside(
  { reports }: Story,
  names: ReadonlyMap<string, Names>,
  holders: ReadonlyMap<string, readonly string[]>,
): string[] {
  const counts = new Map<string, number>();
  for (const id of reports) for (const name of names.get(id)?.keys ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  const near = new Set([...common].flatMap((name) => holders.get(name) ?? []));
  return [...near].filter((id) => {
    if (reports.includes(id)) return false;
    const { keys, weights } = names.get(id) ?? NO_NAMES;
    let [shared, all] = [0, 0];
    for (let at = 0; at < keys.length; at += 1) {
      const weight = weights[at] ?? 0;
      all += weight;
      if (common.has(keys[at] ?? '')) shared += weight;
    }
    return shared >= LEAST_SHARED && shared >= LEAST_SHARE * all;
  });
}

function isNear(
  report: SegmentedReport | undefined,
  { reports }: Story,
  byId: ReadonlyMap<string, SegmentedReport>,
): boolean {
  const own = dayOf(report);
  const others = reports.flatMap((id) => dayOf(byId.get(id)) ?? []);
  return own === null || others.length === 0 || others.some((day) => Math.abs(day - own) <= MOST_DAYS);
}

const DAY = 86_400_000;

function dayOf(report: SegmentedReport | undefined): number | null {
  const published = report?.report.published?.slice(0, 10);
  const time = published === undefined ? Number.NaN : Date.parse(`${published}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}
