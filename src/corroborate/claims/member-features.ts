import { alikeOf } from './alike.ts';
import { put } from './feature-row.ts';
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
  'alikeMean',
  'numbersMean',
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
  /** Over all pairs of their statements. */
  readonly means: { readonly aligned: number; readonly alike: number; readonly numbers: number };
}

/** Cost: the product of the groups' sizes. */
export function compareGroups(core: Group, other: Group, { likenesses, scores }: Measures): Comparison {
  let best = UNLIKE;
  let [alignMost, alignSum, alikeSum, numbersSum] = [0, 0, 0, 0];
  const all = core.length * other.length;
  for (const one of core) {
    const row = scores.get(one.at);
    for (const two of other) {
      const like = likenesses.of(one.at, two.at);
      if (like !== UNLIKE && strengthOf(like) > strengthOf(best)) best = like;
      alikeSum += alikeOf(like);
      numbersSum += like.numbers;
      const score = row?.get(two.at) ?? 0;
      alignMost = Math.max(alignMost, score);
      alignSum += score;
    }
  }
  const logs = { shared: Math.log1p(best.shared), names: Math.log1p(best.names), numbers: Math.log1p(best.numbers) };
  return {
    best,
    logs,
    alignMost,
    means: { aligned: alignSum / all, alike: alikeSum / all, numbers: numbersSum / all },
  };
}

const strengthOf = ({ shared, coverA, coverB }: Likeness): number => shared * (coverA + coverB);

/** Groups that stand apart and share less are not looked at. */
export const LEAST_SHARED = 0.5;

/** Fills in the rows of two groups, the first and then the second as the core. `ranks`: of each among the partners of its core. */
export function memberRows(
  [one, two]: Sides,
  { best, logs, alignMost, means }: Comparison,
  [rankOfTwo, rankOfOne]: readonly [ofSecond: number, ofFirst: number],
  [ofTwo, ofOne]: readonly [ofSecond: Float64Array, ofFirst: Float64Array],
): void {
  const pairs = nearestPairs(one, two);
  const meaning = cosineOf(one.meaning, two.meaning);
  const apart = pairs.length === 0 ? 1 : 0;
  fill(ofTwo, [one, two], pairs, { best, logs, alignMost, means, meaning, apart });
  put(ofTwo, RANK_AT, [rankOfTwo, rankOfOne]);
  const back = apart === 1 ? pairs : nearestPairs(two, one);
  fill(ofOne, [two, one], back, { best: turned(best), logs, alignMost, means, meaning, apart });
  put(ofOne, RANK_AT, [rankOfOne, rankOfTwo]);
}

/** The same seen from the other group. */
function turned({ shared, names, numbers, coverA, coverB, clash }: Likeness): Likeness {
  return { shared, names, numbers, coverA: coverB, coverB: coverA, clash };
}

function fill(row: Float64Array, [core, other]: Sides, pairs: readonly Neighbours[], compared: Apart): void {
  if (pairs.length === 0) row.fill(0, 0, PLACES);
  else put(row, 0, placeFeatures(core, other, pairs));
  put(row, PLACES, wordFeatures([core, other], compared));
  put(row, PLACES + WORDS, apartFeatures([core, other], compared));
}

/** How many of the features are of place, and of words. */
const PLACES = 18;
const WORDS = 14;

/** How many of the nearest pairs are so. `next`: the second directly follows; `soon`: within a few sentences. */
class Places {
  next = 0;
  before = 0;
  afterTwo = 0;
  soon = 0;
  soonBefore = 0;
  nextLeaning = 0;
  nextQuoted = 0;
  nextDenial = 0;
  nextDoubt = 0;
  nextLight = 0;
  soonDenial = 0;
  soonDoubt = 0;
  nextInParagraph = 0;
  inParagraph = 0;
  sameUtterance = 0;
  sameSpeaker = 0;

  add(pair: Neighbours): void {
    const inParagraph = Number(pair[0].paragraph === pair[1].paragraph);
    this.inParagraph += inParagraph;
    this.sameUtterance += Number(sharesUtterance(pair));
    if (follows(pair)) this.#addNext(pair, inParagraph);
    if (gap(pair) === -1) this.before += 1;
    if (gap(pair) === 2) this.afterTwo += 1;
    if (soonAfter(pair)) this.#addSoon(pair);
    if (soonBefore(pair)) this.soonBefore += 1;
  }

  #addNext([, two]: Neighbours, inParagraph: number): void {
    this.next += 1;
    this.nextInParagraph += inParagraph;
    this.nextLeaning += Number(two.reading.leansBack);
    this.nextQuoted += Number(two.quoted > 0.5);
    this.nextDenial += Number(two.reading.denies);
    this.nextDoubt += Number(two.reading.doubts);
    this.nextLight += Number(isLight(two));
  }

  #addSoon(pair: Neighbours): void {
    const two = pair[1];
    this.soon += 1;
    this.soonDenial += Number(two.reading.denies);
    this.soonDoubt += Number(two.reading.doubts && isLight(two));
    this.sameSpeaker += Number(sharesSpeaker(pair));
  }
}

function placeFeatures(core: GroupProfile, other: GroupProfile, pairs: readonly Neighbours[]): number[] {
  const places = new Places();
  for (const pair of pairs) places.add(pair);
  const all = pairs.length;
  return [
    all / Math.min(core.reports, other.reports),
    places.next / all,
    places.before / all,
    places.afterTwo / all,
    places.soon / all,
    places.soonBefore / all,
    Math.log1p(places.next),
    places.nextLeaning / all,
    places.nextQuoted / all,
    places.nextDenial / all,
    places.nextDoubt / all,
    places.nextLight / all,
    places.soonDenial / all,
    places.soonDoubt / all,
    places.nextInParagraph / all,
    places.inParagraph / all,
    places.sameUtterance / all,
    places.sameSpeaker / all,
  ];
}

type Sides = readonly [core: GroupProfile, other: GroupProfile];

function wordFeatures([core, other]: Sides, { best, logs, alignMost, means, meaning }: Apart): number[] {
  return [
    best.coverA,
    best.coverB,
    logs.shared,
    logs.names,
    logs.numbers,
    alignMost,
    means.aligned,
    meaning,
    Number(core.hasTitle),
    Number(other.hasTitle),
    core.hasTitle || other.hasTitle ? Math.min(best.coverA, best.coverB) : 0,
    Number(other.isEarly),
    means.alike,
    means.numbers,
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
