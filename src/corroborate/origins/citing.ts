import type { Grounds } from './ground.ts';
import { outletIn } from './outlets.ts';

/** The reports and unseen reports of the story whose outlet is named in `text` from `report`, its own outlet aside. */
export function citedIn(text: string, report: string, { reports, neighbours }: Grounds): string[] {
  const own = reports.get(report)?.outlet[0];
  const found: string[] = [];
  for (const { id, outlet } of neighbours.get(report) ?? [])
    if (id !== report && outlet[0] !== own && outletIn(text, outlet) >= 0) found.push(id);
  return found;
}
