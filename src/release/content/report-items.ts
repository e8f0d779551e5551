import type { Report } from '../../case/report.ts';
import type { JsonValue, ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';

/**
 * Reports and unseen reports. Neither path nor address: both lead back to the pile. `extract` says of all reports alike whether something
 * may be missing from their texts, so that it says nothing of one.
 */
export function reportItems(clearing: Clearing): readonly ReleaseItem[] {
  const { kase } = clearing;
  const told = kase.reports.filter((report) => clearing.isReportTold(report.id));
  return [
    ...told.map((report) => ({
      id: clearing.names.id('report', report.id),
      kind: 'report' as const,
      body: bodyOf(clearing, report),
    })),
    ...kase.unseen
      .filter((unseen) => isUnseenTold(clearing, unseen.id))
      .map(({ id, publisher }) => ({
        id: clearing.names.id('report', id),
        kind: 'report' as const,
        body: { unseen: true, publisher: clearing.outlet(publisher) },
      })),
  ];
}

function bodyOf(clearing: Clearing, { id, publisher, authors, published, language }: Report): JsonValue {
  const outlet = clearing.outlet(publisher);
  return {
    title: clearing.title(id),
    publisher: outlet,
    authors: outlet === publisher ? authors.map((author) => clearing.name(author)) : [],
    published: clearing.date(published),
    language,
    text: clearing.prose(id),
    extract: clearing.keepsBack,
  };
}

/** An unseen report is told where the partner learns of lineage and two witnesses of it are told: from one, nobody could know of it. */
function isUnseenTold(clearing: Clearing, id: string): boolean {
  const children = clearing.kase.derivations.filter(
    ({ parent, child }) => parent === id && clearing.isReportTold(child),
  );
  return clearing.permit.shows.has('lineage') && children.length > 1;
}

/** The id of a report or an unseen report that the partner gets, or null. */
export function reportReference(clearing: Clearing, id: string): string | null {
  const isTold = clearing.kase.unseen.some((unseen) => unseen.id === id)
    ? isUnseenTold(clearing, id)
    : clearing.isReportTold(id);
  return isTold ? clearing.reference('report', id) : null;
}
