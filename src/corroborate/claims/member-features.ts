import { alikeOf } from './alike.ts';
import { put } from './feature-row.ts';
import type { GroupProfile } from './group-profile.ts';
import type { Group } from './groups.ts';
import { type Likeness, type Likenesses, UNLIKE } from './likeness.ts';
import { forEachNearest, gapOf, SOON, sharesSpeaker, sharesUtterance } from './neighbours.ts';
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

/** What two groups share. */
export interface Comparison {
  /** Of the two statements that share most. */
  readonly best: Likeness;
  /** Over all pairs of their statements. */
  readonly alignMost: number;
  readonly alignMean: number;
  readonly alikeMean: number;
  readonly numbersMean: number;
}

/** Cost: the product of the groups' sizes. */
export function compareGroups(core: Group, other: Group, { likenesses, scores }: Measures): Comparison {
  let best = UNLIKE;
  let alignMost = 0;
  let alignSum = 0;
  let alikeSum = 0;
  let numbersSum = 0;
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
  return {
    best,
    alignMost,
    alignMean: alignSum / all,
    alikeMean: alikeSum / all,
    numbersMean: numbersSum / all,
  };
}

const strengthOf = ({ shared, coverA, coverB }: Likeness): number => shared * (coverA + coverB);

/** A comparison with the ranks of the two groups, each among the partners of the other. */
export interface Ranked {
  readonly comparison: Comparison;
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/** The rows of a pair's groups, each as what may belong to the other's claim. */
export type RowPair = readonly [ofSecond: Float64Array, ofFirst: Float64Array];

/** Groups that stand apart and share less are not looked at. */
export const LEAST_SHARED = 0.5;

/** Fills in the rows of two groups, the first and then the second as the core. */
export function memberRows(
  one: GroupProfile,
  two: GroupProfile,
  { comparison, ofFirst, ofSecond }: Ranked,
  [rowOfSecond, rowOfFirst]: RowPair,
): void {
  const apart = fillPlaces(rowOfSecond, one, two) === 0;
  if (apart) rowOfFirst.fill(0, 0, PLACES);
  else fillPlaces(rowOfFirst, two, one);
  const shared = {
    comparison,
    first: one,
    logShared: Math.log1p(comparison.best.shared),
    logNames: Math.log1p(comparison.best.names),
    logNumbers: Math.log1p(comparison.best.numbers),
    meaning: cosineOf(one.meaning, two.meaning),
    apart: Number(apart),
  };
  fillWords(rowOfSecond, one, two, shared);
  rowOfSecond[RANK_AT] = ofSecond;
  rowOfSecond[RANK_AT + 1] = ofFirst;
  fillWords(rowOfFirst, two, one, shared);
  rowOfFirst[RANK_AT] = ofFirst;
  rowOfFirst[RANK_AT + 1] = ofSecond;
}

/** What is the same from either side. */
interface Shared {
  readonly comparison: Comparison;
  readonly first: GroupProfile;
  readonly logShared: number;
  readonly logNames: number;
  readonly logNumbers: number;
  readonly meaning: number;
  /** 1 where no report has both, else 0. */
  readonly apart: number;
}

/** How many of the features are of place. */
const PLACES = 18;

/** How many of the nearest pairs are so. `next`: the second directly follows; `soon`: within a few sentences. */
class Places {
  all = 0;
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

  add(one: Statement, two: Statement): void {
    const inParagraph = Number(one.paragraph === two.paragraph);
    const gap = gapOf(one, two);
    this.all += 1;
    this.inParagraph += inParagraph;
    this.sameUtterance += Number(sharesUtterance(one, two));
    if (gap === 1) this.#addNext(two, inParagraph);
    if (gap === -1) this.before += 1;
    if (gap === 2) this.afterTwo += 1;
    if (gap > 0 && gap <= SOON) this.#addSoon(one, two);
    if (gap < 0 && gap >= -SOON) this.soonBefore += 1;
  }

  #addNext(two: Statement, inParagraph: number): void {
    this.next += 1;
    this.nextInParagraph += inParagraph;
    this.nextLeaning += Number(two.reading.leansBack);
    this.nextQuoted += Number(two.quoted > 0.5);
    this.nextDenial += Number(two.reading.denies);
    this.nextDoubt += Number(two.reading.doubts);
    this.nextLight += Number(two.isLight);
  }

  #addSoon(one: Statement, two: Statement): void {
    this.soon += 1;
    this.soonDenial += Number(two.reading.denies);
    this.soonDoubt += Number(two.reading.doubts && two.isLight);
    this.sameSpeaker += Number(sharesSpeaker(one, two));
  }
}

/** Returns how many reports tell both. */
function fillPlaces(row: Float64Array, core: GroupProfile, other: GroupProfile): number {
  const places = placesOf(core, other);
  if (places === null) {
    row.fill(0, 0, PLACES);
    return 0;
  }
  const { all } = places;
  put(row, 0, [
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
  ]);
  return all;
}

/** Null where no report tells both, as of most groups. */
function placesOf(core: GroupProfile, other: GroupProfile): Places | null {
  let places: Places | null = null;
  forEachNearest(core.runs, other.runs, (one, two) => {
    places ??= new Places();
    places.add(one, two);
  });
  return places;
}

function fillWords(row: Float64Array, core: GroupProfile, other: GroupProfile, shared: Shared): void {
  const { comparison, first, logShared, logNames, logNumbers, meaning, apart } = shared;
  const { best, alignMost, alignMean, alikeMean, numbersMean } = comparison;
  const coverCore = core === first ? best.coverA : best.coverB;
  const coverOther = core === first ? best.coverB : best.coverA;
  const coverLeast = Math.min(coverCore, coverOther);
  put(row, PLACES, [
    coverCore,
    coverOther,
    logShared,
    logNames,
    logNumbers,
    alignMost,
    alignMean,
    meaning,
    Number(core.hasTitle),
    Number(other.hasTitle),
    core.hasTitle || other.hasTitle ? coverLeast : 0,
    Number(other.isEarly),
    alikeMean,
    numbersMean,
    apart,
    apart * coverLeast,
    apart * logShared,
    apart * logNames,
    apart * logNumbers,
    apart * meaning,
    other.denies * logShared,
    other.denies * meaning,
    best.clash,
    core.logReports,
    other.logReports,
    other.light,
    other.quoted,
  ]);
}
