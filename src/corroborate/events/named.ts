import type { Span } from '../../case/span.ts';
import type { NamedPlace } from '../named-places.ts';
import { PLACE_PREPOSITIONS } from './vocabulary.ts';

/** The actors named in a span, and the place: the first that stands behind a preposition of place. */
export function actorsIn(
  named: readonly NamedPlace[],
  { start, end }: Span,
  text: string,
): { readonly actors: readonly string[]; readonly place: string | null } {
  const found: NamedPlace[] = [];
  for (let at = firstFrom(named, start); at < named.length && (named[at]?.span.start ?? end) < end; at += 1) {
    const one = named[at];
    if (one !== undefined && one.span.end <= end) found.push(one);
  }
  const place = found.find(({ actor, span }) => actor.kind === 'place' && isBehindPreposition(text, span.start));
  return { actors: [...new Set(found.map(({ actor }) => actor.id))], place: place?.actor.id ?? null };
}

function firstFrom(named: readonly NamedPlace[], start: number): number {
  let [low, high] = [0, named.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.span.start ?? 0) < start) low = middle + 1;
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
