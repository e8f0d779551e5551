import type { Actor, Quote, TimeExpression } from '../case/attribution.ts';
import type { Note } from '../case/note.ts';
import type { Tables } from '../text/tables.ts';
import { findInStories } from './actors/actors.ts';
import { type ActorOfStory, mergedActors } from './actors/naming.ts';
import type { ReadAlone } from './alone.ts';
import { findDates } from './dates/dates.ts';
import type { AttributeInput } from './input.ts';
import { findQuotations } from './quotations/quotations.ts';

/** What this stage adds to the case. */
export interface Attributions {
  readonly quotes: readonly Quote[];
  readonly dates: readonly TimeExpression[];
  readonly actors: readonly Actor[];
  readonly notes: readonly Note[];
}

/** What it finds in some stories: a plain value that can go from thread to thread. Only actors reach over stories. */
export interface StoryAttributions extends Omit<Attributions, 'actors'> {
  readonly actors: readonly ActorOfStory[];
}

/**
 * Who said what, when, and who is who, from what `readAlone` gives of the same reports. The input may be a whole pile or whole
 * stories of one. Cost: linear in the text; alignments on top.
 */
export function attribute(input: AttributeInput, alone: ReadAlone, tables: Tables): StoryAttributions {
  const actors = findInStories(input, tables);
  const dates = findDates(input, alone.written);
  const quotations = findQuotations(input, actors, alone.speech);
  return {
    quotes: quotations.quotes,
    dates: dates.dates,
    actors: actors.actors,
    notes: [...actors.notes, ...dates.notes, ...quotations.notes],
  };
}

/** Who is who over the stories of a pile, in whatever order they come. Cost: linear in the mentions. */
export function actorsOver(stories: Pick<StoryAttributions, 'actors'>): Actor[] {
  return mergedActors(stories.actors);
}
