import type { Note } from '../../case/note.ts';
import type { AttributeInput } from '../input.ts';
import { type Day, dayOfIso, isoDay } from './calendar.ts';
import { dayOfStory, dayOfText, likelyDay, type Told, toldBefore } from './earlier-tellings.ts';
import { kinOf, tellingsOf } from './kin.ts';
import { type Placed, timeline } from './timeline.ts';
import type { Written } from './written.ts';

export interface ResolvedPile {
  /** By report id. */
  readonly timelines: ReadonlyMap<string, readonly Placed[]>;
  readonly notes: readonly Note[];
}

interface Dated {
  readonly id: string;
  readonly expressions: readonly Written[];
  readonly day: Day | null;
}

/** All reports, the earliest first and the undated last, so that a retelling finds what its source has resolved. */
export function resolvePile(
  { reports, alignments, derivations, unseen, stories }: AttributeInput,
  written: ReadonlyMap<string, readonly Written[]>,
): ResolvedPile {
  const dated = reports.map(
    ({ report: { id, published } }): Dated => ({ id, expressions: written.get(id) ?? [], day: dayOfIso(published) }),
  );
  const done = new Map<string, ReadonlyMap<number, readonly Placed[]>>();
  const told: Told = {
    kin: kinOf(alignments),
    tellings: tellingsOf(derivations, unseen),
    days: new Map(dated.map(({ id, day }) => [id, day])),
    done,
    stories: new Map(stories.flatMap(({ reports: ids }) => ids.map((id) => [id, ids] as const))),
  };
  const timelines = new Map<string, readonly Placed[]>();
  const notes: Note[] = [];
  for (const report of dated.toSorted(earliestFirst)) {
    const placed = placedIn(report, told);
    timelines.set(report.id, placed);
    done.set(
      report.id,
      Map.groupBy(placed, (one) => one.written.sentenceStart),
    );
    notes.push(...notesOn(report, told, placed));
  }
  return { timelines, notes };
}

function earliestFirst(a: Dated, b: Dated): number {
  const [one, two] = [a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY];
  if (one !== two) return one - two;
  return a.id < b.id ? -1 : 1;
}

function placedIn({ id, expressions, day }: Dated, told: Told): readonly Placed[] {
  const likely = day ?? likelyDayOf(id, expressions, told);
  return timeline(expressions, {
    dayOf: (written) => dayOfText(told, id, likely, written),
    toldBefore: (written) => toldBefore(told, id, day, written),
  });
}

/** The day that an undated report's own head gives without a year, else that of the report which it most resembles. */
function likelyDayOf(id: string, expressions: readonly Written[], told: Told): Day | null {
  const near = likelyDay(told, id);
  const around = near ?? dayOfStory(told, id);
  const head = expressions.filter(
    ({ place, reading }) => place === 'head' && reading.kind === 'annual' && reading.unit === 'day',
  );
  if (around === null || head.length === 0) return near;
  const [placed] = timeline(head, { dayOf: () => around, toldBefore: () => null });
  return placed?.resolved.period?.start ?? near;
}

function notesOn({ id, day }: Dated, told: Told, placed: readonly Placed[]): readonly Note[] {
  const counted = placed.filter(({ resolved }) => resolved.anchor !== null);
  if (counted.length === 0) return [];
  if (day === null) return [undated(id, counted.length)];
  const older = counted.filter(({ written }) => dayOfText(told, id, day, written) !== day);
  return older.length === 0 ? [] : [republished(id, day, older.length)];
}

function undated(id: string, count: number): Note {
  const which = count === 1 ? '1 expression of time counts' : `${count} expressions of time count`;
  const message = `${id}: undated; ${which} from the date of a report that tells the same`;
  return { level: 'info', code: 'dates.undated', report: id, message };
}

function republished(id: string, day: Day, count: number): Note {
  const which = count === 1 ? '1 expression of time counts' : `${count} expressions of time count`;
  const message = `${id}: dated ${isoDay(day)}, a week or more after what it retells; ${which} from the older text`;
  return { level: 'info', code: 'dates.republished', report: id, message };
}
