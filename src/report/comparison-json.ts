import type { Comparison, TextPassage } from '../case/comparison.ts';
import type { Note } from '../case/note.ts';

/** A score as it is written: three digits tell enough. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function written<T extends { readonly score: number }>(found: readonly T[]): T[] {
  return found.map((one) => ({ ...one, score: rounded(one.score) }));
}

/** A comparison as a JSON text: the two ids, passages, pairs of sentences and notes; the texts themselves are left out. */
export function comparisonJson({ a, b, passages, sentencePairs, notes }: Comparison): string {
  const value = { a: a.id, b: b.id, passages: written(passages), sentencePairs: written(sentencePairs), notes };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What was found between the texts of two paths. */
export interface PairPassages {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly TextPassage[];
  readonly notes: readonly Note[];
}

/** One line of JSON a pair: `a`, `b`, `passages`, and `notes` where there are any. */
export function pairLine({ a, b, passages, notes }: PairPassages): string {
  const value = { a, b, passages: written(passages), ...(notes.length > 0 ? { notes } : {}) };
  return `${JSON.stringify(value)}\n`;
}
