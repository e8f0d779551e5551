import { useMemo } from 'preact/hooks';
import type { Report } from '../../case/report.ts';
import { useCase } from '../case-context.ts';
import { useAction } from '../keys.ts';
import { annotationsOf } from '../model/annotations.ts';
import type { Unit } from '../model/units.ts';
import { unitsOf } from '../model/units.ts';
import { amend } from '../route.ts';
import { ReadBlock } from './read-block.tsx';
import { ReportHead } from './report-head.tsx';
import { VirtualList } from './virtual-list.tsx';

interface Props {
  readonly report: Report;
  readonly params: URLSearchParams;
}

/** A report as it stands; each sentence with counterparts opens to them. */
export function ReadReport({ report, params }: Props) {
  const index = useCase();
  const links = index.linksOf.get(report.id) ?? [];
  const linked = useMemo(() => unitsOf(report, links).filter((unit) => unit.links.length > 0), [report]);
  const hasTable = index.tablesOf.has(report.id);
  const through = params.get('table') === 'on' && hasTable;
  const turn = (): void => amend({ table: through ? null : 'on' });
  const table = through ? index.restoringOf(report.id) : null;
  const annotations = useMemo(() => annotationsOf(report.id, index), [report]);
  const marking = params.get('marks') === 'on';
  const [start, end] = placeIn(params);
  const block = start === null ? -1 : report.blocks.findIndex((one) => one.end > start);
  const step = (by: 1 | -1): void => {
    const at = start === null ? -1 : nearest(linked, start);
    const next = linked[at === -1 && by === -1 ? linked.length - 1 : at + by];
    if (next !== undefined) amend({ at: `${next.start}-${next.end}` });
  };
  useAction('next', () => step(1));
  useAction('previous', () => step(-1));
  useAction('table', turn);
  useAction('leave', () => amend({ at: null }));
  return (
    <article class="reading">
      <ReportHead report={report} />
      {hasTable || annotations.length > 0 ? (
        <p class="choice">
          {hasTable ? (
            <label class="switch">
              <input type="checkbox" checked={through} onChange={turn} /> read through its word table
            </label>
          ) : null}
          {annotations.length > 0 && !through ? (
            <label class="switch">
              <input type="checkbox" checked={marking} onChange={() => amend({ marks: marking ? null : 'on' })} /> mark
              who says what, and when
            </label>
          ) : null}
        </p>
      ) : null}
      <div class="reading-text" lang={/^[A-Za-z-]{2,35}$/.test(report.language) ? report.language : undefined}>
        <VirtualList
          count={report.blocks.length}
          estimate={130}
          at={block}
          render={(at) => {
            const shownBlock = report.blocks[at];
            return shownBlock === undefined ? null : (
              <ReadBlock
                report={report}
                block={shownBlock}
                linked={linked}
                table={table}
                annotations={marking ? annotations : NONE}
                selected={start === null ? null : { start, end: end ?? start }}
              />
            );
          }}
        />
      </div>
    </article>
  );
}

const NONE: ReturnType<typeof annotationsOf> = [];

function placeIn(params: URLSearchParams): readonly [number, number] | readonly [null, null] {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(params.get('at') ?? '') ?? [];
  return start === undefined || end === undefined ? [null, null] : [Number(start), Number(end)];
}

/** The unit in which a position lies, or the one before it. */
function nearest(units: readonly Unit[], position: number): number {
  const after = units.findIndex((unit) => unit.end > position);
  return after === -1 ? units.length - 1 : after;
}
