import type { ReceivedStanding } from '../../case/received.ts';
import { wordPrints } from '../proof/issued.ts';
import type { SigningKey } from '../proof/keys.ts';
import type { LogEntry } from '../proof/log.ts';
import type { SealedItem } from '../proof/package.ts';
import { likeFinder } from './overlap.ts';

/** Word for word but for a few. */
const SAME_RATIO = 0.9;

/** How an item stands to what was given away, and to whom that was given, or null. */
export interface Standing {
  readonly standing: ReceivedStanding;
  readonly givenTo: string | null;
}

/**
 * Finds out what comes back of what the log says was given to partners: by its id or by its words, of which the log has keyed
 * digests. What was reworded through and through is not found.
 */
export function standings(entries: readonly LogEntry[], key: SigningKey): (item: SealedItem) => Standing {
  const given = entries.flatMap(({ event }) =>
    event.kind === 'issued'
      ? event.items.map((item) => ({ value: event.partner, id: item.id, words: new Set(item.words) }))
      : [],
  );
  const byId = new Map(given.map(({ id, value }) => [id, value]));
  const like = likeFinder(given);
  return ({ id, body }) => {
    const [likest] = like(new Set(wordPrints(body, key)));
    const known = byId.get(id) ?? null;
    if (known !== null) return { standing: 'ours', givenTo: known };
    if (likest === undefined) return { standing: 'theirs', givenTo: null };
    return { standing: likest.ofAllRatio >= SAME_RATIO ? 'ours' : 'likeOurs', givenTo: likest.value };
  };
}
