import type { Actor } from '../case/attribution.ts';
import type { Span } from '../case/span.ts';

/** A place where an actor stands. */
export interface NamedPlace {
  readonly span: Span;
  readonly actor: Actor;
}

type ByReport = ReadonlyMap<string, readonly NamedPlace[]>;

const known = new WeakMap<readonly Actor[], ByReport>();

/**
 * Where actors are named, by report: in the order of its text, the shorter first, then by the actor's id. Made once for a list of actors,
 * since several parts ask. Cost: linear in the mentions, and sorting those of a report.
 */
export function namedPlaces(actors: readonly Actor[]): ByReport {
  const found = known.get(actors) ?? byReport(actors);
  known.set(actors, found);
  return found;
}

function byReport(actors: readonly Actor[]): ByReport {
  const found = new Map<string, NamedPlace[]>();
  for (const actor of actors) {
    for (const span of actor.mentions) {
      const places = found.get(span.report);
      if (places === undefined) found.set(span.report, [{ span, actor }]);
      else places.push({ span, actor });
    }
  }
  for (const places of found.values()) places.sort(inText);
  return found;
}

function inText({ span: a, actor: one }: NamedPlace, { span: b, actor: other }: NamedPlace): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return a.end - b.end;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
