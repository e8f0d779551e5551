import type { WrittenDate, WrittenTime } from './calendar.ts';
import { datesIn, isoDay, weekdayOf } from './calendar.ts';
import { readCredit } from './credit.ts';
import type { Piece } from './layout.ts';

interface Dated {
  readonly date: WrittenDate;
  readonly time: WrittenTime | null;
  /** A time at which the text was changed, not first published. */
  readonly update?: true;
}

/** When the report says it was published: ISO 8601, a day or a day with a time; null where it does not say. */
export function publishedOf(pieces: readonly Piece[]): string | null {
  const head = pieces.slice(0, 16);
  const lines = head.filter((piece) => (piece.kind === 'byline' || piece.kind === 'dateline') && piece.slug === null);
  const wires = head.filter((piece) => piece.kind === 'dateline' && piece.slug !== null);
  const titles = head.filter((piece) => piece.kind === 'title');
  const found = [...lines, ...titles, ...wires].flatMap(datesOf);
  const stated = [...found, ...heading(head), ...greeting(pieces), ...footer(pieces)];
  const best = found.find(({ date }) => date.year !== null) ?? stated[0];
  return best === undefined ? null : written(best, [...stated, ...lines.flatMap(updatesOf)], pieces);
}

/** `Updated …` on a line of its own: a later time of the same day. */
function updatesOf(piece: Piece): readonly Dated[] {
  const [date] = piece.credit?.dates ?? [];
  const time = piece.credit?.times.at(-1);
  if (date === undefined || time === undefined || !/^(?:last )?(?:updat|modif|revis)/iu.test(piece.text)) return [];
  return [{ date, time, update: true }];
}

function datesOf(piece: Piece): readonly Dated[] {
  const { credit, text } = piece;
  if (credit === null) return [];
  const before = ({ start }: WrittenDate): string => text.slice(Math.max(0, start - 26), start).toLowerCase();
  const date =
    credit.dates.find((one) => /publi|posted/u.test(before(one))) ??
    credit.dates.find((one) => !/updat|modif/u.test(before(one))) ??
    credit.dates[0];
  if (date === undefined) return [];
  const others = credit.dates.filter((one) => isOtherDay(date, one));
  const own = credit.times.filter((time) => !others.some((one) => isBetween(one, time, date)));
  return [{ date, time: own.at(-1) ?? null }];
}

/** The time stands nearer to the other day than to this one. */
function isBetween(other: WrittenDate, time: WrittenTime, date: WrittenDate): boolean {
  return Math.abs(time.start - other.end) < Math.abs(time.start - date.end);
}

function isSameDay(a: WrittenDate, b: WrittenDate): boolean {
  return !isOtherDay(a, b);
}

function isOtherDay(a: WrittenDate, b: WrittenDate): boolean {
  return a.day !== b.day || a.month !== b.month;
}

/** "It is Saturday 4 May": a bulletin that opens with the day. */
function greeting(pieces: readonly Piece[]): readonly Dated[] {
  const first = pieces.filter((piece) => piece.kind === 'paragraph').slice(0, 2);
  return first.flatMap((piece) => {
    if (
      !/\b(?:it is|it's|it’s|today is|this is|good (?:morning|afternoon|evening)[^.]{0,20}[.,!])/iu.test(
        piece.text.slice(0, 60),
      ) ||
      piece.text.length > 160
    )
      return [];
    return (readCredit(piece.text)?.dates ?? [])
      .filter((date) => date.weekday !== null)
      .map((date) => ({ date, time: null }));
  });
}

/** "Published 2030-05-04" on a line of its own among the first, where the layout shows no byline. */
function heading(head: readonly Piece[]): readonly Dated[] {
  return stamps(head.slice(0, 4).filter(({ kind, text }) => kind === 'paragraph' && text.length <= LONGEST_STAMP));
}

const LONGEST_STAMP = 60;

/** "First moved 2030-05-04 08:05 GMT" among the last lines. */
function footer(pieces: readonly Piece[]): readonly Dated[] {
  return stamps(pieces.slice(-6));
}

function stamps(pieces: readonly Piece[]): readonly Dated[] {
  return pieces.flatMap((piece) => {
    if (!/^(?:first moved|first published|published|posted|updated|last updated|last modified)\b/iu.test(piece.text))
      return [];
    const credit = readCredit(piece.text.slice(0, 200));
    const date = credit?.dates[0];
    return date === undefined
      ? []
      : [{ date, time: credit?.times.find((time) => time.start > date.start && time.start - date.end < 8) ?? null }];
  });
}

function written(best: Dated, stated: readonly Dated[], pieces: readonly Piece[]): string | null {
  const twin = stated.find((one) => isSameDay(one.date, best.date) && (one.time !== null || one.date.year !== null));
  const date = ordered(best.date, pieces);
  const year =
    date.year ??
    stated.find((other) => other.date.year !== null && other.date.day === date.day && other.date.month === date.month)
      ?.date.year ??
    yearOf(date, pieces);
  const day = year === null ? null : isoDay(year, date.month, date.day);
  const update = stated.findLast((one) => one.update === true && isSameDay(one.date, best.date));
  const time = update?.time ?? best.time ?? (twin === best ? null : (twin?.time ?? null));
  return day === null || time === null ? day : `${day}T${time.value}`;
}

/** Day first, unless the weekday beside it or the months that the text names speak for the other order. */
function ordered(date: WrittenDate, pieces: readonly Piece[]): WrittenDate {
  if (!date.ambiguous || date.year === null) return date;
  const swapped = { ...date, day: date.month, month: date.day };
  if (date.weekday !== null)
    return weekdayOf(date.year, date.month, date.day) === date.weekday ||
      weekdayOf(date.year, swapped.month, swapped.day) !== date.weekday
      ? date
      : swapped;
  return daysNamed(date, pieces) === 0 && daysNamed(swapped, pieces) > 0 ? swapped : date;
}

/** So far ahead a report names days of its own month; what lies later in it belongs to another year. */
const MOST_DAYS_AHEAD = 7;

/** How often the text names a day of the date's month that the report could have been written after, or just before. */
function daysNamed({ month, day }: WrittenDate, pieces: readonly Piece[]): number {
  return pieces
    .slice(0, 60)
    .filter(({ kind }) => kind !== 'byline' && kind !== 'dateline')
    .flatMap(({ text }) => datesIn(text.slice(0, 2000)))
    .filter((named) => named.month === month && !named.ambiguous && named.day <= day + MOST_DAYS_AHEAD).length;
}

/** The year of a day that lacks one: from another full date in the text, else from its weekday; null where neither settles it. */
function yearOf(date: WrittenDate, pieces: readonly Piece[]): number | null {
  return yearBesideOthers(date, pieces) ?? yearByWeekday(date, pieces);
}

/** A report mostly names days before its own, some soon after. */
const MOST_DAYS_LATER = 120;
const MOST_DAYS_EARLIER = 60;
const DAY_MS = 86_400_000;

/** The year that puts the day beside the latest full date of the text, with the weekday that it names; null where none does. */
function yearBesideOthers(date: WrittenDate, pieces: readonly Piece[]): number | null {
  const days = pieces
    .slice(0, 80)
    .flatMap((piece) => datesIn(piece.text.slice(0, 4000)))
    .flatMap((one) => (one.year === null ? [] : [Date.UTC(one.year, one.month - 1, one.day)]));
  if (days.length === 0) return null;
  const latest = days.reduce((max, day) => Math.max(max, day));
  const middle = new Date(latest).getUTCFullYear();
  const year = [middle - 1, middle, middle + 1].find((one) => {
    const laterDays = (Date.UTC(one, date.month - 1, date.day) - latest) / DAY_MS;
    return laterDays <= MOST_DAYS_LATER && laterDays >= -MOST_DAYS_EARLIER;
  });
  if (year === undefined) return null;
  return date.weekday === null || weekdayOf(year, date.month, date.day) === date.weekday ? year : null;
}

/** A day with its weekday: the first year, from the latest that the text names on, in which the two fit; null where it names none. */
function yearByWeekday(date: WrittenDate, pieces: readonly Piece[]): number | null {
  if (date.weekday === null) return null;
  const years = pieces
    .slice(0, 80)
    .flatMap((piece) =>
      [...piece.text.slice(0, 4000).matchAll(/(?<![\d.,:/])(?:19|20)\d\d(?![\d.,]\d|\d)/gu)].map((match) =>
        Number(match[0]),
      ),
    );
  const latest = years.reduce((max, year) => Math.max(max, year), 0);
  if (latest === 0) return null;
  return (
    [0, 1, 2, 3].map((step) => latest + step).find((year) => weekdayOf(year, date.month, date.day) === date.weekday) ??
    null
  );
}
