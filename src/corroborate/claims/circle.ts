import type { Quote } from '../../case/attribution.ts';
import type { Story } from '../../case/lineage.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import { quotesByReport } from '../quotes-by-report.ts';
import type { NearReports } from './near-reports.ts';
import { type Statement, statementOf } from './statement.ts';

/** A story's reports and those beside it that speak of the same people and things: follow-ups, related happenings. */
export interface Circle {
  readonly story: Story;
  /** By report id, then as they stand. */
  readonly statements: readonly Statement[];
  /** How many sentences its reports have: those beyond the bound are no statements. */
  readonly sentenceCount: number;
}

/** The claims of so many sentences are looked for, the first of each report: the cost is square in them. */
const MOST_STATEMENTS = 300;
/** Of many reports each has so many sentences read all the same: fewer say little but its title … */
const LEAST_EACH = 5;
/** … up to so many sentences in all, and no more reports than that. */
const MOST_IN_ALL = 1200;

/** What circles are made of. */
export interface CircleInput extends Pick<CorroborateInput, 'reports' | 'stories' | 'quotes'> {
  readonly near: NearReports;
}

/** The circles of the stories that more than one report tells, by story, each made when it is asked for: no two need be held at a time. Cost: linear in the tokens of their reports. */
export function* circlesOf({ reports, stories, quotes, near }: CircleInput, lexicon: Lexicon): Generator<Circle> {
  const byId = new Map(reports.map((report) => [report.report.id, report]));
  const quotesOf = quotesByReport(quotes);
  for (const story of stories) {
    if (story.reports.length < 2) continue;
    const beside = near.get(story.id) ?? [];
    // The story's own first: where there are more reports than the bound, those beside it are left out before them.
    const members = [...[...story.reports].sort(), ...beside].slice(0, MOST_IN_ALL).sort();
    const sentenceCount = [...story.reports, ...beside].reduce((sum, id) => sum + lengthOf(byId.get(id)), 0);
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
