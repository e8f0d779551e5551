import { useEffect, useMemo, useRef } from 'preact/hooks';
import { tellers } from '../model/events.ts';
import { readTime } from '../model/time-words.ts';
import type { NumberedEvent, SaidColumn, TimeColumn, Timeline, TimeMark } from '../model/timeline.ts';
import { timelineOf } from '../model/timeline.ts';
import { counted, plain } from '../model/words.ts';
import type { Params } from '../route.ts';
import { linkTo } from '../route.ts';
import { useMedia } from './use-media.ts';

/** More events than this are not drawn at once. */
export const MOST_EVENTS_DRAWN = 120;

/** Pixels. Columns grow to fill a wide window, and from `worded` on a mark shows words beside its number. */
const COLUMN = { least: 46, most: 168, worded: 84 } as const;
const FILLED = 1080;
const GAP = 18;
const LEVEL = 34;
const MARK = 28;
const AXIS = 58;
const SAID = 76;
/** For the names of the lanes. */
const SIDE = 78;
/** Pixels across a sheet of paper: a wider drawing is printed smaller. */
const PAPER = 620;

interface Props {
  readonly events: readonly NumberedEvent[];
  /** The id of the event looked at: the rest fades. */
  readonly focus: string | null;
  /** What the address holds beside the event. */
  readonly params: Params;
}

/** Where columns begin, and how high the upper lane is. */
interface Frame {
  readonly column: number;
  readonly xs: readonly number[];
  readonly width: number;
  readonly axis: number;
}

const NO_MARK = { level: -1, from: 0 } as const;

/** Two lanes over one axis: above it when things happened, below it when they were told. The list beside it says the same. */
export function TimelineDrawing({ events, focus, params }: Props) {
  const timeline = useMemo(() => timelineOf(events), [events]);
  const room = useMedia('(max-width: 40rem)') ? 0 : FILLED;
  const frame = useMemo(() => frameOf(timeline, room), [timeline, room]);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fullest = timeline.marks.reduce<Pick<TimeMark, 'level' | 'from'>>(
      (most, mark) => (mark.level > most.level ? mark : most),
      NO_MARK,
    );
    const region = sheet.current?.parentElement;
    if (region != null && focus === null) region.scrollLeft = centreOf(frame, fullest.from) - region.clientWidth / 2;
  }, [frame]);
  useEffect(() => {
    if (focus !== null)
      sheet.current?.querySelector('.time-mark.focused')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [focus]);
  if (timeline.marks.length === 0) return null;
  const height = frame.axis + AXIS + SAID;
  const looked = timeline.marks.find(({ event }) => event.id === focus);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section class="timeline-drawing" aria-label="When it happened, and when it was told" tabIndex={0}>
      <div
        class={looked === undefined ? 'time-sheet' : 'time-sheet has-focus'}
        ref={sheet}
        style={{
          width: `${frame.width}px`,
          height: `${height}px`,
          '--print-zoom': Math.min(1, PAPER / frame.width).toFixed(3),
        }}
      >
        <svg
          class="time-lines"
          width={frame.width}
          height={height}
          viewBox={`0 0 ${frame.width} ${height}`}
          aria-hidden="true"
        >
          <Lanes frame={frame} />
          <Axis columns={timeline.columns} frame={frame} />
          {timeline.marks.map((mark) => (
            <Elsewhere key={mark.event.id} mark={mark} frame={frame} />
          ))}
          {timeline.said.map((said) => (
            <Said key={said.column} said={said} frame={frame} focus={focus} />
          ))}
          {looked === undefined ? null : <SaidLines mark={looked} said={timeline.said} frame={frame} />}
        </svg>
        {timeline.marks.map((mark) => (
          <Mark key={mark.event.id} mark={mark} frame={frame} focus={focus} params={params} />
        ))}
      </div>
    </section>
  );
}

function frameOf({ columns, levels }: Timeline, room: number): Frame {
  const gaps = columns.filter(({ gap }) => gap === 'gap').length;
  const share = Math.floor((room - SIDE - gaps * GAP) / columns.length);
  const column = Math.max(COLUMN.least, Math.min(COLUMN.most, share));
  const xs: number[] = [];
  let x = SIDE;
  for (const { gap } of columns) {
    if (gap === 'gap') x += GAP;
    xs.push(x);
    x += column;
  }
  return { column, xs, width: x + 4, axis: Math.max(1, levels) * LEVEL + 8 };
}

const centreOf = ({ xs, column: width }: Frame, column: number): number => (xs[column] ?? 0) + width / 2;
const middleOf = ({ axis }: Frame, level: number): number => axis - 8 - level * LEVEL - MARK / 2;

function Lanes({ frame: { axis } }: { readonly frame: Frame }) {
  return (
    <>
      <text class="time-lane" x="0" y={axis - 16}>
        happened
      </text>
      <text class="time-lane" x="0" y={axis + AXIS + 12}>
        told
      </text>
    </>
  );
}

function Axis({ columns, frame }: { readonly columns: readonly TimeColumn[]; readonly frame: Frame }) {
  const { xs, axis, column } = frame;
  return (
    <>
      {columns.map(({ first, last, label, weekday, group, gap }, at) => {
        const [x, middle] = [xs[at] ?? 0, centreOf(frame, at)];
        const isSunday = weekday === 'Su';
        return (
          <g key={`${first} ${last}`} class={first === last ? 'time-day' : 'time-longer'}>
            {gap === 'gap' ? <path class="time-gap" d={`M${x - GAP / 2 - 3} ${axis + 5}l3 -10m3 10l3 -10`} /> : null}
            <path class="time-axis" d={`M${x} ${axis}h${column}`} />
            <path class={isSunday ? 'time-tick week-end' : 'time-tick'} d={`M${middle} ${axis - 4}v8`} />
            <text class="time-label" x={middle} y={axis + 21}>
              {label}
            </text>
            <text class="time-weekday" x={middle} y={axis + 35}>
              {weekday}
            </text>
            <text class="time-group" x={middle} y={axis + 52}>
              {group}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** Where others date an event: an open ring in that column, joined to its mark. */
function Elsewhere({ mark, frame }: { readonly mark: TimeMark; readonly frame: Frame }) {
  const y = middleOf(frame, mark.level);
  const from = centreOf(frame, mark.from);
  return (
    <g class="time-elsewhere">
      {mark.elsewhere.map((column) => {
        const x = centreOf(frame, column);
        return (
          <g key={column}>
            <path d={`M${from} ${y}H${x}`} />
            <circle cx={x} cy={y} r="5.5" />
          </g>
        );
      })}
    </g>
  );
}

/** How many tellings a day brought, and how many of them of the event looked at. */
function Said({
  said,
  frame,
  focus,
}: {
  readonly said: SaidColumn;
  readonly frame: Frame;
  readonly focus: string | null;
}) {
  const x = centreOf(frame, said.column);
  const top = frame.axis + AXIS;
  const height = Math.min(SAID - 22, 7.5 * Math.sqrt(said.count));
  const isLit = focus !== null && said.events.has(focus);
  return (
    <g class={isLit ? 'time-said lit' : 'time-said'}>
      <rect x={x - 7} y={top} width="14" height={height} rx="2" />
      <text x={x} y={top + height + 14}>
        {said.count}
      </text>
    </g>
  );
}

/** From where the event happened to the days on which it was told. */
function SaidLines({
  mark,
  said,
  frame,
}: {
  readonly mark: TimeMark;
  readonly said: readonly SaidColumn[];
  readonly frame: Frame;
}) {
  const [x1, y1] = [
    (centreOf(frame, mark.from) + centreOf(frame, mark.to)) / 2,
    middleOf(frame, mark.level) + MARK / 2,
  ];
  const y2 = frame.axis + AXIS - 2;
  return (
    <g class="time-said-lines">
      {said
        .filter(({ events }) => events.has(mark.event.id))
        .map(({ column }) => {
          const x2 = centreOf(frame, column);
          return <path key={column} d={`M${x1} ${y1}V${frame.axis}C${x1} ${y2} ${x2} ${frame.axis} ${x2} ${y2}`} />;
        })}
    </g>
  );
}

interface MarkProps {
  readonly mark: TimeMark;
  readonly frame: Frame;
  readonly focus: string | null;
  readonly params: Params;
}

function Mark({ mark, frame, focus, params }: MarkProps) {
  const { event, number, from, to, level, about } = mark;
  const hasWords = frame.column >= COLUMN.worded || to > from;
  const width = number > 999 ? frame.column - 4 : MARK;
  const inset = frame.column >= COLUMN.worded ? 3 : (frame.column - width) / 2;
  const left = (frame.xs[from] ?? 0) + inset;
  const right = (frame.xs[to] ?? 0) + frame.column - inset;
  const shown = `${about ? '~' : ''}${number}`;
  const [time, what] = [event.date === null ? '' : readTime(event.date).words, plain(event.what, 80)];
  return (
    <a
      class={`${looksOf(mark, focus)} ${hasWords ? 'worded' : ''}`}
      style={{ left: `${left}px`, top: `${middleOf(frame, level) - MARK / 2}px`, width: `${right - left}px` }}
      href={linkTo('timeline', { ...params, event: event.id })}
      title={`${time}: ${plain(event.what)}`}
      aria-label={`${shown} ${what}: ${time}, ${counted(tellers(event), 'report')}`}
      aria-current={event.id === focus ? 'true' : undefined}
    >
      {shown}
      {hasWords ? <span class="time-words"> {what}</span> : null}
    </a>
  );
}

/** Shape by kind, filling by how many tell it, an outline where it is told differently. */
function looksOf({ event, shape, about, elsewhere }: TimeMark, focus: string | null): string {
  const looks = [`time-mark time-${event.kind} ${tellers(event) > 1 ? 'told-by-several' : 'told-by-one'}`];
  if (shape === 'span') looks.push('time-span');
  if (about) looks.push('time-about');
  if (elsewhere.length > 0 || event.conflicts.length > 0) looks.push('told-differently');
  if (event.id === focus) looks.push('focused');
  return looks.join(' ');
}
