import type { StoryEvent } from '../../case/event.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { trustIn } from '../../text/witnesses.ts';
import type { CorroborateInput } from '../input.ts';
import { joined } from './joins.ts';
import { Stems } from './stems.ts';
import { inTime, storyEventOf } from './story-event.ts';
import { tellingsOf } from './tellings.ts';

/**
 * What happened, is planned or is foretold, in the order of its dates: clauses that words of time date, joined within a story where they
 * tell of one thing. Undated events have no entry. Linear in the texts, but for clauses of one day in one story, which are compared
 * pair by pair up to a bound.
 */
export function findEvents(input: CorroborateInput, lexicon: Lexicon): StoryEvent[] {
  const trustOf = trustIn(input.derivations);
  const changes = input.changes.filter(({ kind }) => kind === 'place');
  const tellings = tellingsOf(input);
  const groups = joined(tellings, input.alignments, input.stories, new Stems(tellings, lexicon));
  return inTime(groups.map((group) => storyEventOf(group, { trustOf, changes })));
}
