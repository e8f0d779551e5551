import type { Case } from '../case/case.ts';
import type { Unseen } from '../case/lineage.ts';
import { cutTo, safeText } from './cells.ts';

/** How reports and unseen reports are called in print: safe, and short where that leaves no two alike. */
export interface Labels {
  readonly of: (id: string) => string;
}

const LABEL_WIDTH = 32;

/** Short names for a case's reports: their ids without the ending and without a trailing hash. Linear in the reports. */
export function labelsOf(kase: Case): Labels {
  const ids = kase.reports.map((report) => report.id);
  const names = unambiguous(ids, [withoutHash, withoutEnding]);
  const unseen = new Map(kase.unseen.map((report) => [report.id, nameOfUnseen(report)]));
  const labels = new Map(ids.map((id) => [id, cutTo(safeText(names.get(id) ?? id), LABEL_WIDTH)]));
  return {
    of: (id) => labels.get(id) ?? unseen.get(id) ?? cutTo(safeText(id), LABEL_WIDTH),
  };
}

/** The name of an unseen report's outlet. */
export function nameOfUnseen(unseen: Unseen): string {
  const name = safeText(unseen.publisher ?? '');
  return name === '' ? 'an unknown outlet' : name;
}

const withoutEnding = (id: string): string => id.replace(/\.(?:txt|md|html?|jsonl)$/i, '');

const withoutHash = (id: string): string =>
  withoutEnding(id).replace(/(?<=[^\s_-])[_-](?=[0-9a-f]*\d)[0-9a-f]{8,}$/i, '');

/** The first way of shortening that keeps all ids apart, or the ids themselves. */
function unambiguous(ids: readonly string[], ways: readonly ((id: string) => string)[]): ReadonlyMap<string, string> {
  for (const way of ways) {
    const names = ids.map((id) => [id, way(id)] as const);
    if (new Set(names.map(([, name]) => name)).size === ids.length) return new Map(names);
  }
  return new Map(ids.map((id) => [id, id]));
}
