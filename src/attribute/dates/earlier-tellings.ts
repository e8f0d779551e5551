import type { Day } from './calendar.ts';
import type { Kin, KinSentence, Telling } from './kin.ts';
import type { Resolved } from './resolve.ts';
import type { Placed } from './timeline.ts';
import type { Written } from './written.ts';

/** A copy this much later than its source names other Mondays. */
const WEEK_DAYS = 7;
/** An undated report takes the day of one with which it shares so many sentences. */
const FEWEST_SHARED = 2;

/** What the reports of a pile are known to say so far. */
export interface Told {
  readonly kin: Kin;
  readonly days: ReadonlyMap<string, Day | null>;
  /** For each report, those that it is made from. */
  readonly tellings: ReadonlyMap<string, ReadonlyMap<string, Telling>>;
  /** The resolved expressions of reports already done, by where their sentence begins. */
  readonly done: ReadonlyMap<string, ReadonlyMap<number, readonly Placed[]>>;
  /** For each report, the others of its story. */
  readonly stories: ReadonlyMap<string, readonly string[]>;
}

interface DatedKin {
  readonly sentence: KinSentence;
  readonly day: Day;
}

/** The tellings of one sentence in reports dated before `day` (any dated ones, where that is null), the earliest first. */
function earlierTellings(told: Told, report: string, start: number, day: Day | null): readonly DatedKin[] {
  const beside = told.kin.get(report)?.get(start) ?? [];
  const tellings = told.tellings.get(report);
  return beside
    .flatMap((sentence): DatedKin[] => {
      const known = told.days.get(sentence.report) ?? null;
      const telling = tellings?.get(sentence.report);
      if (known === null || telling === undefined || (day !== null && known >= day)) return [];
      // Long after, a report that only draws on another has its own Mondays.
      if (telling === 'partial' && day !== null && day - known >= WEEK_DAYS) return [];
      return [{ sentence, day: known }];
    })
    .sort(
      (a, b) =>
        a.day - b.day || (a.sentence.report < b.sentence.report ? -1 : 1) || a.sentence.start - b.sentence.start,
    );
}

/** What the earliest telling of the same sentence makes of the same words, or null. */
export function toldBefore(told: Told, report: string, day: Day | null, written: Written): Resolved | null {
  const key = relativeKey(written);
  if (key === null) return null;
  for (const { sentence } of earlierTellings(told, report, written.sentenceStart, day)) {
    const placed = told.done.get(sentence.report)?.get(sentence.start) ?? [];
    const same = placed.find((one) => relativeKey(one.written) === key);
    if (same !== undefined) return same.resolved;
  }
  return null;
}

/** What two tellings must share to mean the same day; null for what names its own. */
function relativeKey({ reading }: Written): string | null {
  const { kind } = reading;
  return kind === 'fixed' || kind === 'written' || kind === 'slashed' ? null : JSON.stringify(reading);
}

/** The day that a sentence was first written: the report's, or a source's that is earlier by a week or more. */
export function dayOfText(told: Told, report: string, day: Day | null, written: Written): Day | null {
  const [earliest] = earlierTellings(told, report, written.sentenceStart, day);
  return earliest !== undefined && day !== null && day - earliest.day >= WEEK_DAYS ? earliest.day : day;
}

/** A report counts as a source of an undated one where it shares so much of what the one that shares most does. */
const FAIR_SHARE = 1 / 3;

/** For a report without a date, the earliest day among the dated ones with which it shares many sentences, or null. */
export function likelyDay({ kin, days }: Told, report: string): Day | null {
  const shared = new Map<string, number>();
  for (const beside of kin.get(report)?.values() ?? [])
    for (const other of new Set(beside.map((sentence) => sentence.report)))
      shared.set(other, (shared.get(other) ?? 0) + 1);
  const dated = [...shared].flatMap(([id, count]) => {
    const day = days.get(id) ?? null;
    return day === null || count < FEWEST_SHARED ? [] : [{ count, day }];
  });
  const most = dated.reduce((max, { count }) => Math.max(max, count), 0);
  const [earliest] = dated.filter(({ count }) => count >= most * FAIR_SHARE).sort((a, b) => a.day - b.day);
  return earliest?.day ?? null;
}

/** The day in the middle of those of a report's story, to tell the year of a date that lacks it; null where none is dated. */
export function dayOfStory({ stories, days }: Told, report: string): Day | null {
  const dated = (stories.get(report) ?? []).map((id) => days.get(id) ?? null).filter((day) => day !== null);
  return dated.sort((a, b) => a - b)[Math.floor(dated.length / 2)] ?? null;
}
