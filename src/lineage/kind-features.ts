import type { DerivationKind } from '../case/lineage.ts';
import type { LogisticModel } from '../text/logistic-model.ts';

/** What tells how a report was made from another. Where the parent is unseen, its other witnesses together stand for it. */
export const KIND_FEATURES = [
  'kept',
  'covered',
  'coveredBack',
  'sameOrder',
  'derivedLength',
  'sentenceLength',
  'quotesKept',
  'marksKept',
  'respelled',
  'tableShare',
  'cites',
  'credited',
  'ownFraming',
  'oddness',
] as const;

export type LearnedKind = Exclude<DerivationKind, 'update'>;
export type KindModels = Readonly<Record<LearnedKind, LogisticModel>>;
export const LEARNED_KINDS: readonly LearnedKind[] = [
  'reprint',
  'excerpt',
  'spun',
  'translated',
  'paraphrase',
  'summary',
  'secondary',
];
