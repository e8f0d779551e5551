import type { WordTable } from '../../case/lineage.ts';

/** A stretch of text: as it stands, or a word that the table puts back, with what stands there. */
export interface ReadPiece {
  readonly text: string;
  /** What the report has in its place, or null where nothing was put back. */
  readonly stands: string | null;
}

/** What a report's odd words stand for, by the word that stands here, folded. */
export type Restoring = ReadonlyMap<string, string>;

/**
 * A word that the table explains more seldom than this stands for itself elsewhere in the report: putting it back everywhere would spoil more
 * than it mends.
 */
const LEAST_EXPLAINED = 0.3;

/** The likeliest word for each that a copy puts, as far as the table explains most places where that stands in `text`. Linear in both. */
export function restoring(tables: readonly WordTable[], text: string): Restoring {
  const best = new Map<string, { readonly there: string; readonly count: number }>();
  for (const { here, there, count } of tables.flatMap((table) => table.words)) {
    const key = folded(here);
    if ((best.get(key)?.count ?? 0) < count) best.set(key, { there, count });
  }
  const standing = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) standing.set(folded(word), (standing.get(folded(word)) ?? 0) + 1);
  const sure = [...best].filter(([here, { count }]) => count >= LEAST_EXPLAINED * (standing.get(here) ?? 0));
  return new Map(sure.map(([here, { there }]) => [here, there]));
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** `text` with the table's words put back, small or large as the words they replace. Linear. */
export function readThrough(text: string, table: Restoring): readonly ReadPiece[] {
  const pieces: ReadPiece[] = [];
  let from = 0;
  for (const { 0: stands, index } of text.matchAll(WORD)) {
    const there = table.get(folded(stands));
    if (there === undefined || there === folded(stands)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), stands: null });
    pieces.push({ text: likeCase(there, stands), stands });
    from = index + stands.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), stands: null });
  return pieces;
}

const folded = (word: string): string => word.toLowerCase();

function likeCase(word: string, model: string): string {
  const [first = ''] = model;
  if (first === first.toLowerCase()) return word;
  return model.length > 1 && model === model.toUpperCase()
    ? word.toUpperCase()
    : word.charAt(0).toUpperCase() + word.slice(1);
}
