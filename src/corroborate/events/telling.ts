import type { Quote, TimeExpression } from '../../case/attribution.ts';
import type { EventKind } from '../../case/event.ts';
import type { Span } from '../../case/span.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { NamedPlace } from '../named-places.ts';
import type { Toll } from './tolls.ts';
import type { Stretch, Words } from './words.ts';

/** A clause that tells of something, with what events are joined by. */
export interface Telling {
  readonly span: Span;
  readonly sentence: Sentence;
  readonly clause: Stretch;
  readonly when: Span | null;
  readonly date: string | null;
  /** The tokens that date anything in it. */
  readonly dated: readonly Stretch[];
  readonly said: string | null;
  readonly kind: EventKind;
  /** What a line of it is made from; null where it has no date, since no event is called by it. */
  readonly line: LineSource | null;
  /** Whether it begins where its sentence does, or with a subject: its line can stand alone. */
  readonly isWhole: boolean;
  readonly actors: readonly string[];
  readonly place: string | null;
  readonly tolls: readonly Toll[];
  /** Whether it stands in prose and its clause has no other date. */
  readonly isSole: boolean;
}

/** Where a line is taken from: the first of its stretches that can stand alone, without the tokens that date it. */
export interface LineSource {
  readonly words: Words;
  readonly stretches: readonly [Stretch, ...Stretch[]];
  readonly dated: readonly Stretch[];
}

/** A sentence with what the stages before have found in it. */
export interface Sheet {
  readonly of: SegmentedReport;
  readonly sentence: Sentence;
  /** Actors named in the whole report, in order. */
  readonly named: readonly NamedPlace[];
}

/** A sentence with words of time. */
export interface DatedSheet extends Sheet {
  readonly words: Words;
  readonly dates: readonly TimeExpression[];
  /** Those that share words with it. */
  readonly quotes: readonly Quote[];
}
