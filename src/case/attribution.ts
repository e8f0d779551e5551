import type { Span } from './span.ts';

/** Who says something, as the report puts it nearest to the words. */
export interface Speaker {
  /** The name or description in the report's words: "Marta Velde", "a former official". */
  readonly text: string;
  /** Where that stands, or null where the report leaves it to be understood. */
  readonly span: Span | null;
  /** The actor's id, where the speaker is one that can be told. */
  readonly actor: string | null;
  /** Whether the report keeps the name back. */
  readonly anonymous: boolean;
}

/** How an utterance stands in the reports that hold it. */
export type QuoteVerdict = 'only-here' | 'verbatim' | 'altered';

/** Words that a report gives as somebody's: between marks (`direct`) or reported. */
export interface Quote {
  readonly id: string;
  /** The words between the marks, or the reported content. */
  readonly span: Span;
  readonly direct: boolean;
  readonly speaker: Speaker;
  /** Through whom the words came, nearest first. */
  readonly chain: readonly Speaker[];
  readonly cue: Span | null;
  /** Shared by the pieces, in one report, of an utterance that a cue or a paragraph break splits. */
  readonly utterance: string;
  /** The id of the longer reported speech of which this is a marked fragment. */
  readonly within: string | null;
  /** Ids of the same utterance in other reports. */
  readonly same: readonly string[];
  readonly verdict: QuoteVerdict;
}

export type TimeKind = 'date' | 'time' | 'duration' | 'set';

/** An expression of time. */
export interface TimeExpression {
  readonly span: Span;
  /** EDTF (ISO 8601-2), as fine as the text allows; weeks `YYYY-Wnn`, quarters `YYYY-Qn`, durations `PnD`. */
  readonly value: string;
  readonly type: TimeKind;
  /** The day, ISO 8601, that a relative expression was counted from. */
  readonly anchor: string | null;
}

export type ActorKind = 'person' | 'organisation' | 'place';

/** One person, body or place, however the reports spell it. */
export interface Actor {
  readonly id: string;
  /** The fullest spelling. */
  readonly name: string;
  readonly kind: ActorKind;
  /** The other spellings, sorted. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
}
