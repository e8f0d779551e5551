import type { SpeechModelName } from '../../text/speech-table.ts';
import { contentEnds, contentStarts, sourceEnds, sourceStarts } from './candidates.ts';
import {
  END_ALONE,
  END_TO_START,
  fillContentEnd,
  fillContentStart,
  START_ALONE,
  START_TO_CUE,
  sideOf,
} from './content-features.ts';
import { cueSpanFeatures } from './cue-span-features.ts';
import { type Features, pick, type Templates } from './features.ts';
import type { Reading } from './reading.ts';
import type { Cue } from './relations.ts';
import { NO_SOURCE, type Saying, sourceEndFeatures, sourceStartFeatures } from './source-features.ts';
import { type Fit, likelyStretches, type Scorer } from './span-choice.ts';
import type { Likely, Stretch } from './stretches.ts';

export type Scorers = Readonly<Record<SpeechModelName, Scorer>>;

/** What deciding on one reading needs again and again. */
export interface Desk {
  readonly scorers: Scorers;
  readonly features: Features;
  /** Scores of starts and ends by themselves, which do not depend on the cue. */
  readonly starts: ScoreMemory;
  readonly ends: ScoreMemory;
}

export function deskFor({ length }: Reading, scorers: Scorers, features: Features): Desk {
  return { scorers, features, starts: new ScoreMemory(length), ends: new ScoreMemory(length) };
}

const SIDES = 3;

/** A score for each token on each side of a cue, worked out when first asked for. */
class ScoreMemory {
  readonly #scores: Float32Array;

  constructor(length: number) {
    this.#scores = new Float32Array(length * SIDES).fill(Number.NaN);
  }

  scoreOf(at: number, side: number, work: () => number): number {
    const known = this.#scores[at * SIDES + side] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const score = Math.fround(work());
    this.#scores[at * SIDES + side] = score;
    return score;
  }
}

function scoreWith(scorer: Scorer, features: Features, templates: Templates): number {
  features.clear();
  features.add(templates);
  return scorer.score(features);
}

export function likelyContents(reading: Reading, cue: Cue, desk: Desk): Likely[] {
  const { scorers, features } = desk;
  const startScore = (at: number, templates: Templates): number => {
    fillContentStart(reading, cue, at, features);
    return scoreWith(scorers.contentStart, features, templates);
  };
  const endScore = (start: number, at: number, templates: Templates): number => {
    fillContentEnd(reading, { cue, start }, at, features);
    return scoreWith(scorers.contentEnd, features, templates);
  };
  return likelyStretches({
    starts: contentStarts(reading, cue.at),
    start: {
      alone: (at) => desk.starts.scoreOf(at, at > cue.at ? 1 : 0, () => startScore(at, START_ALONE)),
      together: (at) => startScore(at, START_TO_CUE),
    },
    endsOf: (start) => contentEnds(reading, cue.at, start),
    endAfter: (start) => ({
      alone: (at) => desk.ends.scoreOf(at, sideOf(cue.at, start, at), () => endScore(start, at, END_ALONE)),
      together: (at) => endScore(start, at, END_TO_START),
    }),
  });
}

const nothing = (): number => 0;

/** Sources of a cue whose content is known; `first` is `NO_SOURCE` where none is named. */
export function likelySources(reading: Reading, saying: Saying, { scorers, features }: Desk): Likely[] {
  const head = saying.cue.at;
  const scoreStart = (at: number): number => {
    sourceStartFeatures(reading, saying, at, features);
    return scorers.sourceStart.score(features);
  };
  const scoreEnd = (start: number, at: number): number => {
    sourceEndFeatures(reading, { saying, start }, at, features);
    return scorers.sourceEnd.score(features);
  };
  return likelyStretches({
    starts: [NO_SOURCE, ...sourceStarts(reading, head)],
    start: { alone: nothing, together: scoreStart },
    endsOf: (start) => (start === NO_SOURCE ? [] : sourceEnds(reading, head, start)),
    endAfter: (start) => ({ alone: nothing, together: (at) => scoreEnd(start, at) }),
  });
}

const CUE_REACH = 7;

/** Where a cue may begin and end around its main word. */
export function cueReach(reading: Reading, { at }: Cue): { readonly starts: number[]; readonly ends: number[] } {
  const own = pick(reading.sentence, at);
  const from = Math.max(pick(reading.sentenceStart, own), at - CUE_REACH);
  const to = Math.min(pick(reading.sentenceEnd, own) - 1, at + CUE_REACH);
  return {
    starts: Array.from({ length: at - from + 1 }, (_, index) => from + index),
    ends: Array.from({ length: to - at + 1 }, (_, index) => at + index),
  };
}

/** The words of a cue around its main word. */
export function cueStretch(reading: Reading, cue: Cue, { scorers, features }: Desk): Stretch {
  const { starts, ends } = cueReach(reading, cue);
  const fit = (scorer: Scorer): Fit => ({
    alone: nothing,
    together: (at) => {
      cueSpanFeatures(reading, cue, at, features);
      return scorer.score(features);
    },
  });
  const end = fit(scorers.cueEnd);
  const likely = likelyStretches({ starts, start: fit(scorers.cueStart), endsOf: () => ends, endAfter: () => end });
  return likely[0] ?? { first: cue.at, last: cue.at };
}
