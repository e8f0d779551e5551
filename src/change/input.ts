import type { Alignment } from '../case/alignment.ts';
import type { Quote, TimeExpression } from '../case/attribution.ts';
import type { Derivation, Unseen, WordTable } from '../case/lineage.ts';
import type { SegmentedReport } from '../text/segmented.ts';

/** What the stages before have found. */
export interface ChangeInput {
  readonly reports: readonly SegmentedReport[];
  readonly unseen: readonly Unseen[];
  readonly derivations: readonly Derivation[];
  readonly wordTables: readonly WordTable[];
  readonly alignments: readonly Alignment[];
  readonly quotes: readonly Quote[];
  readonly dates: readonly TimeExpression[];
}
