import type { Span } from '../../case/span.ts';
import type { SpeechAct } from '../speech/speech.ts';
import type { Referent } from './discourse.ts';

/** What is known about a report from elsewhere. */
export interface Reading {
  /** A spinner's words with what they stand for. */
  readonly through: ReadonlyMap<string, string>;
  readonly referent: Referent;
  /** The actor that a stretch names. */
  readonly actorAt: (span: Span) => string | null;
  /** Direct and reported speech found by its wording, in order of the text. */
  readonly acts: readonly SpeechAct[];
}
