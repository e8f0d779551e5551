import type { Quote, TimeExpression } from '../../case/attribution.ts';
import type { EventKind } from '../../case/event.ts';
import type { Span } from '../../case/span.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { NamedPlace } from '../named-places.ts';
import type { Toll } from './tolls.ts';

/** A clause that tells of something, with what events are joined by. */
export interface Telling {
  readonly span: Span;
  readonly sentence: Span;
  readonly when: Span | null;
  readonly date: string | null;
  readonly said: string | null;
  readonly kind: EventKind;
  /** What it tells, in its words; worked out when it is asked for. */
  readonly lineOf: () => string;
  /** Whether it begins where its sentence does, or with a subject: its line can stand alone. */
  readonly isWhole: boolean;
  /** Worked out when they are asked for: most clauses are held against no other. */
  readonly stemsOf: () => ReadonlyMap<string, Stem>;
  readonly actors: readonly string[];
  readonly place: string | null;
  readonly tolls: readonly Toll[];
  /** Whether it stands in prose and its clause has no other date. */
  readonly isSole: boolean;
}

/** A telling word: how rare it is, 0 to 1, and whether it is part of a name. */
export interface Stem {
  readonly weight: number;
  readonly isName: boolean;
}

/** A sentence with what the stages before have found in it. */
export interface Sheet {
  readonly of: SegmentedReport;
  readonly sentence: Sentence;
  readonly dates: readonly TimeExpression[];
  /** Those that share words with it. */
  readonly quotes: readonly Quote[];
  /** Those of the whole report, in order. */
  readonly named: readonly NamedPlace[];
  readonly lexicon: Lexicon;
}
