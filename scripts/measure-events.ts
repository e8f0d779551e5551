/**
 * Scores how events are joined: of the places that the gold dates, which stand in one event, pair by pair within a pile.
 *
 *   npx node scripts/measure-events.ts FOLDER=CASE …
 *
 * FOLDER holds gold.json, CASE is its case file. A place counts for the event whose words of time touch it. Whether each event has its
 * date is scored by `npm run measure` (eventDates).
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Case } from '../src/case/case.ts';

interface GoldPlace {
  readonly report: string;
  readonly text: string;
  readonly nth?: number;
}

interface Gold {
  readonly reports: readonly { readonly id: string; readonly file: string }[];
  readonly events: readonly { readonly mentions: readonly GoldPlace[] }[];
}

/** A place that the gold dates: its gold event and ours. */
interface Placed {
  readonly gold: number;
  readonly ours: number;
}

function placesOf(gold: Gold, kase: Case): readonly Placed[] {
  const files = new Map(gold.reports.map(({ id, file }) => [id, basename(file)]));
  const reports = new Map(kase.reports.map((report) => [basename(report.id), report]));
  return gold.events.flatMap(({ mentions }, at) =>
    mentions.flatMap(({ report, text, nth = 1 }): readonly Placed[] => {
      const found = reports.get(files.get(report) ?? '');
      if (found === undefined) return [];
      let start = -1;
      for (let i = 0; i < nth; i += 1) start = found.text.indexOf(text, start + 1);
      const ours = kase.events.findIndex((event) =>
        event.mentions.some(
          ({ when }) => when?.report === found.id && when.start < start + text.length && when.end > start,
        ),
      );
      return ours === -1 ? [] : [{ gold: at, ours }];
    }),
  );
}

const counts = { both: 0, ours: 0, gold: 0 };
for (const pair of process.argv.slice(2)) {
  const [folder = '', file = ''] = pair.split('=');
  const gold: Gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'));
  const places = placesOf(gold, JSON.parse(readFileSync(file, 'utf8')));
  for (const [i, a] of places.entries()) {
    for (const b of places.slice(i + 1)) {
      if (a.ours === b.ours) counts.ours += 1;
      if (a.gold === b.gold) counts.gold += 1;
      if (a.ours === b.ours && a.gold === b.gold) counts.both += 1;
    }
  }
}
const ratio = (of: number): string => (of === 0 ? 'not measured' : (counts.both / of).toFixed(3));
console.log(
  `joined pairs: precision ${ratio(counts.ours)} of ${counts.ours}, recall ${ratio(counts.gold)} of ${counts.gold}`,
);
