import type { Claim } from '../case/claim.ts';
import type { StoryEvent } from '../case/event.ts';
import type { Note } from '../case/note.ts';
import type { Relation } from '../case/relation.ts';
import type { SourceRating } from '../case/source.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { ClaimModels } from '../text/tables.ts';
import { claimsBeside } from './beside/beside.ts';
import { claimsIn } from './claims/claims.ts';
import { findEvents } from './events/events.ts';
import { inTime } from './events/story-event.ts';
import type { CorroborateInput } from './input.ts';
import { withOrigins } from './origins/origins.ts';
import { findRelations } from './relations/relations.ts';

/** What this stage adds to the case. */
export interface Corroboration {
  readonly claims: readonly Claim[];
  readonly events: readonly StoryEvent[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
}

/**
 * What is claimed, on how many origins it rests, what happened, and who is with and against whom.
 * `models`: other weights than ship, for measuring. `ratings`: the user's own list of sources.
 */
export function corroborate(
  input: CorroborateInput,
  lexicon: Lexicon,
  models?: ClaimModels,
  ratings: readonly SourceRating[] = [],
): Corroboration {
  return { ...corroborateOver(input, lexicon, models, ratings), events: eventsIn(input, lexicon) };
}

/** The part that needs the whole pile: a claim is told by reports beside its story too, and actors are with and against each other anywhere. */
export function corroborateOver(
  input: CorroborateInput,
  lexicon: Lexicon,
  models?: ClaimModels,
  ratings: readonly SourceRating[] = [],
): Omit<Corroboration, 'events'> {
  const { drafts, notes } = claimsIn(input, lexicon, models);
  const relations = findRelations(input);
  const beside = claimsBeside(input, relations, lexicon);
  return { claims: withOrigins([...drafts, ...beside], input, ratings), relations, notes };
}

/** The part that whole stories give by themselves, in the order of dates. */
export function eventsIn(input: CorroborateInput, lexicon: Lexicon): StoryEvent[] {
  return findEvents(input, lexicon);
}

/** The events of several sets of stories, in the order of dates. */
export function eventsOver(stories: readonly (readonly StoryEvent[])[]): StoryEvent[] {
  return inTime(stories.flat());
}
