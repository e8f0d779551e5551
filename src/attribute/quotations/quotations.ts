import type { Quote } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { FoundActors } from '../actors/actors.ts';
import type { AttributeInput } from '../input.ts';
import type { Speech } from '../speech/speech.ts';

export interface FoundQuotations {
  readonly quotes: readonly Quote[];
  readonly notes: readonly Note[];
}

export function findQuotations(_input: AttributeInput, _actors: FoundActors, _speech: Speech): FoundQuotations {
  return { quotes: [], notes: [] };
}
