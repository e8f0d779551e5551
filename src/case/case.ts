import type { Alignment, Passage } from './alignment.ts';
import type { Actor, Quote, TimeExpression } from './attribution.ts';
import type { Change } from './change.ts';
import type { Derivation, Story, Unseen, WordTable } from './lineage.ts';
import type { Note } from './note.ts';
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
  /** Filled by the corroborate stage, which is not built yet. */
  readonly claims: readonly never[];
  /** Filled by the corroborate stage, which is not built yet. */
  readonly events: readonly never[];
  readonly actors: readonly Actor[];
  /** Filled by the corroborate stage, which is not built yet. */
  readonly relations: readonly never[];
  readonly notes: readonly Note[];
}
