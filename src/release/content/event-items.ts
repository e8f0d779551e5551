import type { EventConflict, EventMention, StoryEvent } from '../../case/event.ts';
import type { JsonValue, ReleaseItem } from '../item.ts';
import type { Clearing } from './clearing.ts';
import { reportReference } from './report-items.ts';

/** Events that some report may be heard on. What happened is told in words that may be read, the date only as fine as they may be. */
export function eventItems(clearing: Clearing): readonly ReleaseItem[] {
  return clearing.kase.events.flatMap((event) => {
    const mentions = event.mentions.filter(
      ({ span, when }) => clearing.isTold(span) && (when === null || clearing.isTold(when)),
    );
    if (mentions.length === 0) return [];
    return [
      { id: clearing.names.id('event', event.id), kind: 'event' as const, body: bodyOf(clearing, event, mentions) },
    ];
  });
}

function bodyOf(clearing: Clearing, event: StoryEvent, mentions: readonly EventMention[]): JsonValue {
  // The case's date may rest on words that are withheld: it is told where one of those told gives it.
  const isDateTold = event.date !== null && mentions.some(({ date }) => date === event.date);
  return {
    what: clearing.firstWords(mentions.map(({ span }) => span)),
    date: isDateTold ? clearing.date(event.date) : null,
    place: event.place === null || !clearing.isActorTold(event.place) ? null : clearing.actor(event.place),
    actors: event.actors
      .filter((id) => clearing.isActorTold(id))
      .flatMap((id) => clearing.reference('actor', id) ?? [])
      .sort(),
    mentions: mentions
      .map(({ span, date }) => ({
        report: reportReference(clearing, span.report),
        words: clearing.words(span),
        date: clearing.date(date),
      }))
      .sort((a, b) => ((a.words ?? '') < (b.words ?? '') ? -1 : 1)),
    conflicts: event.conflicts.flatMap((conflict) => conflictBody(clearing, conflict)),
  };
}

/** A conflict is told where two of its values are, and still differ as told. */
function conflictBody(clearing: Clearing, { kind, values }: EventConflict): readonly JsonValue[] {
  const told = values
    .filter(({ spans }) => spans.some((span) => clearing.isTold(span)))
    .flatMap(({ value }) => (kind === 'date' ? clearing.date(value) : clearing.label(value)) ?? []);
  const distinct = [...new Set(told)].sort();
  return distinct.length > 1 ? [{ kind, values: distinct }] : [];
}
