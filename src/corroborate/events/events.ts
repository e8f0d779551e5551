import type { StoryEvent } from '../../case/event.ts';
import { contentHash } from '../../text/content-hash.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { trustIn } from '../../text/witnesses.ts';
import type { CorroborateInput } from '../input.ts';
import { joined } from './joins.ts';
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
  const groups = joined(tellingsOf(input, lexicon), input.alignments, input.stories);
  return inTime(withIds(groups.map((tellings) => storyEventOf(tellings, { trustOf, changes }))));
}

/** Ids from the words that date the first mention with a date: one clause may give two events their dates. */
function withIds(events: readonly StoryEvent[]): StoryEvent[] {
  return events.map((event) => {
    const when = event.mentions.find((mention) => mention.when !== null)?.when;
    return { ...event, id: `event:${contentHash(`${when?.report} ${when?.start} ${when?.end}`)}` };
  });
}
