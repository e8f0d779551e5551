import type { ReleaseContent, ReleaseItem } from '../item.ts';
import type { Attack, Leak } from './leak.ts';
import { leak } from './leak.ts';
import { stringAttack } from './strings.ts';
import { timeAttack } from './times.ts';

const STAND_IN = /\[[a-z ]+\]|\b(?:Person|Organisation|Place) [0-9A-HJKMNP-TV-Z]{4,}\b/g;

/**
 * What the same partner learns by laying this release beside an earlier one: what they were told and may no longer know, what has gone since, and
 * what stood behind a marker or a pseudonym.
 */
export const differenceAttack: Attack = (attempt) =>
  attempt.earlier
    .filter((other) => other.partner === attempt.content.partner)
    .flatMap((earlier) => [
      ...[stringAttack, timeAttack].flatMap((attack) =>
        attack({ ...attempt, content: earlier }).map(({ words }) =>
          leak('difference', null, `an earlier release told it already: ${words}`),
        ),
      ),
      ...between(earlier, attempt.content),
    ]);

function between(earlier: ReleaseContent, now: ReleaseContent): readonly Leak[] {
  const later = new Map(now.items.map((item) => [item.id, item]));
  return earlier.items.flatMap((item) => {
    const same = later.get(item.id);
    if (same === undefined)
      return [
        leak('difference', null, `the ${item.kind} ${item.id} went out earlier and does not now: it was withdrawn`),
      ];
    const [before, after] = [standIns(item), standIns(same)];
    return before === after
      ? []
      : [
          leak(
            'difference',
            item.id,
            `names or texts stand in for others than before: ${before || 'none'} then, ${after || 'none'} now`,
          ),
        ];
  });
}

const standIns = ({ body }: ReleaseItem): string => (JSON.stringify(body).match(STAND_IN) ?? []).sort().join(', ');
