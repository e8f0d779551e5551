import type { SpeechAct } from '../speech/speech.ts';
import type { Mentioned } from './mentioned.ts';

/** What is known about a report from elsewhere. */
export interface Reading {
  /** A spinner's words with what they stand for. */
  readonly through: ReadonlyMap<string, string>;
  /** Whom its words mention. */
  readonly mentioned: Mentioned;
  /** Direct and reported speech found by its wording, in order of the text. */
  readonly acts: readonly SpeechAct[];
}
