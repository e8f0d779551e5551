import type { Stance } from '../../case/claim.ts';
import type { Group } from './groups.ts';
import { mannerOf } from './manner.ts';
import type { Scored } from './scored.ts';
import { type Setting, toldAt } from './setting.ts';
import type { Odds, StanceOdds } from './stance.ts';
import { type Bearing, bearingOf } from './stance-features.ts';
import type { Star } from './stars.ts';
import type { Statement } from './statement.ts';

/** A star with the denials and doubts that answer it, and how each of its statements stands to it. */
export interface AnsweredStar extends Star {
  readonly stances: ReadonlyMap<Statement, Stance>;
}

/** What a star tells, or may tell this likely, is answered within the next two sentences; or what answers it belongs to it so likely. */
const LEAST_TOLD = 0.25;
const LEAST_LINK = 0.1;
const NEAR = [-1, -2] as const;

/** Whether a group stands near enough to a star to answer it. Cost: linear in its statements. */
export function mayAnswer(group: Group, at: number, setting: Setting): boolean {
  if (setting.groups.has(at)) return false;
  if (setting.link(at) >= LEAST_LINK) return true;
  return group.some((one) => NEAR.some((gap) => toldAt(setting, at, one, gap) >= LEAST_TOLD));
}

/** Whether it has a word of denial or doubt, or follows one: others are never answers, and need no look. */
function isAnswering(group: Group): boolean {
  const { denies, doubts, unverified, counters, negates, afterDenial } = mannerOf(group);
  return Math.max(denies, doubts, unverified, counters, negates, afterDenial) > 0;
}

/** A denial with no words of its own is about what it follows, and about nothing else: that is what the star has, not what it might. */
const LEAST_DIRECT = 0.4;
const answersAnother = (group: Group, { aims }: Bearing): boolean =>
  aims < LEAST_DIRECT && 2 * mannerOf(group).deniesBriefly >= 1;

/** From here on a group is an answer, and a member no assertion. By F1 on families left out, where fewer are wanted that are wrong. */
const LEAST_ANSWER: Odds = { denies: 0.045, hedges: 0.1 };
const LEAST_MEMBER: Odds = { denies: 0.45, hedges: 0.2 };

/** Takes up what answers a star, and reads the stance of all its statements. A statement's odds are the mean of its own and its group's, which retellings share. Cost: the statements that may answer × the core's. */
export function withAnswers(star: Star, found: Scored, setting: Setting, oddsOf: StanceOdds): AnsweredStar {
  const stances = new Map<Statement, Stance>();
  for (const at of star.groups) {
    const group = found.groups[at] ?? [];
    const own = group.map((one) => oddsOf(one, bearingOf(group, at, setting), setting));
    const mean = meanOf(own);
    group.forEach((one, index) => {
      if (!stances.has(one)) stances.set(one, stanceOf(meanOf([own[index] ?? mean, mean])));
    });
  }
  const answers: number[] = [];
  found.groups.forEach((group, at) => {
    if (!isAnswering(group) || !mayAnswer(group, at, setting)) return;
    const bearing = bearingOf(group, at, setting);
    if (answersAnother(group, bearing)) return;
    const own = group.map((one) => oddsOf(one, bearing, setting));
    const mean = meanOf(own);
    if (!isEnough(mean, LEAST_ANSWER)) return;
    answers.push(at);
    group.forEach((one, index) => {
      stances.set(one, likelier(meanOf([own[index] ?? mean, mean]), LEAST_ANSWER));
    });
  });
  return { ...star, groups: [...star.groups, ...answers], stances };
}

function meanOf(odds: readonly Odds[]): Odds {
  const mean = (of: (one: Odds) => number): number => odds.reduce((sum, one) => sum + of(one), 0) / odds.length;
  return { denies: mean(({ denies }) => denies), hedges: mean(({ hedges }) => hedges) };
}

const isEnough = (odds: Odds, least: Odds): boolean => odds.denies >= least.denies || odds.hedges >= least.hedges;

const stanceOf = (odds: Odds): Stance => (isEnough(odds, LEAST_MEMBER) ? likelier(odds, LEAST_MEMBER) : 'asserts');

/** Which of the two stands further above what is enough for it. */
function likelier({ denies, hedges }: Odds, least: Odds): Stance {
  return denies / least.denies >= hedges / least.hedges ? 'denies' : 'hedges';
}
