import type { Link } from '../text/aligned-pair.ts';
import type { Holding } from './holding.ts';

/** What tells a retelling from independent reporting on the same happening, between two reports whose roles are not known. */
export const RELATED_FEATURES = [
  'explained',
  'covered',
  'kept',
  'plainKept',
  'marksKept',
  'numbersKept',
  'sameOrder',
  'meanScore',
  'links',
  'bothOwn',
  'cites',
] as const;

/** What the reports say of themselves, each 0 to 1: how firmly both speak of reporting of their own, and either names the other as its source. */
export interface SaidOfThemselves {
  readonly bothOwn: number;
  readonly cites: number;
}

export function relatedFeatures(
  links: readonly Link[],
  [a, b]: readonly [Holding, Holding],
  { bothOwn, cites }: SaidOfThemselves,
): Float64Array {
  return Float64Array.from([
    Math.max(a.explained, b.explained),
    Math.max(a.covered, b.covered),
    Math.max(a.kept, b.kept),
    Math.max(a.plainKept, b.plainKept),
    Math.min(a.marksKept, b.marksKept),
    Math.min(a.numbersKept, b.numbersKept),
    orderKept(links),
    links.reduce((sum, { score }) => sum + score, 0) / (links.length || 1),
    Math.log1p(links.length),
    bothOwn,
    cites,
  ]);
}

/** Kendall's tau of the linked sentences, -1 to 1: a retelling keeps the order of what it retells, independent reports do not. */
export function orderKept(links: readonly Link[]): number {
  let inOrder = 0;
  let against = 0;
  const some = links.slice(0, 400); // the measure settles long before; its cost is the square
  some.forEach((one, index) => {
    for (const other of some.slice(index + 1)) {
      const product = (one.a - other.a) * (one.b - other.b);
      if (product > 0) inOrder += 1;
      if (product < 0) against += 1;
    }
  });
  return (inOrder - against) / (inOrder + against || 1);
}
