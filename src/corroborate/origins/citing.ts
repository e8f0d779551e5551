import type { Grounds } from './ground.ts';
import { outletForms, outletIn } from './outlets.ts';

/** The reports and unseen reports of the story whose outlet is named in `text` from `report`, its own outlet aside. */
export function citedIn(text: string, report: string, { reports, unseen, neighbours }: Grounds): string[] {
  const own = reports.get(report);
  return (neighbours.get(report) ?? []).filter((id) => {
    if (id === report) return false;
    const forms = reports.get(id)?.outlet ?? outletForms(unseen.get(id)?.publisher ?? null);
    const first = forms[0];
    if (first === undefined || own?.outlet[0] === first) return false;
    return outletIn(text, forms) >= 0;
  });
}
