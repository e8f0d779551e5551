import type { ComponentChildren } from 'preact';
import type { Change } from '../../case/change.ts';
import { useCase } from '../case-context.ts';
import type { CaseIndex } from '../model/case-index.ts';
import { changeInWords, startsIn } from '../model/changes.ts';
import type { Chosen } from '../model/chosen.ts';
import type { Marked } from '../model/segments.ts';
import type { Beside, Row } from '../model/side-by-side.ts';
import { isLinked } from '../model/side-by-side.ts';
import type { Unit } from '../model/units.ts';
import type { WordDiff, WordRange } from '../model/word-diff.ts';
import { wordDiff } from '../model/word-diff.ts';
import { kindInWords, percent, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { ChangeNotes } from './change-item.tsx';
import { KindMark } from './marks.tsx';
import { nameOf, outletAndDay, ReportName } from './report-name.tsx';
import type { Marking, ReadText } from './report-text.tsx';
import { Position, placeRead, Words } from './report-text.tsx';

/** The names above the columns. */
export function CompareHeads({ chosen }: { readonly chosen: Chosen }) {
  const index = useCase();
  const columns = [chosen.lead, ...chosen.others];
  return (
    <div class="heads" role="rowgroup">
      <div class="row" role="row" aria-rowindex={1}>
        <span class="row-number" role="columnheader">
          <span class="unseen-words">Row</span>
        </span>
        {columns.map((id) => {
          const [main] = index.parentsOf.get(id) ?? [];
          const about = [main === undefined ? 'own reporting' : kindInWords(main), outletAndDay(id, index)];
          return (
            <div key={id} class="cell head" role="columnheader">
              <ReportName id={id} /> <span class="head-about">{about.filter((part) => part !== '').join(' · ')}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly at: number;
  /** The lead's id, then the others'. */
  readonly columns: readonly string[];
  readonly read: Reader;
  readonly current: 'yes' | 'no';
  /** What is marked in these columns. */
  readonly changes: readonly Change[];
  /** The id of the change that is looked at. */
  readonly change: string | null;
}

/** The words of a unit as they are to be read: as they stand, or through a word table. */
export type Reader = (report: string, unit: Unit) => ReadText;

/** One row: a sentence of the lead and what answers to it in each other report. */
export function CompareRow({ row, at, columns, read, current, changes, change }: RowProps) {
  const index = useCase();
  const [lead = '', ...others] = columns;
  const leadRead = row.lead === null ? null : read(lead, row.lead);
  const diffs = row.others.map((parts, i) => diffOf(leadRead, parts, (unit) => read(others[i] ?? '', unit)));
  const linked = isLinked(row);
  return (
    <div
      class={['row', current === 'yes' ? 'current' : '', linked ? 'linked' : 'unlinked'].join(' ')}
      role="row"
      aria-rowindex={at + 2}
      aria-current={current === 'yes' ? 'true' : undefined}
    >
      <span class="row-number" role="rowheader">
        <a href={rowLink(at)} aria-label={`Row ${at + 1}`}>
          {at + 1}
        </a>
      </span>
      <div class={row.lead === null ? 'cell empty' : 'cell'} role="cell">
        {row.lead === null || leadRead === null ? null : (
          <UnitText
            report={lead}
            unit={row.lead}
            read={leadRead}
            differing={row.others.length === 1 ? (diffs[0]?.a ?? []) : []}
            changes={changes}
            change={change}
          />
        )}
        {row.lead !== null && !linked ? <NoCounterpart>only in {nameOf(lead, index)}</NoCounterpart> : null}
      </div>
      {row.others.map((parts, i) => (
        <div key={others[i]} class={parts.length === 0 ? 'cell empty' : 'cell'} role="cell">
          {parts.map((part) => (
            <BesidePart
              key={part.unit.start}
              part={part}
              report={others[i] ?? ''}
              read={read}
              differing={parts.length === 1 ? (diffs[i]?.b ?? []) : []}
              changes={changes}
              change={change}
            />
          ))}
          {row.lead === null && parts.length > 0 ? <NoCounterpart>not in {nameOf(lead, index)}</NoCounterpart> : null}
        </div>
      ))}
    </div>
  );
}

/** The present address with another row. */
function rowLink(at: number): string {
  const [path = '', query = ''] = location.hash.split('?');
  const params = new URLSearchParams(query);
  params.set('row', String(at + 1));
  params.delete('change');
  return `${path === '' ? '#/compare' : path}?${params}`;
}

/** The words that differ where one sentence answers to one; several are not compared word by word. */
function diffOf(lead: ReadText | null, parts: readonly Beside[], read: (unit: Unit) => ReadText): WordDiff | null {
  const [only] = parts;
  if (lead === null || only === undefined || only.link === null || parts.length > 1) return null;
  return wordDiff(lead.text, read(only.unit).text);
}

function NoCounterpart({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="no-counterpart">
      <bdi>{children}</bdi>
    </p>
  );
}

interface PartProps {
  readonly part: Beside;
  readonly report: string;
  readonly read: Reader;
  readonly differing: readonly WordRange[];
  readonly changes: readonly Change[];
  readonly change: string | null;
}

function BesidePart({ part, report, read, differing, changes, change }: PartProps) {
  const { unit, link, place, order } = part;
  if (place !== 'here') {
    return (
      <p class="no-counterpart">
        <a href={linkTo('reading', { report, at: `${unit.start}-${unit.end}` })}>
          its counterpart stands in a row {place}
        </a>
      </p>
    );
  }
  return (
    <>
      <UnitText
        report={report}
        unit={unit}
        read={read(report, unit)}
        differing={differing}
        changes={changes}
        change={change}
      />
      {link === null ? null : (
        <p class="answer-kind">
          <KindMark kind={link.kind} named="aloud" />{' '}
          {link.kind === 'identical' ? null : <span class="figure">{percent(link.score)}</span>}
          {order === 'moved' ? <span class="moved">moved</span> : null}
        </p>
      )}
    </>
  );
}

interface UnitProps {
  readonly report: string;
  readonly unit: Unit;
  readonly read: ReadText;
  readonly differing: readonly WordRange[];
  readonly changes: readonly Change[];
  readonly change: string | null;
}

function UnitText({ report, unit, read: text, differing, changes, change }: UnitProps) {
  const index = useCase();
  const changed = changes.flatMap((one) => markOf(one, { report, unit, read: text, current: change }, index));
  return (
    <>
      <p class={`unit unit-${unit.block}`} dir="auto">
        <span class="cell-name" aria-hidden="true">
          {nameOf(report, index)}
        </span>
        {index.texts === 'withheld' ? (
          <Position start={unit.start} end={unit.end} />
        ) : (
          <Words read={text} differing={differing} changed={changed} />
        )}
      </p>
      <ChangeNotes changes={changes.filter((one) => startsIn(one, report, unit))} current={change} />
    </>
  );
}

interface InUnit {
  readonly report: string;
  readonly unit: Unit;
  readonly read: ReadText;
  readonly current: string | null;
}

/** A change in the words of a unit, on whichever side it stands there. */
function markOf(change: Change, { report, unit, read, current }: InUnit, index: CaseIndex): Marked<Marking>[] {
  const side = change.child === report ? 'to' : 'from';
  const span = change[side];
  if (span === null || span.report !== report || span.end <= unit.start || span.start >= unit.end) return [];
  const kind = changeInWords(change);
  const value: Marking = {
    severity: change.severity,
    side,
    spoken: side === 'to' ? kind : `changed in ${nameOf(change.child, index)}, ${kind}`,
    title: plain(change.note),
    current: change.id === current ? 'yes' : 'no',
  };
  const at = (position: number): number => placeRead(read, Math.max(0, position - unit.start));
  return [{ start: at(span.start), end: Math.min(read.text.length, at(span.end)), value }];
}
