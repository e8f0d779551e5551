import type { EventKind, StoryEvent } from '../../case/event.ts';
import type { CaseIndex } from './case-index.ts';
import type { NumberedEvent } from './timeline.ts';

export const EVENT_KIND_IN_WORDS: Readonly<Record<EventKind, string>> = {
  happening: 'happening',
  statement: 'statement',
  plan: 'plan or forecast',
};

export const EVENT_KINDS = Object.keys(EVENT_KIND_IN_WORDS) as readonly EventKind[];

export const EVENT_CONFLICT_IN_WORDS = {
  date: 'the date',
  toll: 'the toll',
  place: 'the place',
} as const satisfies Record<StoryEvent['conflicts'][number]['kind'], string>;

/** What a reader asks to see of a case's events. */
export interface AskedEvents {
  /** A story's id, or null for all. */
  readonly story: string | null;
  readonly kind: string | null;
  readonly differing: boolean;
  readonly words: string;
}

/** The events asked for, numbered in the order of the case. Linear in the events. */
export function eventsAsked(
  index: CaseIndex,
  { story, kind, differing, words }: AskedEvents,
): readonly NumberedEvent[] {
  const wanted = words.trim().toLowerCase();
  const isAsked = (event: StoryEvent): boolean =>
    (story === null || storyOfEvent(event, index) === story) &&
    (kind === null || event.kind === kind) &&
    (!differing || event.conflicts.length > 0) &&
    event.what.toLowerCase().includes(wanted);
  return index.kase.events.filter(isAsked).map((event, at) => ({ event, number: at + 1 }));
}

/** The id of the story that an event belongs to: that of the reports that tell it. */
export function storyOfEvent({ mentions }: StoryEvent, { storyOf }: CaseIndex): string | null {
  return storyOf.get(mentions[0]?.span.report ?? '')?.id ?? null;
}

/** How many events each story has. */
export function eventCounts(index: CaseIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of index.kase.events) {
    const story = storyOfEvent(event, index);
    if (story !== null) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return counts;
}

/** Of more events than can be drawn those that most reports tell, in their order. */
export function mostTold(events: readonly NumberedEvent[], most: number): readonly NumberedEvent[] {
  if (events.length <= most) return events;
  const byTellers = events.toSorted((a, b) => tellers(b.event) - tellers(a.event) || a.number - b.number);
  return byTellers.slice(0, most).toSorted((a, b) => a.number - b.number);
}

/** How many reports tell of an event. */
export const tellers = ({ mentions }: StoryEvent): number => new Set(mentions.map(({ span }) => span.report)).size;
