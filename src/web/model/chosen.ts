import type { CaseIndex } from './case-index.ts';
import { byCodeUnit } from './case-index.ts';

/** What stands side by side: the report that leads, and those in step with it. `all`: whatever could stand there. */
export interface Chosen {
  readonly lead: string;
  readonly others: readonly string[];
  readonly all: readonly string[];
  /** The unseen report whose witnesses these are, or null. */
  readonly unseen: string | null;
}

/** Columns that can still be read beside each other. */
export const MOST_OTHERS = 4;

/** What the parameters of an address ask for: `parent` and `child`, an unseen `parent` alone, or `lead` and `with`; else the first pair there is. */
export function chosenFrom(params: URLSearchParams, index: CaseIndex): Chosen | null {
  const { reports, unseen, kase } = index;
  const parent =
    params.get('parent') ?? (params.has('child') || params.has('lead') ? null : (kase.derivations[0]?.parent ?? null));
  const child = params.get('child');
  const witnesses = parent === null ? undefined : unseen.get(parent)?.witnesses;
  const all = witnesses ?? [parent, child, params.get('lead'), ...params.getAll('with')].filter((id) => id !== null);
  const there = [...new Set(all)].filter((id) => reports.has(id));
  if (parent !== null && child === null && witnesses === undefined && there.length === 1) {
    return chosenFrom(
      new URLSearchParams({ parent, child: index.childrenOf.get(parent)?.[0]?.child ?? parent }),
      index,
    );
  }
  const lead = [params.get('lead'), witnesses === undefined ? parent : child].find(
    (id) => id !== null && there.includes(id),
  );
  const leads = lead ?? bestLead(there, index);
  if (leads === undefined) return null;
  const asked = params.getAll('with').filter((id) => there.includes(id) && id !== leads);
  const others = asked.length > 0 ? asked : there.filter((id) => id !== leads).slice(0, MOST_OTHERS - 1);
  return { lead: leads, others, all: there, unseen: witnesses === undefined ? null : parent };
}

/** The witness with the most links to its fellows, one in its own words before one that was spun. */
function bestLead(ids: readonly string[], { linksOf, tablesOf }: CaseIndex): string | undefined {
  const links = (id: string): number => (linksOf.get(id) ?? []).filter((link) => ids.includes(link.b.report)).length;
  const spun = (id: string): number => (tablesOf.has(id) ? 1 : 0);
  return ids.toSorted((a, b) => spun(a) - spun(b) || links(b) - links(a) || byCodeUnit(a, b))[0];
}
