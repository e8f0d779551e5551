import type { Alignment } from '../case/alignment.ts';
import type { Actor, Quote, TimeExpression } from '../case/attribution.ts';
import type { Change } from '../case/change.ts';
import type { Derivation, Story, Unseen, WordTable } from '../case/lineage.ts';
import type { SegmentedReport } from '../text/segmented.ts';

/** What the stages before have found. */
export interface CorroborateInput {
  readonly reports: readonly SegmentedReport[];
  readonly stories: readonly Story[];
  readonly unseen: readonly Unseen[];
  readonly derivations: readonly Derivation[];
  readonly wordTables: readonly WordTable[];
  readonly alignments: readonly Alignment[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly TimeExpression[];
  readonly actors: readonly Actor[];
  readonly changes: readonly Change[];
}
