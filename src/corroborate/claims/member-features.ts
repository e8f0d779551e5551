import type { GroupProfile } from './group-profile.ts';
import type { Group } from './groups.ts';
import { type Likeness, type Likenesses, UNLIKE } from './likeness.ts';
import {
  follows,
  gap,
  type Neighbours,
  nearestPairs,
  sharesSpeaker,
  sharesUtterance,
  soonAfter,
  soonBefore,
} from './neighbours.ts';
import { cosineOf, isLight } from './statement.ts';

/** What tells whether another group of statements is about the claim of a core. `after…` is told after the core in the same report; `apart…` where no report tells both. */
export const MEMBER_FEATURES = [
  'both',
  'after',
  'before',
  'afterTwo',
  'soonAfter',
  'soonBefore',
  'afterReports',
  'afterLeaning',
  'afterQuoted',
  'afterDenial',
  'afterDoubt',
  'afterLight',
  'soonDenial',
  'soonDoubt',
  'afterInParagraph',
  'inParagraph',
  'sameUtterance',
  'sameSpeaker',
  'coverCore',
  'coverOther',
  'shared',
  'names',
  'numbers',
  'alignMost',
  'alignMean',
  'meaning',
  'coreTitle',
  'otherTitle',
  'titleCover',
  'otherLead',
  'apart',
  'apartCover',
  'apartShared',
  'apartNames',
  'apartNumbers',
  'apartMeaning',
  'denialShared',
  'denialMeaning',
  'clash',
  'coreReports',
  'otherReports',
  'otherLight',
  'otherQuoted',
  'rankForCore',
  'rankForOther',
] as const;

/** Where the ranks stand in a row; they need all pairs of a circle. */
const RANK_AT = MEMBER_FEATURES.indexOf('rankForCore');

export interface Measures {
  readonly likenesses: Likenesses;
  /** Scores of alignments by statement. */
  readonly scores: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** What two groups share. `best`: of the two statements that share most. */
export interface Comparison {
  readonly best: Likeness;
  /** Of what `best` shares. */
  readonly logs: Pick<Likeness, 'shared' | 'names' | 'numbers'>;
  readonly alignMost: number;
  readonly alignMean: number;
}

/** Cost: the product of the groups' sizes. */
export function compareGroups(core: Group, other: Group, { likenesses, scores }: Measures): Comparison {
  let best = UNLIKE;
  let [alignMost, alignSum] = [0, 0];
  for (const one of core) {
    const row = scores.get(one.at);
    for (const two of other) {
      const like = likenesses.of(one.at, two.at);
      if (like !== UNLIKE && strengthOf(like) > strengthOf(best)) best = like;
      const score = row?.get(two.at) ?? 0;
      alignMost = Math.max(alignMost, score);
      alignSum += score;
    }
  }
  const logs = { shared: Math.log1p(best.shared), names: Math.log1p(best.names), numbers: Math.log1p(best.numbers) };
  return { best, logs, alignMost, alignMean: alignSum / (core.length * other.length) };
}

const strengthOf = ({ shared, coverA, coverB }: Likeness): number => shared * (coverA + coverB);

/** The same seen from the other group. */
export function turned({ best, logs, alignMost, alignMean }: Comparison): Comparison {
  return { best: { ...best, coverA: best.coverB, coverB: best.coverA }, logs, alignMost, alignMean };
}

/** Groups that stand apart and share less are not looked at. */
export const LEAST_SHARED = 0.5;

/** Fills in the row of two groups, the first as the core. `ranks`: of the second among the partners of the first, and the other way. */
export function memberRow(
  [core, other]: Sides,
  comparison: Comparison,
  ranks: readonly [forCore: number, forOther: number],
  row: Float64Array,
): void {
  const pairs = nearestPairs(core, other);
  const apart = pairs.length === 0 ? 1 : 0;
  const compared = { ...comparison, meaning: cosineOf(core.meaning, other.meaning), apart } as const;
  if (apart === 1) row.fill(0, 0, PLACES);
  else put(row, 0, placeFeatures(core, other, pairs));
  put(row, PLACES, wordFeatures([core, other], compared));
  put(row, PLACES + WORDS, apartFeatures([core, other], compared));
  put(row, RANK_AT, ranks);
}

/** A loop: for so few values it is faster than `set`. */
function put(row: Float64Array, from: number, values: readonly number[]): void {
  for (let at = 0; at < values.length; at += 1) row[from + at] = values[at] ?? 0;
}

/** How many of the features are of place, and of words. */
const PLACES = 18;
const WORDS = 12;

function placeFeatures(core: GroupProfile, other: GroupProfile, pairs: readonly Neighbours[]): number[] {
  const next = pairs.filter(follows);
  const soon = pairs.filter(soonAfter);
  const share = (of: readonly Neighbours[], test: (pair: Neighbours) => boolean): number =>
    of.length === 0 ? 0 : of.filter(test).length / pairs.length;
  const isSame = ([one, two]: Neighbours): boolean => one.paragraph === two.paragraph;
  return [
    pairs.length / Math.min(core.reports, other.reports),
    next.length / pairs.length,
    share(pairs, (pair) => gap(pair) === -1),
    share(pairs, (pair) => gap(pair) === 2),
    soon.length / pairs.length,
    share(pairs, soonBefore),
    Math.log1p(next.length),
    share(next, ([, two]) => two.reading.leansBack),
    share(next, ([, two]) => two.quoted > 0.5),
    share(next, ([, two]) => two.reading.denies),
    share(next, ([, two]) => two.reading.doubts),
    share(next, ([, two]) => isLight(two)),
    share(soon, ([, two]) => two.reading.denies),
    share(soon, ([, two]) => two.reading.doubts && isLight(two)),
    share(next, isSame),
    share(pairs, isSame),
    share(pairs, sharesUtterance),
    share(soon, sharesSpeaker),
  ];
}

type Sides = readonly [core: GroupProfile, other: GroupProfile];

function wordFeatures([core, other]: Sides, { best, logs, alignMost, alignMean, meaning }: Apart): number[] {
  return [
    best.coverA,
    best.coverB,
    logs.shared,
    logs.names,
    logs.numbers,
    alignMost,
    alignMean,
    meaning,
    Number(core.hasTitle),
    Number(other.hasTitle),
    core.hasTitle || other.hasTitle ? Math.min(best.coverA, best.coverB) : 0,
    Number(other.isEarly),
  ];
}

interface Apart extends Comparison {
  readonly meaning: number;
  readonly apart: 0 | 1;
}

function apartFeatures([core, other]: Sides, { best, logs, meaning, apart }: Apart): number[] {
  return [
    apart,
    apart * Math.min(best.coverA, best.coverB),
    apart * logs.shared,
    apart * logs.names,
    apart * logs.numbers,
    apart * meaning,
    other.denies * logs.shared,
    other.denies * meaning,
    best.clash,
    core.logReports,
    other.logReports,
    other.light,
    other.quoted,
  ];
}
