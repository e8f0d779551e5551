import type { Span } from '../../case/span.ts';
import type { CaseIndex } from './case-index.ts';

/** A place where the words looked for stand: in a report's text, or (span null) in its title, outlet or name. */
export interface Found {
  readonly report: string;
  readonly span: Span | null;
}

const MOST_FOUND = 60;
const MOST_A_REPORT = 4;
const LEAST_LETTERS = 2;

/**
 * Where `query` stands, large and small letters alike: titles, outlets and names first, then texts; at most 60 places, four a report. Linear
 * in the texts.
 */
export function searched(query: string, { kase, labelOf }: CaseIndex): readonly Found[] {
  const wanted = query.trim().toLowerCase();
  if (wanted.length < LEAST_LETTERS) return [];
  const byName: Found[] = [];
  const inText: Found[] = [];
  for (const report of kase.reports) {
    const names = [labelOf(report.id), report.id, report.title ?? '', report.publisher ?? ''].join('\n').toLowerCase();
    if (byName.length < MOST_FOUND / 2 && names.includes(wanted)) byName.push({ report: report.id, span: null });
    if (inText.length < MOST_FOUND) inText.push(...placesIn(report, wanted));
  }
  return [...byName, ...inText].slice(0, MOST_FOUND);
}

function placesIn({ id, text }: { readonly id: string; readonly text: string }, wanted: string): readonly Found[] {
  const folded = text.toLowerCase();
  // A few letters are longer when small; then positions would be off, and only exact words are found.
  const searchable = folded.length === text.length ? folded : text;
  const found: Found[] = [];
  for (
    let at = searchable.indexOf(wanted);
    at !== -1 && found.length < MOST_A_REPORT;
    at = searchable.indexOf(wanted, at + 1)
  ) {
    found.push({ report: id, span: { report: id, start: at, end: at + wanted.length } });
  }
  return found;
}
