import type { Case } from '../case/case.ts';
import type { Change } from '../case/change.ts';
import { csvOf } from './csv.ts';

/** One change as a flat record, for programs and spreadsheets; places and words are null on the side that has none. */
interface ChangeRow {
  readonly id: string;
  readonly report: string;
  readonly kind: Change['kind'];
  readonly severity: Change['severity'];
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string | null;
  readonly fromReport: string | null;
  readonly fromStart: number | null;
  readonly fromEnd: number | null;
  readonly fromWords: string | null;
  readonly against: readonly string[];
  readonly note: string;
  readonly inheritedFrom: string | null;
}

/** The changes of a case, those inherited too, one row each, in order. Linear. */
function changeRows(kase: Case): ChangeRow[] {
  const texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
  const wordsOf = (span: Change['to']): string | null =>
    span === null ? null : (texts.get(span.report) ?? '').slice(span.start, span.end);
  return kase.changes.map(({ id, child, kind, severity, to, from, against, note, inheritedFrom }) => ({
    id,
    report: child,
    kind,
    severity,
    start: to?.start ?? null,
    end: to?.end ?? null,
    words: wordsOf(to),
    fromReport: from?.report ?? null,
    fromStart: from?.start ?? null,
    fromEnd: from?.end ?? null,
    fromWords: wordsOf(from),
    against,
    note,
    inheritedFrom,
  }));
}

/** A line of JSON a change. */
export function changesJsonl(kase: Case): string {
  return changeRows(kase)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}

const COLUMNS = [
  'report',
  'severity',
  'kind',
  'words',
  'fromWords',
  'note',
  'fromReport',
  'start',
  'end',
  'fromStart',
  'fromEnd',
  'against',
  'inheritedFrom',
  'id',
] as const satisfies readonly (keyof ChangeRow)[];

/** A table for spreadsheets (RFC 4180), a row a change. */
export const changesCsv = (kase: Case): string => csvOf(COLUMNS, changeRows(kase));
