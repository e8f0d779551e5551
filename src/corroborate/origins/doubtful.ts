import type { Folded, Root } from './folding.ts';
import { kinship } from './same-origin.ts';

/**
 * The claim led back with all its mentions, where what may not belong to it brings in roots of its own and changes nothing
 * else: no retelling is led elsewhere by it. `sure`: folded from what more likely than not belongs to the claim.
 */
export function withDoubtful(sure: Folded, all: Folded): Folded {
  const known = [...sure.roots, ...sure.untold];
  const isNew = (root: Root): boolean => !known.some((one) => isOne(one, root));
  return {
    tellings: sure.tellings,
    descents: new Map([...all.descents, ...sure.descents]),
    roots: [...sure.roots, ...all.roots.filter(isNew).map(doubtful)],
    untold: [...sure.untold, ...all.untold.filter(isNew).map(doubtful)],
  };
}

function doubtful(root: Root): Root {
  const reports = new Set(root.sources.map(({ report }) => report));
  const own = root.readings.filter(({ mention, sources }) => reports.has(mention.span.report) && sources.some((one)=>root.sources.includes(one)));
  return { ...root, belief: Math.max(0, ...own.map(({ membership }) => membership)) };
}

function isOne(a: Root, b: Root): boolean {
  return a.sources.some((one) => b.sources.some((other) => kinship(one, other) === 'same'));
}
