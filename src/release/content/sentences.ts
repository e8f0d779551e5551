import type { Case } from '../../case/case.ts';
import type { Span } from '../../case/span.ts';
import { overlapLength } from '../../case/span.ts';
import { sentencesOf } from '../../text/sentences.ts';

/** A sentence of a report's headline or prose: the smallest piece that is told or withheld. */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly isTitle: boolean;
}

/** The sentences of a case by report, in the order of the text. Captions, bylines and furniture have none: they never go out. */
export class Sentences {
  readonly all: readonly Sentence[];
  readonly #byReport: ReadonlyMap<string, readonly Sentence[]>;

  constructor(kase: Case) {
    this.#byReport = new Map(kase.reports.map((report) => [report.id, sentencesOfReport(report)]));
    this.all = [...this.#byReport.values()].flat();
  }

  of(report: string): readonly Sentence[] {
    return this.#byReport.get(report) ?? [];
  }

  /** The sentences that share a character with the span; none where it lies outside of prose. Linear in the report's sentences. */
  at(span: Span): readonly Sentence[] {
    return this.of(span.report).filter((sentence) => overlapLength(sentence, span) > 0);
  }
}

function sentencesOfReport({ id, text, blocks }: Case['reports'][number]): readonly Sentence[] {
  return blocks.flatMap((block, paragraph) => {
    if (block.kind !== 'title' && block.kind !== 'paragraph') return [];
    const isTitle = block.kind === 'title';
    const pieces = isTitle ? [block] : sentencesOf(text, block.start, block.end);
    return pieces.map(({ start, end }) => ({ report: id, start, end, paragraph, isTitle }));
  });
}
