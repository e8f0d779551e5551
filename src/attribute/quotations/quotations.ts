import type { Actor, Quote } from '../../case/attribution.ts';
import type { Note } from '../../case/note.ts';
import type { FoundInStories } from '../actors/actors.ts';
import type { AttributeInput } from '../input.ts';
import type { Speech } from '../speech/speech.ts';
import { Mentioned } from './mentioned.ts';
import { quotesOfReport } from './report-quotes.ts';
import { withSame } from './same.ts';
import { utterancesOf } from './utterance-words.ts';

export interface FoundQuotations {
  readonly quotes: readonly Quote[];
  readonly notes: readonly Note[];
}

/** Of which kind each actor is. */
interface KnownKinds {
  readonly actors: readonly Pick<Actor, 'id' | 'kind'>[];
}

/** Who said what in every report, and which of it is the same utterance. Cost: linear in the text; alignments on top. */
export function findQuotations(
  input: AttributeInput,
  actors: Pick<FoundInStories, 'mentions'> & KnownKinds,
  speech: Speech,
): FoundQuotations {
  const tables = new Map(input.wordTables.map((table) => [table.report, throughOf(table.words)]));
  const kinds = new Map(actors.actors.map(({ id, kind }) => [id, kind]));
  const found = input.reports.map((segmented) => {
    const { id, text } = segmented.report;
    const mentioned = new Mentioned(text, actors.mentions.get(id) ?? [], kinds);
    const through = tables.get(id) ?? new Map<string, string>();
    const { quotes, notes } = quotesOfReport(segmented, {
      through,
      mentioned,
      acts: speech.get(id) ?? [],
    });
    return { utterances: utterancesOf(quotes, { text, through }), notes };
  });
  const utterances = found.flatMap((one) => one.utterances);
  const { quotes, shortened } = withSame(utterances, input);
  return { quotes, notes: [...found.flatMap(({ notes }) => notes), ...[...shortened].map(noteOnSame)] };
}

function noteOnSame(report: string): Note {
  const message = `${report}: quotations that stand in very many reports name the first of these alone`;
  return { level: 'info', code: 'attribute.manySame', report, message };
}

function throughOf(words: readonly { readonly there: string; readonly here: string }[]): Map<string, string> {
  return new Map(words.map(({ there, here }) => [here, there]));
}
