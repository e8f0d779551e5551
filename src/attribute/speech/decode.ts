import type { SpeechModelName } from '../../text/speech-table.ts';
import { contentEnds, contentStarts, sourceEnds, sourceStarts } from './candidates.ts';
import {
  END_ALONE,
  END_TO_START,
  fillContentEnd,
  fillContentStart,
  START_ALONE,
  START_TO_CUE,
} from './content-features.ts';
import { cueSpanFeatures } from './cue-span-features.ts';
import type { Features, Templates } from './features.ts';
import type { Reading } from './reading.ts';
import type { Cue } from './relations.ts';
import { NO_SOURCE, type Saying, sourceEndFeatures, sourceStartFeatures } from './source-features.ts';
import { likelyStretches, type Scorer, type SpanQuestion } from './span-choice.ts';
import type { Likely } from './stretches.ts';

export type Scorers = Readonly<Record<SpeechModelName, Scorer>>;

/** What deciding on one reading needs again and again. */
export interface Desk {
  readonly scorers: Scorers;
  readonly features: Features;
  readonly memory: Memory;
}

/** Scores of the features that do not depend on the cue, so that each is worked out once. */
export interface Memory {
  readonly starts: ScoreMemory;
  readonly ends: ScoreMemory;
}

const SIDES = 3;

class ScoreMemory {
  readonly #features: Features;
  readonly #scores: Float32Array;

  constructor(length: number, features: Features) {
    this.#features = features;
    this.#scores = new Float32Array(length * SIDES).fill(Number.NaN);
  }

  /** The score of these templates over the values as they are, or what it was when the key was last asked for. */
  scoreOf(key: number, scorer: Scorer, alone: Templates): number {
    const known = this.#scores[key] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    this.#features.clear();
    this.#features.add(alone);
    const score = Math.fround(scorer.score(this.#features));
    this.#scores[key] = score;
    return score;
  }
}

export function deskFor({ length }: Reading, scorers: Scorers, features: Features): Desk {
  return {
    scorers,
    features,
    memory: { starts: new ScoreMemory(length, features), ends: new ScoreMemory(length, features) },
  };
}

export function likelyContents(reading: Reading, cue: Cue, { scorers, features, memory }: Desk): Likely[] {
  return likelyStretches({
    starts: contentStarts(reading, cue.at),
    endsOf: (start) => contentEnds(reading, cue.at, start),
    scoreStart: (at) => {
      const side = fillContentStart(reading, cue, at, features);
      const alone = memory.starts.scoreOf(at * SIDES + side, scorers.contentStart, START_ALONE);
      features.clear();
      features.add(START_TO_CUE);
      return alone + scorers.contentStart.score(features);
    },
    scoreEnd: (start, at) => {
      const side = fillContentEnd(reading, { cue, start }, at, features);
      const alone = memory.ends.scoreOf(at * SIDES + side, scorers.contentEnd, END_ALONE);
      features.clear();
      features.add(END_TO_START);
      return alone + scorers.contentEnd.score(features);
    },
  });
}

/** Sources of a cue whose content is known; `first` is `NO_SOURCE` where none is named. */
export function likelySources(reading: Reading, saying: Saying, { scorers, features }: Desk): Likely[] {
  const head = saying.cue.at;
  return likelyStretches({
    starts: [NO_SOURCE, ...sourceStarts(reading, head)],
    endsOf: (start) => (start === NO_SOURCE ? [] : sourceEnds(reading, head, start)),
    scoreStart: (at) => {
      sourceStartFeatures(reading, saying, at, features);
      return scorers.sourceStart.score(features);
    },
    scoreEnd: (start, at) => {
      sourceEndFeatures(reading, { saying, start }, at, features);
      return scorers.sourceEnd.score(features);
    },
  });
}

const CUE_REACH = 7;

export function cueQuestion(
  reading: Reading,
  cue: Cue,
  { scorers, features }: Pick<Desk, 'scorers' | 'features'>,
): SpanQuestion {
  const sentence = reading.sentence[cue.at] ?? 0;
  const from = Math.max(reading.sentenceStart[sentence] ?? cue.at, cue.at - CUE_REACH);
  const to = Math.min((reading.sentenceEnd[sentence] ?? cue.at + 1) - 1, cue.at + CUE_REACH);
  const scoreWith = (scorer: Scorer, at: number): number => {
    cueSpanFeatures(reading, cue, at, features);
    return scorer.score(features);
  };
  return {
    starts: Array.from({ length: cue.at - from + 1 }, (_, index) => from + index),
    endsOf: () => Array.from({ length: to - cue.at + 1 }, (_, index) => cue.at + index),
    scoreStart: (at) => scoreWith(scorers.cueStart, at),
    scoreEnd: (_start, at) => scoreWith(scorers.cueEnd, at),
  };
}
