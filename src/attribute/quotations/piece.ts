import type { BlockKind } from '../../case/report.ts';
import type { SpeechAct } from '../speech/speech.ts';
import type { Cue } from './cue.ts';
import type { Voice } from './discourse.ts';
import type { Marked } from './marked.ts';

/** A marked stretch with what the text says of it. */
export interface Piece {
  readonly marked: Marked;
  readonly block: BlockKind;
  /** The piece in whose words this one stands. */
  readonly inside: Piece | null;
  /** Number of its sentence in the report. */
  readonly sentence: number;
  /** Nothing stands before it in its sentence. */
  readonly opens: boolean;
  /** Nothing but a cue or white space stands between it and the piece before. */
  readonly goesOn: boolean;
  readonly cue: Cue | null;
  readonly voice: Voice | null;
  /** The sentence itself says whose it is. */
  readonly said: boolean;
  readonly through: readonly Voice[];
  /** To whom it was said, where that may be an outlet. */
  readonly listeners: readonly Voice[];
}

/** One block of a report with its quotations. */
export interface Passage {
  readonly text: string;
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly marked: readonly Marked[];
  readonly starts: readonly number[];
  /** Speech found in the block by its wording, direct and reported. */
  readonly acts: readonly SpeechAct[];
}
