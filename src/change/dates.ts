import type { TimeExpression } from '../case/attribution.ts';
import type { Bundle, Finding } from './finding.ts';

/** The calendar dates of both reports, and those that stand in the sentences compared. */
export interface DatesOfBoth {
  readonly child: readonly TimeExpression[];
  readonly other: readonly TimeExpression[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ABSOLUTE = /\d/;

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
  return here.filter(isNew).flatMap((to): Finding[] => {
    const from = gone.find((date) => isAlike(date, to, textOf));
    if (from === undefined || (isOwnDay(to, child) && isOwnDay(from, other))) return [];
    const isMajor = DAY.test(bare(to.value)) && DAY.test(bare(from.value)) && retelling.kind !== 'update';
    return [
      {
        kind: 'date',
        to: to.span,
        from: from.span,
        severity: isMajor ? 'major' : 'minor',
        note: `${textOf(from)} became ${textOf(to)}`,
      },
    ];
  });
}

function liesIn({ span }: TimeExpression, { words }: Bundle['child']): boolean {
  return words.some(({ token }) => token.start < span.end && span.start < token.end);
}

/** Whether a date is that of the report itself, as in a line below its headline: a retelling has its own. */
function isOwnDay({ value }: TimeExpression, { report }: Bundle['child']): boolean {
  return report.report.published?.slice(0, 10) === bare(value);
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

/** Dates of one fineness, one of them written out: two words for days counted from different days are left alone. */
function isAlike(a: TimeExpression, b: TimeExpression, textOf: TextOf): boolean {
  return bare(a.value).length === bare(b.value).length && [a, b].every((date) => ABSOLUTE.test(textOf(date)));
}
