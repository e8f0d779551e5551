import type { Case } from '../../case/case.ts';
import type { ReleaseContent, ReleaseItem } from '../item.ts';
import { itemsOf, runsOf, wordsOf } from './haystack.ts';

const RUN = 5;

/** Which report an item was made from, found as an outsider would who has both: by the words they share. */
export function reportsBehind(content: ReleaseContent, kase: Case): ReadonlyMap<ReleaseItem, string> {
  const items = itemsOf(content, 'report').map((item) => ({ item, runs: new Set(runsIn(JSON.stringify(item.body))) }));
  const reports = kase.reports.map(({ id, text }) => ({ id, runs: new Set(runsIn(text)) }));
  const behind = new Map<ReleaseItem, string>();
  for (const { item, runs } of items) {
    const shared = reports.map((report) => ({
      id: report.id,
      count: [...runs].filter((run) => report.runs.has(run)).length,
    }));
    const best = shared.reduce((a, b) => (b.count > a.count ? b : a), { id: '', count: 0 });
    if (best.count > 0) behind.set(item, best.id);
  }
  return behind;
}

export const runsIn = (text: string): readonly string[] => runsOf(wordsOf(text), RUN);
