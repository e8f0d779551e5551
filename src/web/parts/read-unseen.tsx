import type { ReconstructedPassage, Unseen } from '../../case/lineage.ts';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import type { Restoring } from '../model/word-table.ts';
import { counted, nameOfUnseen } from '../model/words.ts';
import { amend, linkTo } from '../route.ts';
import { Naming, placeLink } from './naming.tsx';
import { nameOf, ReportName } from './report-name.tsx';
import { ReportNames } from './report-names.tsx';
import { Stretch } from './report-text.tsx';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  readonly unseen: Unseen;
  readonly params: URLSearchParams;
}

/** A report that nobody here has, as far as its witnesses give it: the best witness's words, each passage with the others' wordings. */
export function ReadUnseen({ unseen, params }: Props) {
  const index = useCase();
  const { reconstruction, witnesses } = unseen;
  const through = params.get('table') !== 'off';
  useAction('table', () => amend({ table: through ? 'off' : null }));
  const hasTable = witnesses.some((id) => index.tablesOf.has(id));
  const name = nameOfUnseen(unseen);
  return (
    <article class="reading rebuilt">
      <header class="reading-head">
        <p class="kicker">
          <a href={linkTo('reading')}>All reports</a> <span>not in the pile</span>
        </p>
        <h1 tabIndex={-1}>
          The report by <bdi>{name}</bdi>, rebuilt
        </h1>
        <p class="facts-line">
          {counted(reconstruction.length, 'passage')} from {counted(witnesses.length, 'witness', 'witnesses')}:{' '}
          <ReportNames ids={witnesses} most={12} />
        </p>
        <p class="caution">
          Nobody here has this report. What follows is what its retellings have in common, in the words of the best
          witness. It is evidence of what it said and no quotation of it.
        </p>
        <Naming unseen={unseen} />
        <p class="about-ways">
          <a href={linkTo('compare', { parent: unseen.id })}>All witnesses side by side</a>
          <a href={linkTo('lineage', { focus: unseen.id })}>Its place in the lineage</a>
        </p>
      </header>
      {hasTable ? (
        <p class="choice">
          <label class="switch">
            <input type="checkbox" checked={through} onChange={() => amend({ table: through ? 'off' : null })} /> read
            spun copies through their word tables
          </label>
        </p>
      ) : null}
      <div class="reading-text">
        <VirtualList
          count={reconstruction.length}
          estimate={160}
          at={-1}
          render={(at) => {
            const passage = reconstruction[at];
            return passage === undefined ? null : (
              <Passage passage={passage} through={through ? 'tables' : 'nothing'} />
            );
          }}
        />
      </div>
      {reconstruction.length === 0 ? (
        <p class="nothing">Its witnesses share too little to give any of it back.</p>
      ) : null}
    </article>
  );
}

function Passage({
  passage: { best, others },
  through,
}: {
  readonly passage: ReconstructedPassage;
  readonly through: 'tables' | 'nothing';
}) {
  const index = useCase();
  const spans = [best, ...others];
  const tableOf = (report: string): Restoring | null => (through === 'tables' ? index.restoringOf(report) : null);
  return (
    <div class="block block-paragraph">
      <p class="block-text" dir="auto">
        <Stretch {...best} table={tableOf(best.report)} />
      </p>
      <p class="margin">
        <span class="unseen-words">Witnesses: </span>
        {spans.map((span, i) => (
          <a key={`${span.report}:${span.start}`} class={i === 0 ? 'best-witness' : ''} href={placeLink(span)}>
            <bdi>{nameOf(span.report, index)}</bdi>
          </a>
        ))}
      </p>
      {others.length === 0 ? null : (
        <details class="wordings">
          <summary>{counted(others.length, 'other wording')}</summary>
          {others.map((span) => (
            <div key={`${span.report}:${span.start}`} class="counterpart">
              <p class="counterpart-of">
                <ReportName id={span.report} />
              </p>
              <p class="counterpart-words" dir="auto">
                <Stretch {...span} table={tableOf(span.report)} />
              </p>
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
