import { type FoundDates, findDates } from '../src/attribute/dates/dates.ts';
import { writtenIn } from '../src/attribute/dates/written.ts';
import type { AttributeInput } from '../src/attribute/input.ts';
import type { Alignment } from '../src/case/alignment.ts';
import type { TimeExpression } from '../src/case/attribution.ts';
import type { Derivation } from '../src/case/lineage.ts';
import type { BlockKind } from '../src/case/report.ts';
import type { SegmentedReport } from '../src/text/segmented.ts';
import { sentencesOf } from '../src/text/sentences.ts';

/** For tests: a report of one block, cut into sentences where the block has them. */
export function sampleReport(
  id: string,
  text: string,
  published: string | null,
  kind: BlockKind = 'paragraph',
): SegmentedReport {
  const block = { kind, start: 0, end: text.length };
  const isProse = kind === 'paragraph' || kind === 'title';
  const stretches = isProse ? sentencesOf(text, 0, text.length) : [];
  return {
    report: {
      id,
      path: id,
      url: null,
      title: null,
      publisher: null,
      authors: [],
      published,
      language: 'en',
      text,
      blocks: [block],
    },
    sentences: stretches.map(({ start, end }, index) => ({
      kind: kind === 'title' ? 'title' : 'prose',
      index,
      start,
      end,
      tokens: [],
    })),
  };
}

export function sampleInput(
  reports: readonly SegmentedReport[],
  lineage: Partial<Pick<AttributeInput, 'alignments' | 'derivations'>> = {},
): AttributeInput {
  return { reports, stories: [], unseen: [], derivations: [], wordTables: [], alignments: [], ...lineage };
}

/** `findDates` with the expressions as they stand. */
export function foundDates(input: AttributeInput): FoundDates {
  return findDates(input, new Map(input.reports.map((report) => [report.report.id, writtenIn(report)])));
}

/** The first sentence of `child` aligned with the first of `parent`, and the derivation that says so. */
export function sampleCopy(
  child: SegmentedReport,
  parent: SegmentedReport,
): Pick<AttributeInput, 'alignments' | 'derivations'> {
  const alignments = child.sentences.flatMap((sentence, index): Alignment[] => {
    const other = parent.sentences[index];
    if (other === undefined) return [];
    return [
      {
        id: `${child.report.id}:${index}`,
        a: { report: child.report.id, start: sentence.start, end: sentence.end },
        b: { report: parent.report.id, start: other.start, end: other.end },
        kind: 'identical',
        score: 1,
      },
    ];
  });
  const derivation: Derivation = {
    child: child.report.id,
    parent: parent.report.id,
    kind: 'reprint',
    direction: 'established',
    confidence: 1,
    coverage: 1,
    why: [],
    evidence: [],
    alignments: alignments.map(({ id }) => id),
  };
  return { alignments, derivations: [derivation] };
}

/** What is found in one paragraph of a report of that day, as "words = value". */
export function datesOf(text: string, published: string | null = '2031-03-13'): readonly string[] {
  const { dates } = foundDates(sampleInput([sampleReport('r', text, published)]));
  return dates.map(({ span, value }: TimeExpression) => `${text.slice(span.start, span.end)} = ${value}`);
}
