import type { ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';
import { reportReference } from './report-items.ts';

/** Stories of which the partner gets something. The gist is a headline that may be read: the case's own may stand in a withheld report. */
export function storyItems(clearing: Clearing): readonly ReleaseItem[] {
  return clearing.kase.stories.flatMap(({ id, reports }) => {
    const told = reports.filter((report) => clearing.isReportTold(report));
    if (told.length === 0) return [];
    const gist = told.map((report) => clearing.title(report)).find((title) => title !== null) ?? null;
    const references = told.flatMap((report) => reportReference(clearing, report) ?? []).sort();
    return [{ id: clearing.names.id('story', id), kind: 'story' as const, body: { gist, reports: references } }];
  });
}
