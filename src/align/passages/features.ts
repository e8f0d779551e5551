import type { Evidence } from './evidence.ts';
import type { Gist } from './gist.ts';
import type { Grown } from './grow.ts';
import { MATCHES } from './range-index.ts';
import { lengthOf, overlapOf, type Stretch } from './stretch.ts';
import { RARITIES } from './vocabulary.ts';

/** What the judge of passages sees. */
export const PASSAGE_FEATURES = [
  'scoreA',
  'scoreB',
  'perTokenA',
  'perTokenB',
  'lengthA',
  'lengthB',
  'lengthRatio',
  'lengthDifference',
  'plainA',
  'plainB',
  'rareA',
  'rareB',
  'runsA',
  'runsB',
  'commonA',
  'commonB',
  'textSizes',
  'copied',
  'scrambled',
  'coveredA',
  'coveredB',
  'distinct',
  'repetition',
  'gistRival',
] as const;

/** What the judge of gists sees. */
export const GIST_FEATURES = [
  'score',
  'perToken',
  'length',
  'scoreLong',
  'perTokenLong',
  'textSize',
  'lengthRatio',
  'plain',
  'rare',
  'runs',
  'common',
  'rareLong',
  'runsLong',
  'reach',
  'spread',
  'concentration',
  'distinct',
  'repetition',
  'rival',
  'rivalCover',
  'rivalRatio',
  'lengthLong',
  'covered',
] as const;

/** Beyond this a rival's evidence says no more. */
const MOST_RIVAL = 3;
const LEAST_SCORE = 5;
const TENTHS = 10;

export function passageFeatures(grown: Grown, gists: readonly Gist[], evidence: Evidence): Float64Array {
  const { a, b, scoreA, scoreB, wording } = grown;
  const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
  const [ofA, ofB] = [sharesOf(evidence.counts(a, b)), sharesOf(evidence.counts(b, a))];
  const { distinct, tokens } = distinctOf(a, b, evidence);
  return Float64Array.of(
    Math.sqrt(Math.max(0, scoreA)),
    Math.sqrt(Math.max(0, scoreB)),
    scoreA / lengthA,
    scoreB / lengthB,
    Math.log(lengthA),
    Math.log(lengthB),
    Math.log(lengthA / lengthB),
    Math.abs(Math.log(lengthA / lengthB)),
    ofA.plain,
    ofB.plain,
    ofA.rare,
    ofB.rare,
    ofA.runs,
    ofB.runs,
    ofA.common,
    ofB.common,
    Math.log(a.text.length * b.text.length),
    wording === 0 ? 1 : 0,
    wording === 1 ? 1 : 0,
    lengthA / a.text.length,
    lengthB / b.text.length,
    Math.log(1 + distinct),
    distinct / (tokens + 1),
    gistRival(grown, gists),
  );
}

/** The evidence for a gist that shares a side with the passage, against the passage's own. */
function gistRival({ a, b, scoreA, scoreB }: Grown, gists: readonly Gist[]): number {
  let most = 0;
  for (const { short, scoreShort } of gists) {
    const [side, score] = short.text === a.text ? [a, scoreA] : [b, scoreB];
    if (overlapOf(short, side) > 0) most = Math.max(most, scoreShort / Math.max(LEAST_SCORE, score));
  }
  return Math.min(MOST_RIVAL, most);
}

export function gistFeatures(gist: Gist, passages: readonly Grown[], evidence: Evidence): Float64Array {
  const { short, long, scoreShort, scoreLong, reach } = gist;
  const length = lengthOf(short);
  const told = sharesOf(evidence.counts(short, long));
  const { distinct, tokens } = distinctOf(short, long, evidence);
  const tenths = tenthsOf(gist, evidence);
  const rival = bestRival(gist, passages);
  const ofLong = sharesOf(evidence.counts(long, short));
  return Float64Array.of(
    Math.sqrt(Math.max(0, scoreShort)),
    scoreShort / length,
    Math.log(length),
    Math.sqrt(Math.max(0, scoreLong)),
    scoreLong / lengthOf(reach),
    Math.log(short.text.length),
    Math.log(length / long.end),
    told.plain,
    told.rare,
    told.runs,
    told.common,
    ofLong.rare,
    ofLong.runs,
    lengthOf(reach) / long.end,
    tenths.filter((count) => count > 0).length / TENTHS,
    Math.max(...tenths) / (1 + tenths.reduce((sum, count) => sum + count, 0)),
    Math.log(1 + distinct),
    distinct / (tokens + 1),
    rival.score / Math.max(1, scoreShort),
    rival.cover,
    rival.ratio,
    Math.log(long.end),
    length / short.text.length,
  );
}

/** The passage that explains most of the gist's words by one place alone. */
function bestRival(
  { short }: Gist,
  passages: readonly Grown[],
): { readonly score: number; readonly cover: number; readonly ratio: number } {
  let best = { score: 0, cover: 0, ratio: 0 };
  for (const { a, b, scoreA, scoreB } of passages) {
    const [side, other, score] = short.text === a.text ? [a, b, scoreA] : [b, a, scoreB];
    const shared = overlapOf(short, side);
    const explained = (score * shared) / lengthOf(side);
    if (explained <= best.score) continue;
    best = {
      score: explained,
      cover: shared / lengthOf(short),
      ratio: Math.log(lengthOf(side) / lengthOf(other)),
    };
  }
  return best;
}

/** How many of the told text's rarer words the gist has, by tenths of that text. */
function tenthsOf({ short, long }: Gist, evidence: Evidence): number[] {
  const tenths = new Array<number>(TENTHS).fill(0);
  evidence.classes(long, short).forEach((found, at) => {
    if (!isRareMatch(found)) return;
    const tenth = Math.floor((TENTHS * at) / long.end);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  });
  return tenths;
}

function isRareMatch(found: number): boolean {
  return found >= RARITIES && found % RARITIES >= 2;
}

/** The rarer words of a stretch that are found again: how many there are, and how many different ones. */
function distinctOf(
  side: Stretch,
  other: Stretch,
  evidence: Evidence,
): { readonly distinct: number; readonly tokens: number } {
  const stems = new Set<number>();
  let tokens = 0;
  evidence.classes(side, other).forEach((found, at) => {
    if (!isRareMatch(found)) return;
    tokens += 1;
    stems.add(side.text.stems[side.start + at] ?? 0);
  });
  return { distinct: stems.size, tokens };
}

interface Shares {
  /** Of words that tell nothing, of plain ones, of rarer ones: the share found again, 0 to 1. */
  readonly common: number;
  readonly plain: number;
  readonly rare: number;
  /** Of all tokens, the share found again between the same neighbours. */
  readonly runs: number;
}

function sharesOf(counts: Float64Array): Shares {
  const found = (rarities: readonly number[], match: number): number => {
    let [matched, all] = [0, 0];
    for (const rarity of rarities) {
      for (let at = 0; at < MATCHES; at += 1) {
        const count = counts[at * RARITIES + rarity] ?? 0;
        all += count;
        if (at >= match) matched += count;
      }
    }
    return matched / (all + 2);
  };
  return {
    common: found([0], 1),
    plain: found([1], 1),
    rare: found([2, 3], 1),
    runs: found([0, 1, 2, 3], MATCHES - 1),
  };
}
