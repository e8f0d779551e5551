import type { Actor } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { Span } from '../../case/span.ts';
import type { Tables } from '../../text/tables.ts';
import type { AttributeInput } from '../input.ts';

/** A name, title, description or pronoun that stands for an actor. */
export interface Mention {
  readonly span: Span;
  readonly actor: string;
}

export interface FoundActors {
  readonly actors: readonly Actor[];
  /** Every mention of a report that could be told, names and what refers back to them, in order of the text; by report id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly notes: readonly Note[];
}

export function findActors(_input: AttributeInput, _tables: Tables): FoundActors {
  return { actors: [], mentions: new Map(), notes: [] };
}
