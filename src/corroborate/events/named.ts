import type { Span } from '../../case/span.ts';
import type { NamedPlace } from '../named-places.ts';
import { firstFrom } from './in-order.ts';
import { classesOfKey, WORD } from './vocabulary.ts';

/** The actors named in a span, and the place: the first that stands behind a preposition of place. Logarithmic, but for those named. */
export function actorsIn(
  named: readonly NamedPlace[],
  { start, end }: Span,
  text: string,
): { readonly actors: readonly string[]; readonly place: string | null } {
  const actors = new Set<string>();
  let place: string | null = null;
  for (let at = firstFrom(named, start); at < named.length; at += 1) {
    const one = named[at];
    if (one === undefined || one.span.start >= end) break;
    if (one.span.end > end) continue;
    const { id, kind } = one.actor;
    actors.add(id);
    if (place === null && kind === 'place' && isBehindPreposition(text, one.span.start)) place = id;
  }
  return { actors: [...actors], place };
}

/** "in Velden", "near the port of Velden": a preposition among the last three words before it. */
function isBehindPreposition(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase();
  if (/[,.;:]\s*$/.test(before)) return false;
  return (before.match(/[a-z]+/g) ?? []).slice(-3).some((word) => (classesOfKey(word) & WORD.placePrepositions) !== 0);
}
