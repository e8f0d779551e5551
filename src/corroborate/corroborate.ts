import type { Claim } from '../case/claim.ts';
import type { StoryEvent } from '../case/event.ts';
import type { Note } from '../case/note.ts';
import type { Relation } from '../case/relation.ts';
import type { SourceRating } from '../case/source.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { ClaimModels } from '../text/tables.ts';
import { claimsIn } from './claims/claims.ts';
import { findEvents } from './events/events.ts';
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
  const { drafts, notes } = claimsIn(input, lexicon, models);
  const claims = withOrigins(drafts, input, ratings);
  return { claims, events: findEvents(input, lexicon), relations: findRelations(input), notes };
}
