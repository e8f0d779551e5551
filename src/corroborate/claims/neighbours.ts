import type { Group } from './groups.ts';
import type { Statement } from './statement.ts';

/** A statement of one group and the one of another that is nearest to it in the same report. */
export type Neighbours = readonly [one: Statement, two: Statement];

/** How many sentences the second comes after the first; negative where before. */
export const gap = ([one, two]: Neighbours): number => two.sentence.index - one.sentence.index;

/** For each report that both groups speak in, the nearest two. Cost: the product of their sizes. */
export function nearestPairs(core: Group, other: Group): readonly Neighbours[] {
  const nearest = new Map<string, Neighbours>();
  for (const two of other) {
    for (const one of core) {
      if (one.span.report !== two.span.report || one.at === two.at) continue;
      const pair = [one, two] as const;
      const known = nearest.get(one.span.report);
      if (known === undefined || Math.abs(gap(pair)) < Math.abs(gap(known))) nearest.set(one.span.report, pair);
    }
  }
  return [...nearest.values()];
}

export const follows = (pair: Neighbours): boolean => gap(pair) === 1;
/** Within the next three sentences. */
export const soonAfter = (pair: Neighbours): boolean => gap(pair) > 0 && gap(pair) < 4;
export const soonBefore = (pair: Neighbours): boolean => gap(pair) < 0 && gap(pair) > -4;

export function sharesUtterance([one, two]: Neighbours): boolean {
  return one.quotes.some(({ utterance }) => two.quotes.some((other) => other.utterance === utterance));
}

export function sharesSpeaker([one, two]: Neighbours): boolean {
  const speakers = new Set(one.quotes.map(({ speaker }) => speaker.actor ?? speaker.text));
  return two.quotes.some(({ speaker }) => speakers.has(speaker.actor ?? speaker.text));
}
