import type { TimeExpression } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { AttributeInput } from '../input.ts';
import { isoDay } from './calendar.ts';
import { resolvePile } from './pile.ts';
import type { Placed } from './timeline.ts';
import type { Written } from './written.ts';

export interface FoundDates {
  readonly dates: readonly TimeExpression[];
  readonly notes: readonly Note[];
}

/**
 * Every expression of time that can be given a value, report by report, in order of the text. Relative ones count from the
 * report's day, or from that of an earlier report whose sentence they retell. `written` has, by report id, what `writtenIn` finds.
 * Cost: linear in the expressions and the alignments.
 */
export function findDates(input: AttributeInput, written: ReadonlyMap<string, readonly Written[]>): FoundDates {
  const { timelines, notes } = resolvePile(input, written);
  const dates = input.reports.flatMap(({ report }) =>
    (timelines.get(report.id) ?? []).map((placed) => expressionOf(report.id, placed)),
  );
  return { dates, notes };
}

function expressionOf(report: string, { written, resolved }: Placed): TimeExpression {
  return {
    span: { report, start: written.start, end: written.end },
    value: resolved.value,
    type: resolved.type,
    anchor: resolved.anchor === null ? null : isoDay(resolved.anchor),
  };
}
