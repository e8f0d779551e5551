import type { Stance } from '../../case/claim.ts';
import type { Group } from './groups.ts';
import { followsDenial, mannerOf } from './manner.ts';
import { deniesNothing } from './own-denial.ts';
import { sayingOf } from './saying.ts';
import type { Scored } from './scored.ts';
import type { Setting } from './setting.ts';
import type { Odds, StanceReader } from './stance.ts';
import { type Bearing, bearingOf, closer } from './stance-features.ts';
import type { Star } from './stars.ts';
import type { Statement } from './statement.ts';

/** A star with the denials and doubts that answer it, and how each of its statements stands to it. */
export interface AnsweredStar extends Star {
  readonly stances: ReadonlyMap<Statement, Stance>;
}

/** What a star tells, or may tell this likely, is answered within the next two sentences; or what answers it belongs to it so likely. */
const LEAST_TOLD = 0.25;
const LEAST_LINK = 0.1;
const NEXT = [1, 2] as const;

/** Which groups stand near enough to a star to answer it: 1 at their index, 0 elsewhere. Cost: linear in the groups, and in the statements of those that tell what the star tells. */
export function nearTo(setting: Setting, groups: readonly Group[]): Uint8Array {
  const { links, told } = setting;
  const near = new Uint8Array(groups.length);
  for (let at = 0; at < near.length; at += 1) {
    if ((links[at] ?? 0) >= LEAST_LINK) near[at] = 1;
    if ((told[at] ?? 0) < LEAST_TOLD) continue;
    const next = (groups[at] ?? []).flatMap((one) => NEXT.flatMap((gap) => setting.groupsAt(one, gap)));
    for (const other of next) if (other !== at) near[other] = 1;
  }
  for (const member of setting.groups) near[member] = 0;
  return near;
}

/** Whether it has a word of denial or doubt, or follows one: others are never answers, and need no look. */
function isAnswering(group: Group): boolean {
  return group.some((one) => {
    const { denies, doubts, unverified, counters, negates } = one.reading;
    return denies || doubts || unverified || counters || negates || followsDenial(one);
  });
}

/** A denial with no words of its own is about what it follows, and about nothing else: that is what the star has, not what it might. */
const LEAST_DIRECT = 0.4;
const answersAnother = ({ aims, manner }: Bearing): boolean => aims < LEAST_DIRECT && 2 * manner.deniesBriefly >= 1;

/** An answer follows what the star tells, or belongs to it by what it says; a denial that only stands near is another's. */
const LEAST_AIM = 0.15;
const LEAST_SAID = 0.2;
const isAimed = ({ aims }: Bearing, link: number): boolean => aims >= LEAST_AIM || link >= LEAST_SAID;

/** No star has more answers, the likeliest: what long stories say against somebody is seldom all said against one claim. */
const MOST_ANSWERS = 6;

/** From here on a group is an answer, and a member no assertion. By F1 on families left out, where fewer are wanted that are wrong. */
const LEAST_ANSWER: Odds = { denies: 0.0375, hedges: 0.1 };
const LEAST_MEMBER: Odds = { denies: 0.3, hedges: 0.16 };

/** So many groups may stand near a star before each is the less likely to answer it: a claim has few answers, however much its story denies. */
const CROWD = 16;
const STEEPNESS = 6;

function leastAmong(count: number): Odds {
  const times = Math.max(1, count / CROWD) ** STEEPNESS;
  return { denies: LEAST_ANSWER.denies * times, hedges: LEAST_ANSWER.hedges * times };
}

/** How the statements of a group stand to a star: in the mean, and each. */
interface Read {
  readonly mean: Odds;
  readonly odds: readonly Odds[];
}

/** Takes up what answers the stars of a circle, and reads the stance of all their statements. A statement's odds are the mean of its own and its group's, which retellings share. Cost: for each star the statements that may answer × the core's. */
export function answersBy({ groups }: Scored, reader: StanceReader): (star: Star, setting: Setting) => AnsweredStar {
  const answering = groups.flatMap((group, at) => (isAnswering(group) ? [at] : []));
  /** Null where nothing in the group can be so likely: most say neither. */
  const read = (distant: Bearing, least: Odds): Read | null => {
    const bearing = closer(distant);
    if (!reader.mayReach(least, bearing)) return null;
    const own = bearing.group.map((one) => reader.oddsOf(one, bearing));
    const mean = meanOf(own);
    return { mean, odds: own.map((one) => meanOf([one, mean])) };
  };
  const membersBy = ({ core, groups: members }: Star, setting: Setting): Map<Statement, Stance> => {
    const stances = new Map<Statement, Stance>();
    for (const at of members) {
      const group = groups[at] ?? [];
      const found = read(bearingOf(group, at, setting), LEAST_MEMBER);
      group.forEach((one, index) => {
        const odds = found?.odds[index];
        if (!stances.has(one)) stances.set(one, deniesAlone(one, group) ? 'denies' : stanceOf(odds));
      });
    }
    const own = groups[core] ?? [];
    const denying = own.filter((one) => stances.get(one) === 'denies' && !deniesAlone(one, own));
    if (denying.length > 0 && deniesNothing(own, stances)) for (const one of denying) stances.set(one, 'asserts');
    return stances;
  };
  const answersTo = (setting: Setting): Answer[] => {
    const near = nearTo(setting, groups);
    const least = leastAmong(answering.reduce((count, at) => count + (near[at] ?? 0), 0));
    return answering.flatMap((at) => {
      if (near[at] !== 1) return [];
      const bearing = bearingOf(groups[at] ?? [], at, setting);
      if (answersAnother(bearing) || !isAimed(bearing, setting.links[at] ?? 0)) return [];
      const found = read(bearing, least);
      return found === null || !isEnough(found.mean, least) ? [] : [{ at, found }];
    });
  };
  return (star, setting) => {
    const stances = membersBy(star, setting);
    const answers = likeliest(answersTo(setting));
    for (const { at, found } of answers)
      groups[at]?.forEach((one, index) => {
        stances.set(one, likelier(found.odds[index] ?? found.mean, LEAST_ANSWER));
      });
    return { ...star, groups: [...star.groups, ...answers.map(({ at }) => at)], stances };
  };
}

/** Whether somebody is said to deny in it what most of its group tells: "the miller rejected a report that the weir had burst". */
function deniesAlone(one: Statement, group: Group): boolean {
  return group.length > 1 && sayingOf(one).denies && 2 * mannerOf(group).deniesOutright < 1;
}

/** A group that answers a star, by its index. */
interface Answer {
  readonly at: number;
  readonly found: Read;
}

/** By index again. */
function likeliest(answers: readonly Answer[]): readonly Answer[] {
  if (answers.length <= MOST_ANSWERS) return answers;
  const surety = ({ found: { mean } }: Answer): number =>
    Math.max(mean.denies / LEAST_ANSWER.denies, mean.hedges / LEAST_ANSWER.hedges);
  const first = [...answers].sort((a, b) => surety(b) - surety(a) || a.at - b.at).slice(0, MOST_ANSWERS);
  return first.sort((a, b) => a.at - b.at);
}

function meanOf(odds: readonly Odds[]): Odds {
  const mean = (of: (one: Odds) => number): number => odds.reduce((sum, one) => sum + of(one), 0) / odds.length;
  return { denies: mean(({ denies }) => denies), hedges: mean(({ hedges }) => hedges) };
}

const isEnough = (odds: Odds, least: Odds): boolean => odds.denies >= least.denies || odds.hedges >= least.hedges;

const stanceOf = (odds: Odds | undefined): Stance =>
  odds !== undefined && isEnough(odds, LEAST_MEMBER) ? likelier(odds, LEAST_MEMBER) : 'asserts';

/** Which of the two stands further above what is enough for it. */
function likelier({ denies, hedges }: Odds, least: Odds): Stance {
  return denies / least.denies >= hedges / least.hedges ? 'denies' : 'hedges';
}
