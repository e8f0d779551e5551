import type { Link } from '../text/aligned-pair.ts';
import type { Quoted, WordedReport } from './worded.ts';

/** Fewer quoted words than these tell nothing. */
const FEWEST_WORDS = 5;
/** Two quotations are one where they share this much of the shorter, or where their sentences surely retell each other: a spun copy keeps no word. */
const LEAST_SHARED = 1 / 3;
const SURE = 0.9;

/** Two reports and the links between their sentences. */
export interface Linked {
  readonly a: WordedReport;
  readonly b: WordedReport;
  readonly links: readonly Link[];
}

/**
 * 0–1: how much of what one of two reports quotes the other quotes too, in whatever words; of the two, the one with more of
 * it, since a retelling may cut its source or add to it. A half where either hardly quotes: it may have put quotations in its
 * own words. Reports of one happening that each asked for themselves have the same facts and other quotations. Cost: linear
 * in quoted words and links.
 */
export function quotesMet({ a: { quoted: mine }, b: { quoted: theirs }, links }: Linked): number {
  const met = links.filter((link) => isOneQuotation(mine.get(link.a), theirs.get(link.b), link.score));
  const one = shareMet(mine, new Set(met.map((link) => link.a)));
  const two = shareMet(theirs, new Set(met.map((link) => link.b)));
  return one === null || two === null ? 0.5 : Math.max(one, two);
}

function isOneQuotation(
  one: ReadonlySet<string> | undefined,
  two: ReadonlySet<string> | undefined,
  score: number,
): boolean {
  if (one === undefined || two === undefined) return false;
  return score >= SURE || countShared(one, two) >= LEAST_SHARED * Math.min(one.size, two.size);
}

function countShared(one: ReadonlySet<string>, two: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of one) if (two.has(stem)) count += 1;
  return count;
}

function shareMet(quoted: Quoted, met: ReadonlySet<number>): number | null {
  let all = 0;
  let found = 0;
  for (const [sentence, { size }] of quoted) {
    all += size;
    if (met.has(sentence)) found += size;
  }
  return all < FEWEST_WORDS ? null : found / all;
}

/** 0–1: how many of the names of one of two reports stand anywhere in the other; of the two, the one with more of them. */
export function namesMet(a: WordedReport, b: WordedReport): number {
  return Math.max(shareNamed(a, b), shareNamed(b, a));
}

function shareNamed({ names }: WordedReport, { stems }: WordedReport): number {
  const all = names.size;
  let found = 0;
  for (const stem of names.keys()) if (stems.has(stem)) found += 1;
  return all === 0 ? 0.5 : found / all;
}
