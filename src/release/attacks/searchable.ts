import type { Report } from '../../case/report.ts';
import { runsOf, spaced, strawsOf, wordsOf } from './haystack.ts';
import type { Attack } from './leak.ts';
import { leak } from './leak.ts';
import type { Secrets } from './secrets.ts';
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
  const secrets = secretsOf(attempt);
  const touched = new Set(secrets.texts.map(({ report }) => report));
  return attempt.kase.reports.flatMap((report) => {
    const why = whyHidden(secrets, touched, report);
    const found = why === null ? undefined : runsOf(wordsOf(report.text), SEARCHABLE).find((run) => runs.has(run));
    if (found === undefined) return [];
    return [leak('searchable', runs.get(found) ?? null, `a search for “${found}” finds ${report.id}, ${why}`)];
  });
};

function whyHidden({ reports, names, found }: Secrets, touched: ReadonlySet<string>, report: Report): string | null {
  const { id, publisher } = report;
  if (reports.includes(report)) return 'which is withheld';
  if (names.some((name) => publisher !== null && spaced(name) === spaced(publisher))) return 'whose outlet is withheld';
  return touched.has(id) && !found.has(id) ? 'of which a part is withheld' : null;
}
