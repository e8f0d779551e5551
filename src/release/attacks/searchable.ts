import type { Report } from '../../case/report.ts';
import { overlapLength } from '../../case/span.ts';
import { runsOf, spaced, strawsOf, wordsOf } from './haystack.ts';
import type { Attack, Attempt } from './leak.ts';
import { leak } from './leak.ts';
import { secretsOf } from './secrets.ts';

/** A search engine finds a text by as many words in a row. */
const SEARCHABLE = 8;

/**
 * Words in a row that stand in a report of which something is withheld: who searches for them finds the report, and in it what was taken out.
 * A report labelled CLEAR may be found; not one that is itself withheld, or whose outlet is.
 */
export const searchableAttack: Attack = (attempt) => {
  const runs = new Map<string, string>();
  for (const { item, text } of strawsOf(attempt.content)) {
    for (const run of runsOf(wordsOf(text), SEARCHABLE)) runs.set(run, item);
  }
  return attempt.kase.reports.flatMap((report) => {
    const why = whyHidden(attempt, report);
    const found = why === null ? undefined : runsOf(wordsOf(report.text), SEARCHABLE).find((run) => runs.has(run));
    if (found === undefined) return [];
    return [leak('searchable', runs.get(found) ?? null, `a search for “${found}” finds ${report.id}, ${why}`)];
  });
};

function whyHidden(attempt: Attempt, report: Report): string | null {
  const { reports, names, texts, found } = secretsOf(attempt);
  if (reports.includes(report)) return 'which is withheld';
  if (names.some((name) => report.publisher !== null && spaced(name) === spaced(report.publisher)))
    return 'whose outlet is withheld';
  if (found.has(report.id)) return null;
  const whole = { report: report.id, start: 0, end: report.text.length };
  return texts.some((span) => overlapLength(span, whole) > 0) ? 'of which a part is withheld' : null;
}
