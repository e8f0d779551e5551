import type { Span } from './span.ts';

/** One place where a report tells of an event. */
export interface EventMention {
  /** The clause or sentence that tells it, its words of time among them. */
  readonly span: Span;
  /** The words that date it, or null. */
  readonly when: Span | null;
  /** EDTF, what those words come to, or null. */
  readonly date: string | null;
  /** When it was said, EDTF: the report's day or the day that the speaker spoke, or null. */
  readonly said: string | null;
}

/** What the reports tell differently of one event. */
export interface EventConflict {
  readonly kind: 'date' | 'toll' | 'place';
  /** Each value with the words that give it. */
  readonly values: readonly { readonly value: string; readonly spans: readonly Span[] }[];
}

/** `statement`: that somebody said something; `plan`: what had not come when it was told. */
export type EventKind = 'happening' | 'statement' | 'plan';

/** Something that happened, is planned or is foretold. */
export interface StoryEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** What happened, in the best witness's words. */
  readonly what: string;
  /** EDTF, as fine as the texts settle it, or null. */
  readonly date: string | null;
  /** Id of an actor of kind place, or null. */
  readonly place: string | null;
  /** Ids of the actors whom it concerns. */
  readonly actors: readonly string[];
  readonly mentions: readonly EventMention[];
  readonly conflicts: readonly EventConflict[];
}
