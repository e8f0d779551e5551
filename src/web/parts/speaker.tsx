import type { Speaker } from '../../case/attribution.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { placeLink } from './naming.tsx';

/** What an actor is called. */
export function nameOfActor(id: string, { actors }: CaseIndex): string {
  return plain(actors.get(id)?.name ?? '', 120) || 'a name that cannot be told';
}

/** Who speaks, by the fullest name there is. */
export function speakerName(speaker: Speaker, index: CaseIndex): string {
  return speaker.actor !== null && index.actors.has(speaker.actor)
    ? nameOfActor(speaker.actor, index)
    : plain(speaker.text, 160) || 'a speaker left to be understood';
}

/** Who speaks: an actor leads to what is known of them, a description to its place. */
export function SpeakerName({ speaker }: { readonly speaker: Speaker }) {
  const index = useCase();
  const name = <bdi>{speakerName(speaker, index)}</bdi>;
  if (speaker.actor !== null && index.actors.has(speaker.actor)) {
    return <a href={linkTo('actors', { actor: speaker.actor })}>{name}</a>;
  }
  return speaker.span === null ? name : <a href={placeLink(speaker.span)}>{name}</a>;
}
