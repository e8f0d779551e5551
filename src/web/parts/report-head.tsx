import type { Report } from '../../case/report.ts';
import { useCase } from '../case-context.ts';
import { dayInWords, listed, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { AuditLine } from './change-item.tsx';
import { Statement } from './reasons.tsx';
import { nameOf, titleOf } from './report-name.tsx';
import { ReportNames } from './report-names.tsx';
import { WordTableList } from './word-table-list.tsx';

/** A report's headline, what is known of it, and where it comes from. Its address is shown and no link: a report's own may lead anywhere. */
export function ReportHead({ report }: { readonly report: Report }) {
  const index = useCase();
  const { id } = report;
  const derivations = index.parentsOf.get(id) ?? [];
  const children = (index.childrenOf.get(id) ?? []).map(({ child }) => child);
  return (
    <header class="reading-head">
      <p class="kicker">
        <a href={linkTo('reading')}>All reports</a>
        <a href={linkTo('lineage', { focus: id })}>Its place in the lineage</a>
      </p>
      <h1 tabIndex={-1}>
        <bdi>{titleOf(id, index)}</bdi>
      </h1>
      <p class="facts">
        {factsOf(report, nameOf(id, index)).map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      {derivations.map((derivation) => (
        <Statement key={derivation.parent} derivation={derivation} open="later" />
      ))}
      {derivations.length > 0 ? null : (
        <p class="own-reporting">Own reporting: it comes from no other report of the pile.</p>
      )}
      {children.length === 0 ? null : (
        <p class="own-reporting">
          Retold by <ReportNames ids={children} most={8} />.
        </p>
      )}
      <AuditLine id={id} />
      {(index.tablesOf.get(id) ?? []).map((table) => (
        <WordTableList key={table.parent} table={table} />
      ))}
    </header>
  );
}

function factsOf({ id, publisher, published, authors, url }: Report, name: string): readonly string[] {
  const facts = [
    plain(publisher ?? ''),
    authors.length === 0 ? '' : `by ${plain(listed(authors))}`,
    published === null ? 'undated' : dayInWords(published),
    name === id ? '' : name,
    plain(id),
    plain(url ?? ''),
  ];
  return facts.filter((fact) => fact !== '');
}
