import { SPEECH_MODELS, type SpeechModelName } from '../../text/speech-table.ts';
import { valueRow } from './features.ts';
import type { HashedScorer } from './hashed-scorer.ts';
import type { Reading } from './reading.ts';
import { MOST_PLACES, type Scores } from './span-choice.ts';

/** What deciding needs, whatever is read: a model for each question, and room to work in. */
export interface Tools {
  readonly scorers: Readonly<Record<SpeechModelName, HashedScorer>>;
  /** For each model the row of values that its features are made of. */
  readonly rows: Readonly<Record<SpeechModelName, Int32Array>>;
  readonly scores: Scores;
}

/** A reading, and what deciding on it needs again and again. */
export interface Desk extends Tools {
  readonly reading: Reading;
  /** Scores of starts and ends of contents by themselves, which do not depend on the cue. */
  readonly starts: ScoreMemory;
  readonly ends: ScoreMemory;
}

export function toolsOf(scorers: Tools['scorers']): Tools {
  const rows = Object.fromEntries(SPEECH_MODELS.map((name) => [name, valueRow()])) as Tools['rows'];
  return { scorers, rows, scores: new Float64Array(MOST_PLACES) };
}

export function deskFor(reading: Reading, tools: Tools): Desk {
  const { length } = reading;
  return { ...tools, reading, starts: new ScoreMemory(length), ends: new ScoreMemory(length) };
}

const SIDES = 3;

/** A score for each token on each side of a cue, kept once it is worked out. */
class ScoreMemory {
  readonly #scores: Float32Array;

  constructor(length: number) {
    this.#scores = new Float32Array(length * SIDES).fill(Number.NaN);
  }

  has(at: number, side: number): boolean {
    return !Number.isNaN(this.#scores[at * SIDES + side]);
  }

  /** What `set` was given, rounded. */
  get(at: number, side: number): number {
    return this.#scores[at * SIDES + side] ?? 0;
  }

  set(at: number, side: number, score: number): void {
    this.#scores[at * SIDES + side] = score;
  }
}
