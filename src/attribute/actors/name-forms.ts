import type { ActorKind } from '../../case/attribution.ts';
import { addSigns, type KindSigns, type NameUse, NO_SIGNS } from './name-use.ts';
import { COMPANY_HEAD, ORGANISATION_HEAD, PARTICLE, SERVICE_HEAD } from './vocabulary.ts';

/** All uses of one spelling in a story. */
export interface NameForm {
  readonly key: string;
  readonly words: readonly string[];
  readonly uses: readonly NameUse[];
  readonly reports: ReadonlySet<string>;
  readonly signs: KindSigns;
  readonly kind: ActorKind;
}

/** The spellings in a story, by key. */
export function formsOf(uses: readonly NameUse[]): ReadonlyMap<string, NameForm> {
  const groups = Map.groupBy(uses, ({ key }) => key);
  const forms = [...groups].map(([key, same]) => formOf(key, same));
  const seats = seatsOf(forms);
  return new Map(forms.map((form) => [form.key, seats.has(form.key) ? asSeat(form) : form] as const));
}

/** Where bodies have their seats: "Kabul" of "Kabul University", "Norland" of "Bank of Norland". */
function seatsOf(forms: readonly NameForm[]): ReadonlySet<string> {
  return new Set(
    forms.flatMap(({ kind, words }) => {
      if (kind !== 'organisation' || words.length < 2) return [];
      const [last = '', of = ''] = [words.at(-1), words.at(-2)];
      if (of === 'of') return [last];
      // "Palewater News" is called "Palewater": that tells of no place.
      const isSeated = ORGANISATION_HEAD.has(last) && !COMPANY_HEAD.has(last) && !SERVICE_HEAD.has(last);
      return isSeated ? [words.slice(0, -1).join(' ')] : [];
    }),
  );
}

function asSeat(form: NameForm): NameForm {
  const signs = addSigns(form.signs, { ...NO_SIGNS, place: 1.5 });
  return { ...form, signs, kind: kindFrom(signs, form.uses) };
}

function formOf(key: string, uses: readonly NameUse[]): NameForm {
  const signs = uses.map((use) => use.signs).reduce(addSigns, NO_SIGNS);
  const words = uses[0]?.words ?? [];
  return { key, words, uses, reports: new Set(uses.map(({ report }) => report)), signs, kind: kindFrom(signs, uses) };
}

/** The kind that most speaks for; without any sign two words without "the" are a person, all else a body. */
export function kindFrom({ person, organisation, place }: KindSigns, uses: readonly NameUse[]): ActorKind {
  const best = Math.max(person, organisation, place);
  if (best <= 0) return uses.every(({ words, definite }) => words.length > 1 && !definite) ? 'person' : 'organisation';
  if (place === best) return 'place';
  return organisation === best ? 'organisation' : 'person';
}

/** The words that tell one person from another: particles and initials' stops aside. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter(
    (word, index) => !PARTICLE.has(word) || (index === 0 && words.length === 2 && word !== 'al'),
  );
  return telling.length === 0 ? words : telling;
}
