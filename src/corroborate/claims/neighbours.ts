import type { GroupProfile } from './group-profile.ts';
import type { Statement } from './statement.ts';

/** A statement of one group and the one of another that is nearest to it in the same report. */
export type Neighbours = readonly [one: Statement, two: Statement];

/** How many sentences the second comes after the first; negative where before. */
export const gap = ([one, two]: Neighbours): number => two.sentence.index - one.sentence.index;

const NONE: readonly Neighbours[] = [];

/** For each report that both groups speak in, the nearest two. Cost: linear in the reports of the first. */
export function nearestPairs(core: GroupProfile, other: GroupProfile): readonly Neighbours[] {
  if ((core.reportBits & other.reportBits) === 0) return NONE;
  let pairs: Neighbours[] | null = null;
  for (const [report, ones] of core.byReport) {
    const twos = other.byReport.get(report);
    const nearest = twos === undefined ? null : nearestOf(ones, twos);
    if (nearest === null) continue;
    pairs ??= [];
    pairs.push(nearest);
  }
  return pairs ?? NONE;
}

function nearestOf(ones: readonly Statement[], twos: readonly Statement[]): Neighbours | null {
  let nearest: Neighbours | null = null;
  for (const one of ones) {
    for (const two of twos) {
      if (one.at === two.at) continue;
      const pair = [one, two] as const;
      if (nearest === null || Math.abs(gap(pair)) < Math.abs(gap(nearest))) nearest = pair;
    }
  }
  return nearest;
}

export const follows = (pair: Neighbours): boolean => gap(pair) === 1;
/** So many sentences on is soon. */
export const SOON = 3;
export const soonAfter = (pair: Neighbours): boolean => gap(pair) > 0 && gap(pair) <= SOON;
export const soonBefore = (pair: Neighbours): boolean => gap(pair) < 0 && gap(pair) >= -SOON;

export function sharesUtterance([one, two]: Neighbours): boolean {
  if (one.quotes.length === 0 || two.quotes.length === 0) return false;
  return one.quotes.some(({ utterance }) => two.quotes.some((other) => other.utterance === utterance));
}

export function sharesSpeaker([one, two]: Neighbours): boolean {
  if (one.quotes.length === 0 || two.quotes.length === 0) return false;
  const speakers = new Set(one.quotes.map(({ speaker }) => speaker.actor ?? speaker.text));
  return two.quotes.some(({ speaker }) => speakers.has(speaker.actor ?? speaker.text));
}
