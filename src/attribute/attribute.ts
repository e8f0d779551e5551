import type { Actor, Quote, TimeExpression } from '../case/attribution.ts';
import type { Note } from '../case/note.ts';
import type { Tables } from '../text/tables.ts';
import { findActors } from './actors/actors.ts';
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

/** Who said what, when, and who is who, from what `readAlone` gives of the same reports. Cost: linear in the text; alignments on top. */
export function attribute(input: AttributeInput, alone: ReadAlone, tables: Tables): Attributions {
  const actors = findActors(input, tables);
  const dates = findDates(input, alone.written);
  const quotations = findQuotations(input, actors, alone.speech);
  return {
    quotes: quotations.quotes,
    dates: dates.dates,
    actors: actors.actors,
    notes: [...actors.notes, ...dates.notes, ...quotations.notes],
  };
}
