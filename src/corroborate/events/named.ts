import type { Actor, ActorKind } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import { PLACE_PREPOSITIONS } from './vocabulary.ts';

/** One place where an actor is named. */
export interface Named {
  readonly actor: string;
  readonly kind: ActorKind;
  readonly start: number;
  readonly end: number;
}

/** Where actors are named, by report and in the order of its text. */
export function namedByReport(actors: readonly Actor[]): ReadonlyMap<string, readonly Named[]> {
  const byReport = new Map<string, Named[]>();
  for (const { id, kind, mentions } of actors) {
    for (const { report, start, end } of mentions) {
      const known = byReport.get(report) ?? [];
      known.push({ actor: id, kind, start, end });
      byReport.set(report, known);
    }
  }
  for (const known of byReport.values())
    known.sort((a, b) => a.start - b.start || a.end - b.end || (a.actor < b.actor ? -1 : 1));
  return byReport;
}

/** The actors named in a span, and the place: the first that stands behind a preposition of place. */
export function actorsIn(
  named: readonly Named[],
  { start, end }: Span,
  text: string,
): { readonly actors: readonly string[]; readonly place: string | null } {
  const found: Named[] = [];
  for (let at = firstFrom(named, start); at < named.length && (named[at]?.start ?? end) < end; at += 1) {
    const one = named[at];
    if (one !== undefined && one.end <= end) found.push(one);
  }
  const place = found.find((one) => one.kind === 'place' && isBehindPreposition(text, one.start));
  return { actors: [...new Set(found.map(({ actor }) => actor))], place: place?.actor ?? null };
}

function firstFrom(named: readonly Named[], start: number): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "in Velden", "near the port of Velden": a preposition among the last three words before it. */
function isBehindPreposition(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  if (/[,.;:]\s*$/.test(before)) return false;
  return (before.match(/[a-z]+/g) ?? []).slice(-3).some((word) => PLACE_PREPOSITIONS.has(word));
}
