import type { Relation } from '../../case/relation.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport } from '../../text/segmented.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { CorroborateInput } from '../input.ts';
import { sentenceAt } from '../origins/ground.ts';
import type { Drafting, Told } from './sentences.ts';

/**
 * Who is with or against whom, where more than one story tells it, whatever each tells them to do. What is planned or may be
 * is no claim that they are. Cost: linear in the places of the relations.
 */
export function actClaims(
  { reports }: CorroborateInput,
  relations: readonly Relation[],
  drafting: Drafting,
): ClaimDraft[] {
  const byId = new Map(reports.map((report) => [report.report.id, report]));
  const told = relations.filter(({ sign, modality }) => sign !== 0 && modality === 'told');
  return [...Map.groupBy(told, ({ from, to, sign }) => `${from}>${to}:${sign}`)].flatMap(([key, group]) => {
    const sentences = sentencesWith(
      group.flatMap(({ mentions }) => mentions),
      byId,
    );
    const stories = drafting.storiesOf(sentences);
    return stories < 2 ? [] : [drafting.draft(`claim:${key}`, sentences, worthOf(stories))];
  });
}

/** The more stories the more it matters, 0 to 1. */
const worthOf = (stories: number): number => 1 - 1 / stories;

/** The sentences that hold these spans, each once. */
function sentencesWith(spans: readonly Span[], byId: ReadonlyMap<string, SegmentedReport>): Told[] {
  const found = new Map<string, Told>();
  for (const { report: id, start, end } of spans) {
    const report = byId.get(id);
    const sentence = report === undefined ? null : sentenceAt(report, start);
    if (report !== undefined && sentence !== null && end <= sentence.end)
      found.set(`${id}:${sentence.start}`, { report, sentence });
  }
  return [...found.values()];
}
