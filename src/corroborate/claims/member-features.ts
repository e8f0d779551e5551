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

/** Where the ranks stand in a row; they need all rows of a circle. */
export const RANK_AT = MEMBER_FEATURES.indexOf('rankForCore');

export interface Measures {
  readonly likenesses: Likenesses;
  /** Scores of alignments by statement. */
  readonly scores: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** What two groups share. `best`: of the two statements that share most. */
export interface Comparison {
  readonly best: Likeness;
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
  return { best, alignMost, alignMean: alignSum / (core.length * other.length) };
}

const strengthOf = ({ shared, coverA, coverB }: Likeness): number => shared * (coverA + coverB);

/** The same seen from the other group. */
function turned(best: Likeness): Likeness {
  return { ...best, coverA: best.coverB, coverB: best.coverA };
}

/** Groups that stand apart and share less are not looked at. */
const LEAST_SHARED = 0.5;

/** The rows of two groups, the first and then the second as the core, their ranks 0; null where they have nothing to do with each other. */
export function memberRows(
  [one, two]: Sides,
  { best, alignMost, alignMean }: Comparison,
): readonly [Float64Array, Float64Array] | null {
  const pairs = nearestPairs(one, two);
  if (best.shared < LEAST_SHARED && !pairs.some((pair) => soonAfter(pair) || soonBefore(pair))) return null;
  const meaning = cosineOf(one.meaning, two.meaning);
  const apart = pairs.length === 0 ? 1 : 0;
  const logs = { shared: Math.log1p(best.shared), names: Math.log1p(best.names), numbers: Math.log1p(best.numbers) };
  const compared = { alignMost, alignMean, meaning, apart, logs } as const;
  return [
    rowOf([one, two], pairs, { ...compared, best }),
    rowOf([two, one], apart === 1 ? pairs : nearestPairs(two, one), { ...compared, best: turned(best) }),
  ];
}

function rowOf([core, other]: Sides, pairs: readonly Neighbours[], compared: Apart): Float64Array {
  const row = new Float64Array(MEMBER_FEATURES.length);
  if (pairs.length > 0) put(row, 0, placeFeatures(core, other, pairs));
  put(row, PLACES, wordFeatures([core, other], compared));
  put(row, PLACES + WORDS, apartFeatures([core, other], compared));
  return row;
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
  /** Of what `best` shares. */
  readonly logs: Pick<Likeness, 'shared' | 'names' | 'numbers'>;
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
