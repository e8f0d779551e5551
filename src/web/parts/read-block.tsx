import type { Alignment } from '../../case/alignment.ts';
import type { Block, Report } from '../../case/report.ts';
import { useCase } from '../case-context.ts';
import type { Annotation } from '../model/annotations.ts';
import { claimsAt, originsInWords, reportsInWords } from '../model/claims.ts';
import type { Marked } from '../model/segments.ts';
import { segmentsOf } from '../model/segments.ts';
import type { Unit } from '../model/units.ts';
import type { Restoring } from '../model/word-table.ts';
import { percent, plain } from '../model/words.ts';
import { linkTo } from '../route.ts';
import { KindMark } from './marks.tsx';
import { placeLink } from './naming.tsx';
import { nameOf, ReportName } from './report-name.tsx';
import { Position, Stretch } from './report-text.tsx';

const LONGEST_GIST = 200;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Props {
  readonly report: Report;
  readonly block: Block;
  /** The report's sentences that have counterparts, in order. */
  readonly linked: readonly Unit[];
  readonly table: Restoring | null;
  readonly selected: Range | null;
  readonly annotations: readonly Marked<Annotation>[];
}

const BLOCK_IN_WORDS: Readonly<Record<Block['kind'], string>> = {
  title: 'title',
  byline: 'byline',
  dateline: 'dateline',
  paragraph: '',
  caption: 'caption',
  boilerplate: 'page furniture',
};

/** One block of a report with, in the margin, which reports tell the same; the sentence that is selected opens to its counterparts. */
export function ReadBlock({ report, block, linked, table, selected, annotations }: Props) {
  const { texts } = useCase();
  const here = linked.filter((unit) => unit.end > block.start && unit.start < block.end);
  const open =
    selected === null ? undefined : here.find((unit) => unit.start <= selected.start && unit.end > selected.start);
  const name = BLOCK_IN_WORDS[block.kind];
  return (
    <div class={`block block-${block.kind}`}>
      <p class="block-text" dir="auto">
        {name === '' ? null : <span class="block-kind">{name}</span>}
        {texts === 'withheld' ? (
          <Position start={block.start} end={block.end} />
        ) : (
          <Sentences
            report={report.id}
            block={block}
            here={here}
            selected={selected}
            table={table}
            annotations={annotations.filter((mark) => mark.end > block.start && mark.start < block.end)}
          />
        )}
      </p>
      <Margin here={here} />
      {selected === null || selected.start < block.start || selected.start >= block.end ? null : (
        <ClaimsHere report={report.id} selected={selected} />
      )}
      {open === undefined ? null : <Counterparts unit={open} />}
    </div>
  );
}

type Mark = { readonly kind: 'told'; readonly unit: Unit } | { readonly kind: 'selected' };

interface SentencesProps {
  readonly report: string;
  readonly block: Block;
  readonly here: readonly Unit[];
  readonly selected: Range | null;
  readonly table: Restoring | null;
  readonly annotations: readonly Marked<Annotation>[];
}

function Sentences({ report, block, here, selected, table, annotations }: SentencesProps) {
  const told = here.map((unit) => ({ start: unit.start, end: unit.end, value: { kind: 'told', unit } as Mark }));
  const marks = selected === null ? told : [...told, { ...selected, value: { kind: 'selected' } as Mark }];
  return (
    <>
      {segmentsOf(block.start, block.end, marks).map(({ start, end, values }) => {
        const unit = values.flatMap((value) => (value.kind === 'told' ? [value.unit] : []))[0];
        const isSelected = values.some((value) => value.kind === 'selected');
        const words = <Stretch report={report} start={start} end={end} table={table} annotations={annotations} />;
        if (unit === undefined) return isSelected ? <mark key={start}>{words}</mark> : words;
        return (
          <a
            key={start}
            class={`told told-${bestOf(unit)?.kind ?? 'paraphrased'}${isSelected ? ' selected' : ''}`}
            href={toldLink(report, unit)}
            aria-current={isSelected ? 'true' : undefined}
          >
            {words}
          </a>
        );
      })}
    </>
  );
}

function toldLink(report: string, { start, end }: Unit): string {
  const present = new URLSearchParams(location.hash.split('?')[1] ?? '');
  return linkTo('reading', { report, table: present.get('table'), marks: present.get('marks'), at: `${start}-${end}` });
}

const bestOf = (unit: Unit): Alignment | undefined => unit.links.toSorted((a, b) => b.score - a.score)[0];

/** Beside a block: each report that tells the same, with the kind of the surest sentence. */
function Margin({ here }: { readonly here: readonly Unit[] }) {
  const index = useCase();
  const links = here.flatMap((unit) => unit.links).toSorted((a, b) => b.score - a.score);
  const byReport = Map.groupBy(links, (link) => link.b.report);
  if (byReport.size === 0) return null;
  const shown = [...byReport].slice(0, 4);
  return (
    <p class="margin">
      <span class="unseen-words">Told too by </span>
      {shown.map(([id, [link]]) =>
        link === undefined ? null : (
          <a key={id} href={placeLink(link.b)}>
            <KindMark kind={link.kind} named="quietly" /> <bdi>{nameOf(id, index)}</bdi>
          </a>
        ),
      )}
      {byReport.size > shown.length ? <span>and {byReport.size - shown.length} more</span> : null}
    </p>
  );
}

/** The claims that the selected words tell or deny, each with how many stand behind it. */
function ClaimsHere({ report, selected }: { readonly report: string; readonly selected: Range }) {
  const claims = claimsAt({ report, ...selected }, useCase());
  if (claims.length === 0) return null;
  return (
    <aside class="counterparts claims-here" aria-label="Claims told here">
      {claims.map((told) => (
        <p key={told.claim.id} class="counterpart">
          <span class="counterpart-of">
            claimed here: {reportsInWords(told.digest)} · {originsInWords(told)}
          </span>
          <a class="counterpart-words" href={linkTo('claims', { claim: told.claim.id })}>
            <bdi>{plain(told.claim.gist, LONGEST_GIST)}</bdi>
          </a>
        </p>
      ))}
    </aside>
  );
}

/** The sentences of other reports that tell what a sentence tells. */
function Counterparts({ unit }: { readonly unit: Unit }) {
  const links = unit.links.toSorted((a, b) => b.score - a.score).slice(0, 24);
  return (
    <aside class="counterparts" aria-label="Told in other reports">
      {links.map((link) => (
        <div key={link.id} class="counterpart">
          <p class="counterpart-of">
            <ReportName id={link.b.report} /> <KindMark kind={link.kind} named="aloud" />{' '}
            <span class="figure">{percent(link.score)}</span>{' '}
            <a href={linkTo('compare', { lead: unit.links[0]?.a.report ?? '', with: link.b.report })}>side by side</a>
          </p>
          <p class="counterpart-words" dir="auto">
            <Stretch {...link.b} table={null} />
          </p>
        </div>
      ))}
    </aside>
  );
}
