import type { Alignment } from '../../case/alignment.ts';
import type { BlockKind, Report } from '../../case/report.ts';

/** A stretch of a report that stands as one piece side by side: a sentence that has counterparts, or a run within a block that has none. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly block: BlockKind;
  /** The alignments that start in it, this report's side as `a`. */
  readonly links: readonly Alignment[];
}

/**
 * A report cut into units, in order: white space between them belongs to none. `links` are its alignments with whatever it is set beside,
 * in the order of its text. Linear in blocks and links.
 */
export function unitsOf(report: Report, links: readonly Alignment[]): readonly Unit[] {
  const linked = linkedUnits(report, links);
  const units: Unit[] = [];
  let next = 0;
  for (const block of report.blocks) {
    let from = block.start;
    for (let unit = linked[next]; unit !== undefined && unit.start < block.end; unit = linked[++next]) {
      units.push(...gap(report, { from, to: unit.start, block: block.kind }), unit);
      from = Math.max(from, unit.end);
    }
    units.push(...gap(report, { from, to: block.end, block: block.kind }));
  }
  return [...units, ...linked.slice(next)];
}

/** One unit for each stretch that is linked; stretches that overlap are one. */
function linkedUnits(report: Report, links: readonly Alignment[]): readonly Unit[] {
  const units: { start: number; end: number; block: BlockKind; links: Alignment[] }[] = [];
  let block = 0;
  for (const link of links) {
    const last = units.at(-1);
    if (last !== undefined && link.a.start < last.end) {
      last.links.push(link);
      last.end = Math.max(last.end, link.a.end);
      continue;
    }
    while ((report.blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= link.a.start) block += 1;
    const kind = report.blocks[block]?.kind ?? 'paragraph';
    units.push({ start: link.a.start, end: link.a.end, block: kind, links: [link] });
  }
  return units;
}

/** What lies between two linked stretches of a block, or nothing where that is white space or stray marks. */
function gap(
  { text }: Report,
  { from, to, block }: { readonly from: number; readonly to: number; readonly block: BlockKind },
): readonly Unit[] {
  if (to - from < 2) return [];
  if (text === '') return to - from > 3 ? [{ start: from, end: to, block, links: [] }] : [];
  const words = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const start = from + (words.length - words.trimStart().length);
  return [{ start, end: start + words.trim().length, block, links: [] }];
}
