import type { TimeExpression } from '../case/attribution.ts';
import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import type { Word } from './wording.ts';

/** The calendar dates of both reports, and those that stand in the sentences compared. */
export interface DatesOfBoth {
  readonly child: readonly TimeExpression[];
  readonly other: readonly TimeExpression[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const ABSOLUTE = /\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\b|[a-z]*(?:uary|ch|il|ust|ber))/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** Dates that stand for other ones. One put relative to another day ("on Monday" for "on 3 March") agrees by its value. */
export function changedDates(bundle: Bundle, all: DatesOfBoth): Finding[] {
  const { child, other, retelling } = bundle;
  const textOf = ({ span: { report, start, end } }: TimeExpression): string =>
    (report === child.report.report.id ? child : other).report.report.text.slice(start, end);
  const here = all.child.filter((date) => liesIn(date, child));
  const there = all.other.filter((date) => liesIn(date, other));
  const isKnown = (date: TimeExpression, near: readonly TimeExpression[], far: readonly TimeExpression[]): boolean =>
    near.some((known) => agree(date, known, textOf)) || far.some(({ value }) => bare(value) === bare(date.value));
  const isNew = (date: TimeExpression): boolean => !isKnown(date, there, all.other);
  const isGone = (date: TimeExpression): boolean => !isKnown(date, here, all.child);
  const gone = there.filter(isGone);
  const moved = here.filter(isNew).flatMap((to): Finding[] => {
    const from = gone.find(
      (date) => isAlike(date, to, textOf) && (bundle.score >= SURE || isAmongSame(to, date, bundle)),
    );
    if (from === undefined || (isOwnDay(to, child) && isOwnDay(from, other))) return [];
    if (!ABSOLUTE.test(textOf(to)) && (isDayOfTelling(to, child) || isDayOfTelling(from, other))) return [];
    const isMajor = [DAY, MONTH].some((fine) => fine.test(bare(to.value)) && fine.test(bare(from.value)));
    return [
      {
        kind: 'date',
        to: to.span,
        from: from.span,
        severity: isMajor && retelling.kind !== 'update' ? 'major' : 'minor',
        note: `${textOf(from)} became ${textOf(to)}`,
      },
    ];
  });
  return [...moved, ...changedParts(bundle, here, there)];
}

/** "Until the end of May" for "until the middle of May": the same month or year, another part of it. */
function changedParts(
  { child, other, retelling }: Bundle,
  here: readonly TimeExpression[],
  there: readonly TimeExpression[],
): Finding[] {
  const partsOf = (dates: readonly TimeExpression[], side: Side): Part[] =>
    dates.flatMap((date) => {
      const part = partOf(date, side);
      return part === null ? [] : [{ date, part }];
    });
  const told = partsOf(here, child);
  const known = told.length === 0 ? [] : partsOf(there, other);
  return told.flatMap(({ date: to, part }): Finding[] => {
    const same = known.filter(({ date }) => bare(date.value) === bare(to.value));
    const [from] = same;
    if (from === undefined || same.some((one) => one.part === part)) return [];
    const severity = retelling.kind === 'update' ? 'minor' : 'major';
    return [
      {
        kind: 'date',
        to: to.span,
        from: from.date.span,
        severity,
        note: `${wordsOf(other, from.date)} became ${wordsOf(child, to)}`,
      },
    ];
  });
}

const wordsOf = ({ report: { report } }: Side, { span: { start, end } }: TimeExpression): string =>
  report.text.slice(start, end);

interface Part {
  readonly date: TimeExpression;
  readonly part: string;
}

const LONG = /^\d{4}(?:-\d{2})?$/;
const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries(cues.partsOfSpan).flatMap(([part, words]) => words.map((word) => [word, part] as const)),
);

/** Which part of a month or a year an expression names; null where it names none. */
function partOf({ value, span: { start, end } }: TimeExpression, { report: { report } }: Side): string | null {
  if (!LONG.test(bare(value))) return null;
  const words =
    report.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.map((word) => PARTS.get(word)).find((part) => part !== undefined) ?? null;
}

function liesIn({ span }: TimeExpression, { words }: Bundle['child']): boolean {
  return words.some(({ token }) => token.start < span.end && span.start < token.end);
}

/** Whether a date is that of the report itself, as in a line below its headline: a retelling has its own. */
function isOwnDay({ value }: TimeExpression, { report }: Bundle['child']): boolean {
  return report.report.published?.slice(0, 10) === bare(value);
}

const TELLINGS = new Set(cues.tellings);

/** "Said on Monday", in a report of Monday or in a later one: each may have heard it on a day of its own. */
function isDayOfTelling(date: TimeExpression, side: Side): boolean {
  const at = side.words.findIndex(({ token }) => token.end > date.span.start);
  return isOwnDay(date, side) || side.words.slice(Math.max(0, at - 2), at).some(({ token }) => TELLINGS.has(token.key));
}

/** A value without its marks of doubt and time of day. */
const bare = (value: string): string => value.replace(/[~?%]/g, '').replace(/T.*$/, '');

type TextOf = (date: TimeExpression) => string;

/** Two dates agree where one is the other or is finer than it, and where their words are the same. */
function agree(a: TimeExpression, b: TimeExpression, textOf: TextOf): boolean {
  const [x, y] = [bare(a.value), bare(b.value)];
  if (textOf(a).toLowerCase() === textOf(b).toLowerCase()) return true;
  return (
    x === y ||
    [...x.split('/'), x].some((one) => [...y.split('/'), y].some((two) => one.startsWith(two) || two.startsWith(one)))
  );
}

/** Sentences linked so surely tell one thing. */
const SURE = 0.8;
/** So many words on either side of a date tell what happened then. */
const AROUND = 5;
const LEAST_WEIGHT = 0.12;
const LIKE = 0.6;

/** Whether a word beside the one date is like a word beside the other. */
function isAmongSame(to: TimeExpression, from: TimeExpression, { child, other, wording }: Bundle): boolean {
  const there = around(other, from);
  return around(child, to).some((word) => wording.bestMatch(word, there, LIKE) !== null);
}

function around({ read }: Side, { span }: TimeExpression): readonly Word[] {
  const placeOr = (place: number): number => (place < 0 ? read.length : place);
  const at = placeOr(read.findIndex(({ token }) => token.end > span.start));
  const end = placeOr(read.findIndex(({ token }) => token.start >= span.end));
  return [...read.slice(Math.max(0, at - AROUND), at), ...read.slice(end, end + AROUND)].filter(
    ({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT,
  );
}

/** Dates of one fineness, both written out, or both by a day of the week: "today" and "on Monday" are counted from different days. */
function isAlike(a: TimeExpression, b: TimeExpression, textOf: TextOf): boolean {
  if (bare(a.value).length !== bare(b.value).length) return false;
  const [x, y] = [WEEKDAY.exec(textOf(a))?.[0], WEEKDAY.exec(textOf(b))?.[0]];
  return (
    [a, b].every((date) => ABSOLUTE.test(textOf(date))) ||
    (x !== undefined && y !== undefined && x.toLowerCase() !== y.toLowerCase())
  );
}
