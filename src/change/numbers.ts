import { fateOf } from './fates.ts';
import type { Bundle, Finding } from './finding.ts';
import { isSlip } from './misread.ts';
import { agree, type Figures, isSameDimension, type Quantity, quantitiesOf } from './quantities.ts';
import type { Word, Wording } from './wording.ts';

/** Two numbers are one that was changed when what surrounds them is this alike, 0 to 1. */
const LEAST_ALIKE = 0.45;

/** A number elsewhere in the report is the same one when what surrounds it is this alike. */
const LEAST_SAME = 0.62;

/** Numbers that stand for other ones: in the child and nowhere in the other report, beside one of which the same holds. */
export function changedNumbers(bundle: Bundle, figures: Figures): Finding[] {
  const { child, other, wording } = bundle;
  const here = quantitiesOf(child, figures.datesOfChild);
  const there = quantitiesOf(other, figures.datesOfOther);
  const isKnown = (one: Quantity, near: readonly Quantity[], all: readonly Quantity[]): boolean =>
    near.some((known) => agree(one, known)) ||
    all.some((known) => agree(one, known) && surroundings(one, known, wording) >= LEAST_SAME);
  const isNew = (one: Quantity): boolean => !isKnown(one, there, figures.allOfOther);
  const isGone = (one: Quantity): boolean => !isKnown(one, here, figures.allOfChild);
  const cells = here
    .filter((one) => isNew(one) && !isSum(one, there, { child, other }))
    .flatMap((to) => there.filter(isGone).map((from) => ({ to, from, alike: alikeness(to, from, wording) })))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike || a.to.span.start - b.to.span.start);
  const taken = new Set<Quantity>();
  return cells.flatMap(({ to, from }): Finding[] => {
    if (taken.has(to) || taken.has(from)) return [];
    taken.add(to).add(from);
    return [finding(bundle, to, from)];
  });
}

function finding({ child, other, retelling }: Bundle, to: Quantity, from: Quantity): Finding {
  const words = ({ measured }: Quantity, side: typeof child): string =>
    side.report.report.text.slice(measured.start, measured.end);
  const isMinor = retelling.kind === 'update' || isLabel(to, child) || isAge(from);
  return {
    kind: 'number',
    to: to.measured,
    from: from.measured,
    severity: isMinor ? 'minor' : 'major',
    note: `${words(from, other)} became ${words(to, child)}`,
  };
}

/** A number that names a thing, as in a valve's or a road's. */
function isLabel({ span }: Quantity, { report }: { readonly report: Bundle['child']['report'] }): boolean {
  return /[\p{L}]-?$/u.test(report.report.text.slice(Math.max(0, span.start - 2), span.start));
}

function isAge({ before, after }: Quantity): boolean {
  return before.at(-1)?.token.key === 'aged' || (after[0]?.token.key === 'year' && after[1]?.token.key === 'old');
}

/** A sum of two figures of the other, right as it stands; not the dead and the missing, told as so many dead. */
function isSum(sum: Quantity, there: readonly Quantity[], { child, other }: Pick<Bundle, 'child' | 'other'>): boolean {
  const fate = fateOf(sum, child);
  const isAlike = (one: Quantity): boolean => [fate, null].includes(fateOf(one, other));
  return there.some((one, at) =>
    there
      .slice(at + 1)
      .some((two) => one.value + two.value === sum.value && (fate === null || (isAlike(one) && isAlike(two)))),
  );
}

/** How alike what "the number of houses at 430" and "340 houses" count is; 0 where the one is not told so. */
function setAt(one: Quantity, other: Quantity, wording: Wording): number {
  const isSet = one.unit === null && other.unit === null && one.before.at(-1)?.token.key === 'at';
  return isSet ? likest(one.before, other.after.slice(0, COUNTED), wording) : 0;
}

/** What is counted is among the next so many words. */
const COUNTED = 2;

/** As their surroundings; in sentences that retell each other a slip of the pen shows by itself. */
function alikeness(to: Quantity, from: Quantity, wording: Wording): number {
  const alike = surroundings(to, from, wording);
  return alike > 0 && isSlip(to.value, from.value) ? Math.max(alike, LEAST_ALIKE) : alike;
}

/** 0–1: how alike what two numbers count and stand among is. */
function surroundings(a: Quantity, b: Quantity, wording: Wording): number {
  const isOneUnit = a.unit === b.unit || isSameDimension(a, b);
  if (!isOneUnit && a.unit !== null && b.unit !== null) return 0;
  const unit = a.unit !== null && isOneUnit ? 0.4 : 0;
  const after = Math.max(likest(a.after, b.after, wording), setAt(a, b, wording), setAt(b, a, wording));
  const before = likest(a.before, b.before, wording);
  const place = 1 - Math.min(1, Math.abs(a.at - b.at) * 2);
  return Math.min(1, unit + 0.45 * after + 0.35 * before + 0.2 * place);
}

/** The likest two words of weight, 0 to 1. */
function likest(a: readonly Word[], b: readonly Word[], wording: Wording): number {
  let most = 0;
  for (const one of a) {
    if (one.lexeme.kind === 'number' || one.lexeme.weight === 0) continue;
    for (const two of b) most = Math.max(most, wording.likeness(one, two));
  }
  return most;
}
