import type { JsonValue, ReleaseItem } from '../item.ts';
import { fieldOf, isList, itemsOf } from './haystack.ts';
import type { Attack, Leak } from './leak.ts';
import { leak } from './leak.ts';
import type { Secrets } from './secrets.ts';
import { secretsOf } from './secrets.ts';

/** Counts of which the partner sees less than they count, or that are smaller than what they see: both tell of something hidden. */
export const countAttack: Attack = (attempt) => {
  const secrets = secretsOf(attempt);
  const hides = hidesAny(secrets) || (attempt.kase.received ?? []).length > 0;
  return itemsOf(attempt.content, 'claim').flatMap((claim) => {
    const isOpen = !hides && !secrets.hidesLineage;
    return [...originCount(claim, isOpen), ...reportCount(claim, hides), ...grade(claim, hides)];
  });
};

/** An outlet or an actor whose name alone is kept back is counted all the same. */
const hidesAny = ({ texts, reports, hidesUnnamed }: Secrets): boolean =>
  texts.length + reports.length > 0 || hidesUnnamed;

function originCount(claim: ReleaseItem, isOpen: boolean): readonly Leak[] {
  const shown = fieldOf(claim, 'origins');
  const { atLeast, atMost } = numbersIn(fieldOf(claim, 'independentOrigins'));
  const seen = shown !== undefined && isList(shown) ? shown.length : 0;
  if (isOpen) return [];
  const most = Math.max(atLeast ?? seen, atMost ?? seen);
  const least = Math.min(atLeast ?? seen, atMost ?? seen);
  if (most > seen) return [leak('count', claim.id, `counts ${most} origins and shows ${seen}: there is another`)];
  if (least < seen)
    return [leak('count', claim.id, `counts ${least} origins and shows ${seen}: some rest on one that is not told`)];
  return [];
}

function reportCount(claim: ReleaseItem, hides: boolean): readonly Leak[] {
  const { told, all } = numbersIn(fieldOf(claim, 'reports'));
  if (told === undefined || all === undefined || (all === told && !hides)) return [];
  return all > told ? [leak('count', claim.id, `told in ${all} reports, of which ${told} are shown`)] : [];
}

/** A grade is worked out from all origins: beside fewer it tells of the others. */
function grade(claim: ReleaseItem, hides: boolean): readonly Leak[] {
  const given = fieldOf(claim, 'grade');
  return hides && typeof given === 'string' && /^[A-F][1-6]$/.test(given)
    ? [leak('count', claim.id, `the grade ${given} was reached with what is withheld`)]
    : [];
}

function numbersIn(value: JsonValue | undefined): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || isList(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
