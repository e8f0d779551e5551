import type { Statement } from './statement.ts';

/** The statements of a group in each of its reports, in order of place. */
export type Runs = readonly (readonly Statement[])[];

/**
 * Calls `visit`, for each report that has statements of both, with the two that are nearest to each other: of several the first.
 * Cost: linear in the reports, and in the pairs of statements of those that both are in.
 */
export function forEachNearest(ones: Runs, twos: Runs, visit: (one: Statement, two: Statement) => void): void {
  for (let a = 0, b = 0; a < ones.length && b < twos.length; ) {
    const order = orderOf(ones[a]?.[0], twos[b]?.[0]);
    if (order === 0) visitNearest(ones[a] ?? [], twos[b] ?? [], visit);
    if (order <= 0) a += 1;
    if (order >= 0) b += 1;
  }
}

/** 0 for statements of one report, else which comes first: the reports of a circle follow each other. */
function orderOf(one: Statement | undefined, two: Statement | undefined): number {
  return one?.report === two?.report ? 0 : (one?.at ?? 0) - (two?.at ?? 0);
}

function visitNearest(
  ones: readonly Statement[],
  twos: readonly Statement[],
  visit: (one: Statement, two: Statement) => void,
): void {
  let least = Number.POSITIVE_INFINITY;
  let first: Statement | undefined;
  let second: Statement | undefined;
  for (const one of ones) {
    for (const two of twos) {
      const distance = Math.abs(gapOf(one, two));
      if (one.at === two.at || distance >= least) continue;
      least = distance;
      first = one;
      second = two;
    }
  }
  if (first !== undefined && second !== undefined) visit(first, second);
}

/** How many sentences the second comes after the first; negative where before. */
export const gapOf = (one: Statement, two: Statement): number => two.sentence.index - one.sentence.index;

/** So many sentences on is soon. */
export const SOON = 3;

export function sharesUtterance(one: Statement, two: Statement): boolean {
  if (one.quotes.length === 0 || two.quotes.length === 0) return false;
  return one.quotes.some(({ utterance }) => two.quotes.some((other) => other.utterance === utterance));
}

export function sharesSpeaker(one: Statement, two: Statement): boolean {
  if (one.quotes.length === 0 || two.quotes.length === 0) return false;
  const speakers = new Set(one.quotes.map(({ speaker }) => speaker.actor ?? speaker.text));
  return two.quotes.some(({ speaker }) => speakers.has(speaker.actor ?? speaker.text));
}
