import type { Claim } from '../case/claim.ts';
import type { StoryEvent } from '../case/event.ts';
import type { Note } from '../case/note.ts';
import type { Relation } from '../case/relation.ts';
import type { SourceRating } from '../case/source.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { ClaimModels } from '../text/tables.ts';
import { claimsBeside } from './beside/beside.ts';
import type { ClaimDraft } from './claims/claim-draft.ts';
import { type ClaimsInput, claimsIn } from './claims/claims.ts';
import { nearReports } from './claims/near-reports.ts';
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
  const { drafts, events, notes } = corroborateStories(
    { ...input, near: nearReports(input, lexicon) },
    lexicon,
    models,
  );
  return { ...corroborateOver({ ...input, drafts }, lexicon, ratings), events, notes };
}

/** What whole stories give by themselves. A plain value. */
export interface StoryCorroboration {
  /** In the order of the stories. */
  readonly drafts: readonly ClaimDraft[];
  /** In the order of dates. */
  readonly events: readonly StoryEvent[];
  readonly notes: readonly Note[];
}

/** The part that looks at one story at a time, with the reports beside it: several threads can share the stories. */
export function corroborateStories(
  input: CorroborateInput & ClaimsInput,
  lexicon: Lexicon,
  models?: ClaimModels,
): StoryCorroboration {
  return { ...claimsIn(input, lexicon, models), events: findEvents(input, lexicon) };
}

/** The part that needs the whole pile: a claim is told by reports beside its story too, and actors are with and against each other anywhere. */
export function corroborateOver(
  input: CorroborateInput & Pick<StoryCorroboration, 'drafts'>,
  lexicon: Lexicon,
  ratings: readonly SourceRating[] = [],
): Pick<Corroboration, 'claims' | 'relations'> {
  const relations = findRelations(input);
  const beside = claimsBeside(input, relations, lexicon);
  return { claims: withOrigins([...input.drafts, ...beside], input, ratings), relations };
}

/** The events of several sets of stories, in the order of dates. */
export function eventsOver(stories: readonly (readonly StoryEvent[])[]): StoryEvent[] {
  return inTime(stories.flat());
}
