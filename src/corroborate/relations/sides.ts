import type { Actor } from '../../case/attribution.ts';
import type { Mention } from './items.ts';
import states from './states.json' with { type: 'json' };

const SEATS: ReadonlyMap<string, string> = new Map(Object.entries(states.seats));

/** Whom an actor stands for when it acts: a seat of government for its state, where the same report names that too. */
export type StandsFor = (actor: Actor) => Actor;

export function statesOf(mentions: readonly Mention[]): StandsFor {
  const places = new Map<string, Actor>();
  for (const { actor } of mentions) if (actor.kind === 'place') places.set(actor.name, actor);
  return (actor) => places.get(SEATS.get(actor.name) ?? '') ?? actor;
}
