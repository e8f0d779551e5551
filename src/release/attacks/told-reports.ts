import type { Case } from '../../case/case.ts';
import type { ReleaseContent, ReleaseItem } from '../item.ts';
import { itemsOf, runsOf, wordsOf } from './haystack.ts';

const RUN = 5;

/** Which report an item was made from, found as an outsider would who has both: by the words they share. */
export function reportsBehind(content: ReleaseContent, kase: Case): ReadonlyMap<ReleaseItem, string> {
  const holders = holdersOf(kase);
  const behind = new Map<ReleaseItem, string>();
  for (const item of itemsOf(content, 'report')) {
    const shared = new Map<string, number>();
    for (const run of new Set(runsIn(JSON.stringify(item.body)))) {
      for (const id of holders.get(run) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    const best = [...shared].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    if (best[1] > 0) behind.set(item, best[0]);
  }
  return behind;
}

function holdersOf(kase: Case): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { id, text } of kase.reports) {
    for (const run of new Set(runsIn(text))) {
      const list = holders.get(run);
      if (list === undefined) holders.set(run, [id]);
      else list.push(id);
    }
  }
  return holders;
}

export const runsIn = (text: string): readonly string[] => runsOf(wordsOf(text), RUN);
