import type { Relation } from '../../case/relation.ts';
import { byCodeUnit } from './case-index.ts';
import { mentionsOf, otherEnd, type Stance, type Tie, type Ties } from './ties.ts';

/**
 * Three actors of whom each two have to do with each other. By structural balance (Heider, J. Psychology 21, 1946; Cartwright & Harary,
 * Psychological Review 63, 1956) a triad of signed ties is balanced where the number of those against is even.
 * `open`: two are both against or both with the third, and between them neither is told, or both are.
 */
export interface Triad {
  readonly kind: 'common enemy' | 'all with' | 'torn' | 'all against' | 'open';
  /** In `common enemy` and `open` the last is the one that the first two share, in `torn` the last is between the first two. */
  readonly actors: readonly [string, string, string];
  readonly stances: { readonly pair: Stance; readonly toThird: Stance };
  /** What is told between the first two, the most telling first. */
  readonly between: readonly Relation[];
}

export const isBalanced = ({ kind }: Triad): boolean | null =>
  kind === 'open' ? null : kind === 'common enemy' || kind === 'all with';

const KIND_ORDER: readonly Triad['kind'][] = ['common enemy', 'open', 'torn', 'all against', 'all with'];

/** All triads, common enemies first, within a kind the most told first. Costs the sum of squared ties of each actor. */
export function triadsOf(ties: Ties): readonly Triad[] {
  const between = new Map(ties.all.map((tie) => [`${tie.a}\n${tie.b}`, tie]));
  const told = new Map<Triad, number>();
  for (const tie of ties.all) {
    for (const further of ties.of.get(tie.b) ?? []) {
      const third = otherEnd(further, tie.b);
      if (third <= tie.b) continue;
      const last = between.get(`${tie.a}\n${third}`);
      const found = last === undefined ? null : triadOf([tie, further, last]);
      if (found !== null && last !== undefined)
        told.set(found, mentionsOf(tie) + mentionsOf(further) + mentionsOf(last));
    }
  }
  const names = ({ actors }: Triad): string => actors.join('\n');
  return [...told.keys()].toSorted(
    (a, b) =>
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      (told.get(b) ?? 0) - (told.get(a) ?? 0) ||
      byCodeUnit(names(a), names(b)),
  );
}

function triadOf(ties: readonly [Tie, Tie, Tie]): Triad | null {
  const of = (stance: Stance): readonly Tie[] => ties.filter((tie) => tie.stance === stance);
  const [against, friendly, unclear] = [of('against'), of('with'), [...of('both'), ...of('neither')]];
  const [odd] = unclear;
  if (odd !== undefined) return unclear.length === 1 && against.length === 2 ? triad('open', odd, ties) : null;
  const [one] = against.length === 1 ? against : friendly;
  if (one !== undefined && friendly.length < 3) return triad(against.length === 2 ? 'common enemy' : 'torn', one, ties);
  return triad(against.length === 3 ? 'all against' : 'all with', ties[0], ties);
}

function triad(kind: Triad['kind'], pair: Tie, ties: readonly [Tie, Tie, Tie]): Triad {
  const toThird = ties.find((tie) => tie !== pair)?.stance ?? pair.stance;
  return { kind, actors: around(pair, ties), stances: { pair: pair.stance, toThird }, between: pair.relations };
}

/** The two ends of `tie`, then the third. */
function around(tie: Tie, ties: readonly [Tie, Tie, Tie]): Triad['actors'] {
  const third = ties.flatMap(({ a, b }) => [a, b]).find((one) => one !== tie.a && one !== tie.b);
  return [tie.a, tie.b, third ?? tie.b];
}
