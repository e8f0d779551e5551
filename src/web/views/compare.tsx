import { useMemo } from 'preact/hooks';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import type { PlacedChange } from '../model/changes.ts';
import { changesBetween, placedChanges } from '../model/changes.ts';
import type { Chosen } from '../model/chosen.ts';
import { chosenFrom } from '../model/chosen.ts';
import type { Row } from '../model/side-by-side.ts';
import { isLinked, sideBySide } from '../model/side-by-side.ts';
import { ALIGNMENT_KINDS, counted } from '../model/words.ts';
import { CompareChoice } from '../parts/compare-choice.tsx';
import type { Reader } from '../parts/compare-row.tsx';
import { CompareHeads, CompareRow } from '../parts/compare-row.tsx';
import { KindMark } from '../parts/marks.tsx';
import { nameOf } from '../parts/report-name.tsx';
import { readText } from '../parts/report-text.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { amend } from '../route.ts';
import type { ViewProps } from './view.ts';

/** Reports in step, sentence by sentence. */
export function Compare({ params }: ViewProps) {
  const index = useCase();
  const key = ['parent', 'child', 'lead', 'with'].map((name) => params.getAll(name).join('\n')).join('\n\n');
  const chosen = useMemo(() => chosenFrom(params, index), [key, index]);
  if (chosen === null) return <p class="nothing">There are no two reports to set side by side.</p>;
  return <SideBySide chosen={chosen} params={params} />;
}

function SideBySide({ chosen, params }: ViewProps & { readonly chosen: Chosen }) {
  const index = useCase();
  const { lead, others } = chosen;
  const rows = useMemo(() => sideBySide(lead, others, index), [chosen, index]);
  const columns = [lead, ...others];
  const hasTable = columns.some((id) => index.tablesOf.has(id));
  const through = hasTable && params.get('table') !== 'off';
  const read: Reader = (report, { start, end }) =>
    readText(index.wordsOf({ report, start, end }), through ? index.restoringOf(report) : null);
  const changes = useMemo(() => changesBetween(columns, index), [chosen, index]);
  const placed = useMemo(() => placedChanges(rows, changes, columns), [rows, changes]);
  const wanted = params.get('change');
  const askedRow = params.has('row') ? Number(params.get('row')) - 1 : -1;
  const current = placed.find(({ change }) => change.id === wanted)?.row ?? askedRow;
  useSteps(rows, current);
  const stepChange = useChangeSteps(placed, wanted, current);
  useAction('table', () => amend({ table: through ? 'off' : null }));
  useAction('swap', () =>
    amend({ lead: others[0] ?? lead, with: columns.filter((id) => id !== others[0]), row: null, change: null }),
  );
  const paired = rows.filter(isLinked).length;
  return (
    <article class="compare">
      <CompareChoice chosen={chosen} />
      <h1 tabIndex={-1}>
        {chosen.unseen === null ? (
          <>
            <bdi>{nameOf(lead, index)}</bdi> <span class="beside-word">beside</span>{' '}
            <bdi>{nameOf(others[0] ?? '', index)}</bdi>
          </>
        ) : (
          <>
            The witnesses of <bdi>{nameOf(chosen.unseen, index)}</bdi>
          </>
        )}
      </h1>
      <p class="compare-bar">
        <span>
          {counted(paired, 'row')} of {rows.length} with counterparts
        </span>
        <span class="kind-legend">
          {ALIGNMENT_KINDS.map((kind) => (
            <KindMark key={kind} kind={kind} named="aloud" />
          ))}
        </span>
        {placed.length === 0 ? null : (
          <span>
            {counted(placed.length, 'change')}{' '}
            <button type="button" class="plain-button" onClick={() => stepChange(1)}>
              next <kbd>c</kbd>
            </button>
          </span>
        )}
        {hasTable ? (
          <label class="switch">
            <input type="checkbox" checked={through} onChange={() => amend({ table: through ? 'off' : null })} /> read
            through the word table
          </label>
        ) : null}
      </p>
      <div
        class={`side-by-side columns-${columns.length}`}
        role="table"
        aria-label="Sentences side by side"
        aria-rowcount={rows.length + 1}
      >
        <CompareHeads chosen={chosen} />
        <VirtualList
          count={rows.length}
          estimate={120}
          at={current}
          render={(at) => {
            const row = rows[at];
            return row === undefined ? null : (
              <CompareRow
                row={row}
                at={at}
                columns={columns}
                read={read}
                current={at === current ? 'yes' : 'no'}
                changes={changes}
                change={wanted}
              />
            );
          }}
        />
      </div>
    </article>
  );
}

/** Keys go from one row with counterparts to the next. */
function useSteps(rows: readonly Row[], current: number): void {
  const step = (by: 1 | -1): void => {
    for (let at = current + by; at >= 0 && at < rows.length; at += by) {
      const row = rows[at];
      if (row === undefined || !isLinked(row)) continue;
      amend({ row: String(at + 1), change: null });
      return;
    }
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('leave', () => amend({ row: null, change: null }));
}

/** Keys go from change to change; from a row to the next one that has some. */
function useChangeSteps(placed: readonly PlacedChange[], wanted: string | null, current: number): (by: 1 | -1) => void {
  const step = (by: 1 | -1): void => {
    const at = placed.findIndex(({ change }) => change.id === wanted);
    const near =
      by === 1
        ? placed.find(({ row }) => row >= current)
        : placed.findLast(({ row }) => row < current || current === -1);
    const next = at === -1 ? near : placed[at + by];
    if (next !== undefined) amend({ change: next.change.id, row: null });
  };
  useAction('nextChange', () => step(1));
  useAction('previousChange', () => step(-1));
  return step;
}
