import type { WordTable } from '../../case/lineage.ts';
import type { Joins } from './joins.ts';
import type { NameForm } from './name-forms.ts';

/** By report what a spinner's word stands for. */
export type SpinTables = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function tablesByReport(tables: readonly WordTable[]): SpinTables {
  const byReport = Map.groupBy(tables, ({ report }) => report);
  return new Map(
    [...byReport].map(([report, own]) => [
      report,
      new Map(own.flatMap(({ words }) => words.map(({ here, there }) => [here, there] as const))),
    ]),
  );
}

/** The words of a name as they were before they were spun. */
export function unspun(words: readonly string[], table: ReadonlyMap<string, string> | undefined): readonly string[] {
  return table === undefined ? words : words.map((word) => table.get(word) ?? word);
}

/** Joins "St. Hubert Infirmary" with "St. Hubert Hospital" where a copy's table puts the one word for the other. */
export function joinThroughTables(forms: readonly NameForm[], tables: SpinTables, joins: Joins): void {
  const keys = new Set(forms.map(({ key }) => key));
  for (const form of forms) {
    if (form.words.length < 2) continue;
    for (const report of form.reports) {
      const key = unspun(form.words, tables.get(report)).join(' ');
      if (key !== form.key && keys.has(key)) joins.join(form.key, key);
    }
  }
}
