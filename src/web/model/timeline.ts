import type { StoryEvent } from '../../case/event.ts';
import { byCodeUnit } from './case-index.ts';
import type { Days } from './time-words.ts';
import { dayAfter, monthName, readTime, weekdayOf } from './time-words.ts';

/** A day, or a longer time in which no day of the drawing lies. Columns stand in the order of time. */
export interface TimeColumn extends Days {
  /** "14", "March", "2011". */
  readonly label: string;
  /** The weekday of a day. */
  readonly weekday: string;
  /** The month or year that begins with this column, or ''. */
  readonly group: string;
  /** Whether days are left out before it. */
  readonly gap: 'gap' | 'none';
}

/** An event where it happened: from one column to another, on a level above the axis. */
export interface TimeMark {
  readonly event: StoryEvent;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly shape: 'day' | 'span';
  readonly about: boolean;
  /** Where others date it, the columns of those dates. */
  readonly elsewhere: readonly number[];
}

/** What was told of the events on one day. */
export interface SaidColumn {
  readonly column: number;
  readonly count: number;
  /** Ids of the events that were told of. */
  readonly events: ReadonlySet<string>;
}

export interface Timeline {
  readonly columns: readonly TimeColumn[];
  readonly marks: readonly TimeMark[];
  readonly said: readonly SaidColumn[];
  readonly levels: number;
}

export interface NumberedEvent {
  readonly event: StoryEvent;
  readonly number: number;
}

/**
 * Where to draw events: a column for each day on which something happened or was said, in order and without the days between; a longer
 * time as a bar over the days in it, or as a column of its own where there are none. Marks of days stand lowest. The same for the same
 * events; cost: events times columns.
 */
export function timelineOf(events: readonly NumberedEvent[]): Timeline {
  const dated = events.flatMap(({ event, number }) => {
    const time = event.date === null ? null : readTime(event.date);
    return time?.days == null ? [] : [{ event, number, days: time.days, about: time.about }];
  });
  const told = dated.flatMap(({ event }) =>
    event.mentions.flatMap(({ said }) => (said === null ? [] : [{ event, said }])),
  );
  const others = dated.flatMap(({ event }) => otherDays(event));
  const columns = columnsOf([...dated.map(({ days }) => days), ...others, ...told.flatMap(({ said }) => daysOf(said))]);
  const marks = levelled(
    dated.map(({ event, number, days, about }) => {
      const [from, to] = columnsUnder(columns, days);
      const elsewhere = otherDays(event).map((one) => columnsUnder(columns, one)[0]);
      const shape = days.first === days.last ? 'day' : 'span';
      return {
        event,
        number,
        from,
        to,
        about,
        shape,
        elsewhere: [...new Set(elsewhere)].filter((at) => at !== from),
        level: 0,
      };
    }),
  );
  return {
    columns,
    marks,
    said: saidOf(columns, told),
    levels: marks.reduce((most, { level }) => Math.max(most, level + 1), 0),
  };
}

const daysOf = (value: string): readonly Days[] => [readTime(value).days].flatMap((days) => days ?? []);

function otherDays({ conflicts }: StoryEvent): readonly Days[] {
  return conflicts.flatMap(({ kind, values }) => (kind === 'date' ? values.flatMap(({ value }) => daysOf(value)) : []));
}

function columnsOf(times: readonly Days[]): readonly TimeColumn[] {
  const shortFirst = times.toSorted((a, b) => lengthOf(a) - lengthOf(b) || byCodeUnit(a.first, b.first));
  const kept: Days[] = [];
  const days = new Set<string>();
  for (const time of shortFirst) {
    if (time.first === time.last ? days.has(time.first) : kept.some((one) => isIn(one, time))) continue;
    kept.push(time);
    if (time.first === time.last) days.add(time.first);
  }
  const ordered = kept.sort((a, b) => byCodeUnit(a.first, b.first) || byCodeUnit(a.last, b.last));
  return ordered.map((time, at) => columnOf(time, ordered[at - 1]));
}

const lengthOf = ({ first, last }: Days): number => Date.parse(last) - Date.parse(first);
const isIn = (inner: Days, outer: Days): boolean => inner.first >= outer.first && inner.last <= outer.last;

function columnOf({ first, last }: Days, before: Days | undefined): TimeColumn {
  const gap = before !== undefined && dayAfter(before.last) < first ? 'gap' : 'none';
  const [label, group] = namesOf({ first, last });
  const known = before === undefined ? '' : namesOf(before)[1];
  return {
    first,
    last,
    label,
    weekday: first === last ? weekdayOf(first).slice(0, 2) : '',
    group: group === known ? '' : group,
    gap,
  };
}

/** What stands below a column, and the month or year that it shares with its neighbours. */
function namesOf({ first, last }: Days): readonly [label: string, group: string] {
  const year = first.slice(0, 4);
  const month = monthName(first).slice(0, 3);
  if (first === last) return [String(Number(first.slice(8))), `${month} ${year}`];
  if (first.slice(0, 7) === last.slice(0, 7) && lengthOf({ first, last }) > 26 * 86_400_000) return [month, year];
  if (year !== last.slice(0, 4)) return [`${year}–${last.slice(2, 4)}`, ''];
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return [year, ''];
  if (first.slice(0, 7) === last.slice(0, 7))
    return [`${Number(first.slice(8))}–${Number(last.slice(8))}`, `${month} ${year}`];
  return [`${month}–${monthName(last).slice(0, 3)}`, year];
}

/** The first and last column that a time covers. */
function columnsUnder(columns: readonly TimeColumn[], time: Days): readonly [number, number] {
  const from = columns.findIndex((column) => isIn(column, time));
  const to = columns.findLastIndex((column) => isIn(column, time));
  return from < 0 ? [0, 0] : [from, to];
}

/** Marks, each on the lowest level that is free when the shorter ones have theirs; in the order of the list. */
function levelled(marks: readonly TimeMark[]): readonly TimeMark[] {
  const taken: (readonly [number, number])[][] = [];
  const shortFirst = marks.toSorted(
    (a, b) => a.to - a.from - (b.to - b.from) || shapeRank(a) - shapeRank(b) || a.number - b.number,
  );
  const placed = shortFirst.map((mark) => {
    const isFree = (at: number): boolean => (taken[at] ?? []).every(([from, to]) => mark.to < from || mark.from > to);
    let level = 0;
    while (!isFree(level)) level += 1;
    taken[level] = [...(taken[level] ?? []), [mark.from, mark.to]];
    return { ...mark, level };
  });
  return placed.sort((a, b) => a.number - b.number);
}

const shapeRank = ({ shape }: TimeMark): number => (shape === 'day' ? 0 : 1);

function saidOf(
  columns: readonly TimeColumn[],
  told: readonly { readonly event: StoryEvent; readonly said: string }[],
): readonly SaidColumn[] {
  const at = new Map(columns.map((column, i) => [`${column.first} ${column.last}`, i]));
  const bySaid = Map.groupBy(told, ({ said }) => said);
  return [...bySaid]
    .flatMap(([said, found]) => {
      const [days] = daysOf(said);
      const column = days === undefined ? undefined : at.get(`${days.first} ${days.last}`);
      return column === undefined
        ? []
        : [{ column, count: found.length, events: new Set(found.map(({ event }) => event.id)) }];
    })
    .sort((a, b) => a.column - b.column);
}
