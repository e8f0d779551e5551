import type { Change, ChangeKind } from '../../case/change.ts';
import type { CaseIndex } from './case-index.ts';
import type { Row } from './side-by-side.ts';
import type { Unit } from './units.ts';

/** The case's kinds in words for readers; a test holds them to the terminal's. */
export const CHANGE_IN_WORDS: Readonly<Record<ChangeKind, string>> = {
  number: 'number',
  name: 'name',
  date: 'date',
  place: 'place',
  negation: 'meaning reversed',
  hedge: 'doubt or certainty',
  attribution: 'source',
  quote: 'quotation altered',
  omission: 'left out',
  addition: 'added',
};

/** `major change, number`. */
export const changeInWords = ({ severity, kind }: Change): string => `${severity} change, ${CHANGE_IN_WORDS[kind]}`;

/** `4 major, 9 minor`. */
export function countedBySeverity(changes: readonly Change[]): string {
  const major = changes.filter(({ severity }) => severity === 'major').length;
  return `${major} major, ${changes.length - major} minor`;
}

/** The report that a change is best seen beside: the one with the words it had, else the last that it is set against and that is there. */
export function besideOf({ from, against, child }: Change, { reports }: CaseIndex): string {
  return from?.report ?? against.findLast((id) => reports.has(id)) ?? child;
}

/** The changes that two or more of these reports show: the child stands among them, and so does what it is set against. */
export function changesBetween(columns: readonly string[], index: CaseIndex): readonly Change[] {
  return columns.flatMap((id) =>
    (index.changesOf.get(id) ?? []).filter((change) => columns.includes(besideOf(change, index))),
  );
}

/** A change with the row in which it is told. */
export interface PlacedChange {
  readonly change: Change;
  readonly row: number;
}

/** Changes in the order of the rows in which they stand; those that stand in none are left out. Rows times changes. */
export function placedChanges(
  rows: readonly Row[],
  changes: readonly Change[],
  [lead = '', ...others]: readonly string[],
): readonly PlacedChange[] {
  return rows.flatMap((row, at) => {
    const units = [
      ...(row.lead === null ? [] : [{ report: lead, unit: row.lead }]),
      ...row.others.flatMap((parts, i) =>
        parts.filter(({ place }) => place === 'here').map(({ unit }) => ({ report: others[i] ?? '', unit })),
      ),
    ];
    return changes
      .filter((change) => units.some(({ report, unit }) => startsIn(change, report, unit)))
      .map((change) => ({ change, row: at }));
  });
}

/** Whether a change is told at this unit: where its words begin, or, of what was left out, where they stood. */
export function startsIn({ to, from }: Change, report: string, { start, end }: Unit): boolean {
  const span = to ?? from;
  return span !== null && span.report === report && span.start >= start && span.start < end;
}
