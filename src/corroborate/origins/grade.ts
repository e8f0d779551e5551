import type { Contest, Credibility, Grade, Origin, OriginCount, Reliability } from '../../case/claim.ts';
import type { SourceRating } from '../../case/source.ts';
import { type Grounds, outletOf } from './ground.ts';
import { inOrder } from './order.ts';
import { type Ratings, ratingOf } from './ratings.ts';

/** The Admiralty grade of a claim. Reliability is the user's own rating, never made up; credibility follows from the counts. */
export function gradeOf(
  {
    count,
    origins,
    contests,
  }: { readonly count: OriginCount; readonly origins: readonly Origin[]; readonly contests: readonly Contest[] },
  ratings: Ratings,
  grounds: Grounds,
): Grade {
  const { reliability, why: rated } = reliabilityOf(origins, ratings, grounds);
  const isHedged = origins.length > 0 && origins.every(({ stance }) => stance === 'hedges');
  const { credibility, why } = credibilityOf(count, contests.length, isHedged);
  return { reliability, credibility, why: [rated, why] };
}

function reliabilityOf(
  origins: readonly Origin[],
  ratings: Ratings,
  grounds: Grounds,
): { readonly reliability: Reliability; readonly why: string } {
  const found = ratings.size === 0 ? [] : ratingsOf(origins, ratings, grounds);
  const [best] = [...found].sort((a, b) => inOrder(a.reliability, b.reliability) || inOrder(a.source, b.source));
  if (best === undefined) return { reliability: 'F', why: 'F: none of its origins is in a list of sources' };
  const note = best.note === null ? '' : ` (${best.note})`;
  return {
    reliability: best.reliability,
    why: `${best.reliability}: ${best.source} is rated so in the list of sources${note}`,
  };
}

function ratingsOf(origins: readonly Origin[], ratings: Ratings, grounds: Grounds): SourceRating[] {
  return origins.flatMap((origin) => {
    const names = [
      origin.name,
      ...namesOf(origin, grounds),
      ...origin.through.slice(0, 1).flatMap((id) => outletOf(id, grounds) ?? []),
    ];
    return names.flatMap((name) => ratingOf(name, ratings) ?? []);
  });
}

function namesOf({ actor }: Origin, { actors }: Grounds): string[] {
  const known = actor === null ? undefined : actors.get(actor);
  return known === undefined ? [] : [known.name, ...known.aliases];
}

function credibilityOf(
  { atLeast, atMost }: OriginCount,
  contests: number,
  isHedged: boolean,
): { readonly credibility: Credibility; readonly why: string } {
  const say = (credibility: Credibility, why: string) => ({ credibility, why: `${credibility}: ${why}` });
  if (contests > 2 * atMost) return say(5, `more than twice as many contest it (${contests}) as assert it (${atMost})`);
  if (contests > atMost) return say(4, `more contest it (${contests}) than assert it (${atMost})`);
  if (contests > 0 && atLeast > contests)
    return say(2, `${counted(atLeast, atMost)} assert it, ${contests} ${contests === 1 ? 'contests' : 'contest'} it`);
  if (contests > 0) return say(3, `as many may contest it (${contests}) as assert it (${counted(atLeast, atMost)})`);
  if (isHedged) return say(3, 'told as possible only');
  if (atLeast >= 2) return say(1, `${counted(atLeast, atMost)}, and none contests it`);
  if (atMost >= 2) return say(2, 'two origins or more may stand behind it, and none contests it');
  return say(6, 'one origin, and nothing to compare it with');
}

function counted(atLeast: number, atMost: number): string {
  return atLeast === atMost
    ? `${atLeast} independent ${atLeast === 1 ? 'origin' : 'origins'}`
    : `${atLeast} to ${atMost} origins`;
}
