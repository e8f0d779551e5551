import { likelyNumber } from './belief.ts';
import type { Folded } from './folding.ts';
import type { Root } from './root.ts';
import { kinship } from './same-origin.ts';

/**
 * The claim led back with all its mentions, where what may not belong to it brings in roots of its own and changes nothing
 * else: no retelling is led elsewhere by it. `sure`: folded from what more likely than not belongs to the claim.
 */
export function withDoubtful(sure: Folded, all: Folded): Folded {
  const known = [...sure.roots, ...sure.untold];
  const isNew = (root: Root): boolean =>
    !known.some((one) => isOne(one, root)) && !root.sources.some(({ report }) => isRetold(report, sure, all));
  return {
    tellings: sure.tellings,
    descents: new Map([...all.descents, ...sure.descents]),
    roots: [...sure.roots, ...all.roots.filter(isNew).map(withOwnBelief)],
    untold: [...sure.untold, ...all.untold.filter(isNew).map(withOwnBelief)],
  };
}

/** With as many roots as are likely to belong: the others are not told. */
export function withLikeliest(folded: Folded): Folded {
  return { ...folded, roots: likeliest(folded.roots), untold: likeliest(folded.untold) };
}

function likeliest(roots: readonly Root[]): Root[] {
  const { most } = likelyNumber(roots.map(({ belief }) => belief));
  const kept = new Set(roots.toSorted((a, b) => b.belief - a.belief).slice(0, most));
  return roots.filter((root) => kept.has(root));
}

/** Whether what surely tells the claim comes from this report: then it stands for what stood for itself, and is no other root. */
function isRetold(report: string, sure: Folded, { descents }: Folded): boolean {
  return sure.tellings.some(
    (told) => told.report !== report && descents.get(told.report)?.from.includes(report) === true,
  );
}

/** As likely to belong as the mentions that name its sources, whatever else their report tells. */
function withOwnBelief(root: Root): Root {
  const naming = root.readings.filter(({ sources }) => sources.some((source) => root.sources.includes(source)));
  return naming.length === 0 ? root : { ...root, belief: Math.max(...naming.map(({ membership }) => membership)) };
}

function isOne(a: Root, b: Root): boolean {
  return a.sources.some((one) => b.sources.some((other) => kinship(one, other) === 'same'));
}
