import type { Change } from '../../case/change.ts';
import type { EventMention, StoryEvent } from '../../case/event.ts';
import { contentHash } from '../../text/content-hash.ts';
import { conflictsOf } from './conflicts.ts';
import { extentOf, refines } from './extent.ts';
import type { Telling } from './telling.ts';
import { lineOf } from './wording.ts';

/** How far a report can be trusted with its source's words: 0 its own reporting. */
export type TrustOf = (report: string) => number;

/** What one event is told with. */
interface Ground {
  readonly trustOf: TrustOf;
  readonly changes: readonly Change[];
}

/** An event as its tellings give it, the best witness's words for its line. Values that differ stay side by side. */
export function storyEventOf(tellings: readonly Telling[], { trustOf, changes }: Ground): StoryEvent {
  const standing = tellings.toSorted(inText);
  const best = bestFirst(standing, trustOf);
  const [lead] = best;
  const mentions = standing.map(({ span, when, date, said }): EventMention => ({ span, when, date, said }));
  return {
    id: idOf(mentions),
    kind: lead?.kind ?? 'happening',
    what: lead === undefined || lead.line === null ? '' : lineOf(lead.line),
    date: dateOf(best),
    place: commonest(best.flatMap(({ place }) => place ?? [])),
    actors: [...new Set(best.flatMap(({ actors }) => actors))].sort(byCodeUnit),
    mentions,
    conflicts: conflictsOf(standing, changes),
  };
}

/** From the words that date the first mention with a date: one clause may give two events their dates. */
function idOf(mentions: readonly EventMention[]): string {
  const when = mentions.find((mention) => mention.when !== null)?.when;
  return `event:${contentHash(`${when?.report} ${when?.start} ${when?.end}`)}`;
}

function bestFirst(standing: readonly Telling[], trustOf: TrustOf): readonly Telling[] {
  if (standing.length < 2) return standing;
  const ranked = standing.map((telling) => ({ telling, rank: rankOf(telling, trustOf) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ telling }) => telling);
}

/** What a translator or a spinner has put through is trusted after all else (see `trustIn`). */
const REWORDED = 4;

/** Dated before undated, kept words before reworded ones, a clause that can stand alone before one that cannot, then by trust. */
function rankOf({ date, isWhole, span }: Telling, trustOf: TrustOf): number {
  const trust = trustOf(span.report);
  return (date === null ? 100 : 0) + (trust >= REWORDED ? 40 : 0) + (isWhole ? 0 : 20) + trust;
}

/** The date that most tell, the best witness's of two that as many do; more exactly where half of them do so alike. */
function dateOf(best: readonly Telling[]): string | null {
  const dates = best.flatMap(({ date }) => date ?? []);
  const most = commonest(dates.map(withoutHour));
  const finer = dates.filter((date) => most !== null && refines(date, most));
  const finest = [...new Set(finer)].filter((one) => !finer.some((other) => refines(other, one)));
  const [only] = finest;
  if (only === undefined || finest.length > 1) return most;
  return withoutHour(only) === most || 2 * finer.length >= dates.length ? only : most;
}

const withoutHour = (date: string): string => date.replace(/T.*$/, '');

/** The most frequent, the first of several. */
function commonest(values: readonly string[]): string | null {
  if (values.length < 2) return values[0] ?? null;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let most: string | null = null;
  for (const [value, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = value;
  return most;
}

const inText = (a: Telling, b: Telling): number =>
  byCodeUnit(a.span.report, b.span.report) ||
  a.span.start - b.span.start ||
  (a.when?.start ?? 0) - (b.when?.start ?? 0);

/** By date, the undatable last; then by id. */
export function inTime(events: readonly StoryEvent[]): StoryEvent[] {
  const byDate = [...Map.groupBy(events, ({ date }) => date)].map(([date, some]) => ({ key: timeKey(date), some }));
  byDate.sort((a, b) => byCodeUnit(a.key, b.key));
  return byDate.flatMap(({ some }) => some.sort((a, b) => byCodeUnit(a.id, b.id)));
}

function timeKey(date: string | null): string {
  const extent = date === null ? null : extentOf(date);
  if (date === null || extent === null) return `~${date ?? ''}`;
  return `${extent.first} ${extent.last} ${date}`;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
