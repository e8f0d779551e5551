import type { Alignment, Passage } from './alignment.ts';
import type { Actor, Quote, TimeExpression } from './attribution.ts';
import type { Change } from './change.ts';
import type { Claim } from './claim.ts';
import type { StoryEvent } from './event.ts';
import type { Derivation, Story, Unseen, WordTable } from './lineage.ts';
import type { Note } from './note.ts';
import type { ReceivedPackage } from './received.ts';
import type { Relation } from './relation.ts';
import type { Report } from './report.ts';

/** Everything hearsay says of a pile, self-contained; `case.schema.json` describes its JSON. */
export interface Case {
  readonly format: 'hearsay-case';
  readonly version: 1;
  readonly reports: readonly Report[];
  readonly stories: readonly Story[];
  readonly unseen: readonly Unseen[];
  readonly derivations: readonly Derivation[];
  readonly wordTables: readonly WordTable[];
  readonly alignments: readonly Alignment[];
  readonly passages: readonly Passage[];
  readonly changes: readonly Change[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly TimeExpression[];
  readonly claims: readonly Claim[];
  readonly events: readonly StoryEvent[];
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  /** What partners gave; not there where nothing was received. */
  readonly received?: readonly ReceivedPackage[];
  readonly notes: readonly Note[];
}
