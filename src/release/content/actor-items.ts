import type { ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';

/** Actors whom the partner reads of, under the name that they read. A name that the rules give has no aliases: they would undo it. */
export function actorItems(clearing: Clearing): readonly ReleaseItem[] {
  return clearing.kase.actors
    .filter(({ id }) => clearing.isActorTold(id))
    .map(({ id, kind, aliases, mentions }) => {
      const told = new Set(mentions.flatMap((mention) => clearing.words(mention) ?? []));
      const kept = clearing.isRenamed(id)
        ? []
        : aliases.filter((alias) => told.has(alias) && clearing.name(alias) === alias);
      return {
        id: clearing.names.id('actor', id),
        kind: 'actor' as const,
        body: { name: clearing.actor(id), kind, aliases: [...kept].sort() },
      };
    });
}

/** Relations between actors who are both told, with the words that say so. */
export function relationItems(clearing: Clearing): readonly ReleaseItem[] {
  return clearing.kase.relations.flatMap(({ id, from, to, sign, label, mentions }) => {
    const words = [...new Set(mentions.flatMap((mention) => clearing.words(mention) ?? []))].sort();
    if (words.length === 0 || !clearing.isActorTold(from) || !clearing.isActorTold(to)) return [];
    const body = {
      from: clearing.actor(from),
      to: clearing.actor(to),
      actors: [from, to].map((actor) => clearing.reference('actor', actor)),
      sign,
      label: clearing.label(label),
      words,
    };
    return [{ id: clearing.names.id('relation', id), kind: 'relation' as const, body }];
  });
}
