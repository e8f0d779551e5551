import type { AlignmentKind } from '../case/alignment.ts';
import type { Derivation, DerivationKind } from '../case/lineage.ts';

/** The case's kinds in words for readers. */
const KIND_IN_WORDS: Readonly<Record<DerivationKind, string>> = {
  update: 'later version',
  reprint: 'reprint',
  excerpt: 'excerpt',
  spun: 'spun copy',
  translated: 'translated copy',
  paraphrase: 'paraphrase',
  summary: 'summary',
  secondary: 'secondary report',
};

export const ALIGNMENT_IN_WORDS: Readonly<Record<AlignmentKind, string>> = {
  identical: 'identical',
  edited: 'edited',
  spun: 'spun',
  translated: 'translated',
  paraphrased: 'paraphrased',
};

/** A derivation's kind, and how sure it is where that is not very. */
export function kindInWords({ kind, confidence }: Derivation): string {
  if (confidence >= 0.8) return KIND_IN_WORDS[kind];
  return `${KIND_IN_WORDS[kind]}, ${confidence >= 0.6 ? 'likely' : 'perhaps'}`;
}

/** `97 %` for 0.97; never 100 or 0 for what is only nearly so. */
export function percent(ratio: number): string {
  const whole = Math.round(ratio * 100);
  if (whole === 100 && ratio < 1) return '99 %';
  if (whole === 0 && ratio > 0) return '1 %';
  return `${whole} %`;
}

/** A share as ten cells. */
export function bar(ratio: number): string {
  const full = Math.max(0, Math.min(10, Math.round(ratio * 10)));
  return '█'.repeat(full) + '░'.repeat(10 - full);
}
