import type { Case } from '../case/case.ts';
import type { Change, ChangeKind } from '../case/change.ts';
import { byCodeUnit } from './order.ts';

/** The case's kinds in words for readers. */
export const CHANGE_IN_WORDS: Readonly<Record<ChangeKind, string>> = {
  number: 'number',
  name: 'name',
  date: 'date',
  place: 'place',
  negation: 'meaning reversed',
  hedge: 'doubt or certainty',
  attribution: 'source',
  quote: 'quotation altered',
  omission: 'left out',
  addition: 'added',
};

/**
 * The changes that arose in this pile, those inherited left out: major before minor, within those by story, report and place.
 * n log n in the changes.
 */
export function worstFirst({ changes, stories }: Case): readonly Change[] {
  const places = new Map(stories.flatMap(({ reports }, at) => reports.map((id) => [id, at] as const)));
  const storyOf = ({ child }: Change): number => places.get(child) ?? stories.length;
  return changes
    .filter(({ inheritedFrom }) => inheritedFrom === null)
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        storyOf(a) - storyOf(b) ||
        byCodeUnit(a.child, b.child) ||
        placeOf(a) - placeOf(b) ||
        byCodeUnit(a.id, b.id),
    );
}

const rankOf = ({ severity }: Change): number => (severity === 'major' ? 0 : 1);
const placeOf = ({ to, from }: Change): number => to?.start ?? from?.start ?? 0;

/** `4 major, 9 minor`. */
export function countedBySeverity(changes: readonly Change[]): string {
  const major = changes.filter(({ severity }) => severity === 'major').length;
  return `${major} major, ${changes.length - major} minor`;
}

/** Whom a change is set against: its reports; an unseen report only where no witness of it is named. */
export function againstOf({ against }: Change, reports: ReadonlySet<string>): readonly string[] {
  const seen = against.filter((id) => reports.has(id));
  return seen.length > 0 ? [...new Set(seen)] : against;
}

/** `3 numbers`-like counts by kind, the most first: `2 × number, 1 × left out`. */
export function countedByKind(changes: readonly Change[]): string {
  const groups = [...Map.groupBy(changes, ({ kind }) => kind)];
  return groups
    .toSorted(([a, one], [b, two]) => two.length - one.length || byCodeUnit(a, b))
    .map(([kind, { length }]) => `${length} × ${CHANGE_IN_WORDS[kind]}`)
    .join(', ');
}
