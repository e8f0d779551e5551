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
import { isLight, leansBack, readsAsDenial, readsAsDoubt } from './reading.ts';
import { cosineOf, type Statement } from './statement.ts';

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

/** Two groups side by side. */
export interface Comparison {
  readonly best: Likeness;
  readonly alignMost: number;
  readonly alignMean: number;
}

/** The row of a core and another group, its ranks 0; null where they have nothing to do with each other. Cost: the product of their sizes. */
export function memberFeatures(core: Group, other: Group, measures: Measures): Float64Array | null {
  const pairs = nearestPairs(core, other);
  const compared = compare(core, other, measures);
  const near = pairs.some((pair) => soonAfter(pair) || soonBefore(pair));
  if (!near && Math.log1p(compared.best.shared) < LEAST_SHARED) return null;
  return Float64Array.from([
    ...placeFeatures(core, other, pairs),
    ...wordFeatures(core, other, compared),
    ...apartFeatures(core, other, { ...compared, apart: pairs.length === 0 ? 1 : 0 }),
    0,
    0,
  ]);
}

/** Groups that stand apart and share less are not looked at. */
const LEAST_SHARED = 0.3;

function compare(core: Group, other: Group, { likenesses, scores }: Measures): Comparison {
  let best = UNLIKE;
  let [alignMost, alignSum] = [0, 0];
  for (const one of core) {
    for (const two of other) {
      const like = likenesses.of(one.at, two.at);
      if (strengthOf(like) > strengthOf(best)) best = like;
      const score = scores.get(one.at)?.get(two.at) ?? 0;
      alignMost = Math.max(alignMost, score);
      alignSum += score;
    }
  }
  return { best, alignMost, alignMean: alignSum / (core.length * other.length) };
}

const strengthOf = ({ shared, coverA, coverB }: Likeness): number => shared * (coverA + coverB);

function placeFeatures(core: Group, other: Group, pairs: readonly Neighbours[]): number[] {
  const next = pairs.filter(follows);
  const share = (of: readonly Neighbours[], test: (pair: Neighbours) => boolean): number =>
    of.filter(test).length / Math.max(1, pairs.length);
  const isSame = ([one, two]: Neighbours): boolean => one.paragraph === two.paragraph;
  const soon = pairs.filter(soonAfter);
  return [
    pairs.length / Math.min(reportsOf(core), reportsOf(other)),
    share(next, () => true),
    share(pairs, (pair) => gap(pair) === -1),
    share(pairs, (pair) => gap(pair) === 2),
    share(soon, () => true),
    share(pairs, soonBefore),
    Math.log1p(next.length),
    share(next, ([, two]) => leansBack(two)),
    share(next, ([, two]) => two.quoted > 0.5),
    share(next, ([, two]) => readsAsDenial(two)),
    share(next, ([, two]) => readsAsDoubt(two)),
    share(next, ([, two]) => isLight(two)),
    share(soon, ([, two]) => readsAsDenial(two)),
    share(soon, ([, two]) => readsAsDoubt(two) && isLight(two)),
    share(next, isSame),
    share(pairs, isSame),
    share(pairs, sharesUtterance),
    share(soon, sharesSpeaker),
  ];
}

const hasTitle = (group: Group): boolean => group.some(({ sentence }) => sentence.kind === 'title');

function wordFeatures(core: Group, other: Group, { best, alignMost, alignMean }: Comparison): number[] {
  const [coreTitle, otherTitle] = [hasTitle(core), hasTitle(other)];
  return [
    best.coverA,
    best.coverB,
    Math.log1p(best.shared),
    Math.log1p(best.names),
    Math.log1p(best.numbers),
    alignMost,
    alignMean,
    cosineOf(meaningOf(core), meaningOf(other)),
    Number(coreTitle),
    Number(otherTitle),
    coreTitle || otherTitle ? Math.min(best.coverA, best.coverB) : 0,
    Number(other.some(({ sentence }) => sentence.index < 2)),
  ];
}

function apartFeatures(core: Group, other: Group, { best, apart }: Comparison & { readonly apart: 0 | 1 }): number[] {
  const meaning = cosineOf(meaningOf(core), meaningOf(other));
  const shared = Math.log1p(best.shared);
  const share = (test: (statement: Statement) => boolean): number => other.filter(test).length / other.length;
  const denies = share(readsAsDenial);
  return [
    apart,
    apart * Math.min(best.coverA, best.coverB),
    apart * shared,
    apart * Math.log1p(best.names),
    apart * Math.log1p(best.numbers),
    apart * meaning,
    denies * shared,
    denies * meaning,
    best.clash,
    Math.log1p(reportsOf(core)),
    Math.log1p(reportsOf(other)),
    share(isLight),
    other.reduce((sum, { quoted }) => sum + quoted, 0) / other.length,
  ];
}

export function reportsOf(group: Group): number {
  return new Set(group.map(({ span }) => span.report)).size;
}

const meanings = new WeakMap<Group, Float32Array>();

/** The mean of the statements' meanings, of length 1. */
function meaningOf(group: Group): Float32Array {
  const known = meanings.get(group);
  if (known !== undefined) return known;
  const sum = new Float32Array(group[0]?.meaning.length ?? 0);
  for (const { meaning } of group)
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (meaning[at] ?? 0);
  const length = Math.hypot(...sum) || 1;
  const mean = sum.map((value) => value / length);
  meanings.set(group, mean);
  return mean;
}
