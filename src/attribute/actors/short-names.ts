import type { NameForm } from './name-forms.ts';
import type { NameUse } from './name-use.ts';
import {
  COMPANY_HEAD,
  FACILITY,
  fullTitle,
  type Gender,
  GIVEN_NAME,
  HONORIFIC,
  OUTLET_HEAD,
  PLACE_HEAD,
  PLACE_START,
  SAINT_HOUSE,
  SERVICE_HEAD,
  TITLE,
} from './vocabulary.ts';

interface Fuller {
  readonly form: NameForm;
  readonly gender: Gender | null;
  /** Titles and roles that go with it. */
  readonly nouns: ReadonlySet<string>;
}

/** For each use the spellings that it may be short for; none where it stands for itself. */
export type Readings = ReadonlyMap<NameUse, readonly Fuller[]>;

/** For each use the key of the spelling that it is, or is short for; null where it may be short for several. */
export type Resolved = ReadonlyMap<NameUse, string | null>;

/**
 * The fuller names that a surname, an initial with surname, or a part of a body's name may stand for. Cost: linear in
 * uses, for each spelling the fuller ones that share its first or last word.
 */
export function readShortNames(forms: ReadonlyMap<string, NameForm>): Readings {
  const index = indexOf([...forms.values()]);
  const readings = new Map<NameUse, readonly Fuller[]>();
  for (const form of forms.values()) {
    const fuller = fullerOf(form, index);
    for (const use of form.uses)
      readings.set(
        use,
        fuller.filter((entry) => !isAnother(use, entry)),
      );
  }
  return readings;
}

/** An office that the fuller name never has, and before that name is given: "President Brenner met Lise Brenner". */
function isAnother(use: NameUse, { form, nouns }: Fuller): boolean {
  const office = officesIn(use.title);
  if (office.length === 0 || form.kind !== 'person' || office.some((word) => nouns.has(word))) return false;
  const here = form.uses.filter(({ report }) => report === use.report);
  return here.length > 0 && here.every(({ start }) => start > use.start);
}

function officesIn(words: readonly string[]): readonly string[] {
  return words.filter((word) => TITLE.has(word) && !HONORIFIC.has(word)).map(fullTitle);
}

/**
 * What each use stands for: a fuller name of the same report where there is one, else of the story. Of several the one
 * named last before, if title and gender allow it; a bare name that fits several actors named nowhere before stays open.
 * `rootOf` says which names are one actor already.
 */
export function settle(readings: Readings, rootOf: (key: string) => string): Resolved {
  return new Map(
    [...readings].map(([use, fuller]) => [use, fuller.length === 0 ? use.key : choose(use, fuller, rootOf)] as const),
  );
}

/** A word that begins or ends more names than this in a story tells none of them; the first are compared. */
const MOST_NAMESAKES = 100;

function indexOf(forms: readonly NameForm[]): ReadonlyMap<string, readonly Fuller[]> {
  const index = new Map<string, Fuller[]>();
  for (const form of forms) {
    if (form.words.length < 2) continue;
    const gender = form.uses.find((use) => use.gender !== null)?.gender ?? null;
    const nouns = new Set(form.uses.flatMap((use) => officesIn(use.nouns)));
    for (const word of new Set([form.words[0] ?? '', form.words.at(-1) ?? ''])) {
      const bucket = index.get(word) ?? [];
      if (bucket.length < MOST_NAMESAKES) bucket.push({ form, gender, nouns });
      index.set(word, bucket);
    }
  }
  return index;
}

function fullerOf(form: NameForm, index: ReadonlyMap<string, readonly Fuller[]>): readonly Fuller[] {
  const [first = '', last = ''] = [form.words[0], form.words.at(-1)];
  const near = [...(index.get(last) ?? []), ...(first === last ? [] : (index.get(first) ?? []))];
  const fuller = near.filter((other) => isShortFor(form, other.form));
  const alike = fuller.filter(({ form: other }) => other.kind === form.kind);
  const chosen = alike.length > 0 ? alike : fuller;
  const begun = chosen.filter(({ form: other }) => other.kind === 'organisation' && other.words[0] === first);
  return form.words.length === 1 && begun.length > 1 ? [] : chosen;
}

function isShortFor(form: NameForm, longer: NameForm): boolean {
  const isInitialed = form.words[0]?.length === 1;
  if (form.words.length >= longer.words.length && !isInitialed) return false;
  if (longer.kind === 'person') return isShortPerson(form, longer);
  if (form.words.length >= longer.words.length) return false;
  if (form.signs.person - form.signs.organisation > 4 && form.words.length === 1) return false;
  if (isKnown(form)) return false;
  const end = endsWith(longer.words, form.words);
  const start = longer.words.slice(0, form.words.length).join(' ') === form.key;
  return longer.kind === 'organisation'
    ? isShortBody(form, longer, { start, end })
    : isShortPlace(form, longer, { start, end });
}

function isKnown({ uses, kind }: NameForm): boolean {
  return uses.some(({ known }) => known?.kind === kind);
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return words.length > tail.length && words.slice(-tail.length).join(' ') === tail.join(' ');
}

function isShortPerson(form: NameForm, longer: NameForm): boolean {
  if (form.signs.place >= 3 && form.signs.place > form.signs.person) return false;
  if (form.kind === 'organisation' && form.signs.organisation - form.signs.person >= 3) return false;
  const [first = '', ...rest] = form.words;
  const initial = first.length === 1 && rest.length > 0 && longer.words[0]?.startsWith(first) === true;
  if (initial) return longer.words[0] !== first && endsWith(longer.words, rest);
  if (endsWith(longer.words, form.words)) return form.words.length === 1 || !GIVEN_NAME.has(first);
  const untitled = form.uses.every(({ title }) => title.length === 0);
  return rest.length === 0 && untitled && longer.words[0] === first;
}

interface Where {
  readonly start: boolean;
  readonly end: boolean;
}

/** "the Banner" for "Grey Banner", "Marlow" for "Marlow Chemicals"; not "Kabul" for "Kabul University". */
function isShortBody(form: NameForm, longer: NameForm, where: Where): boolean {
  if (isWithoutMiddle(form.words, longer.words)) return true;
  const length = form.words.length;
  if (where.end && !OF.has(longer.words.at(-length - 1) ?? '') && mayEndBody(form)) return true;
  if (!where.start) return false;
  if (/^(?:st|saint)$/.test(longer.words[0] ?? '') && SAINT_HOUSE.has(longer.words[length] ?? '')) return true;
  const head = longer.words.at(-1) ?? '';
  return form.kind !== 'place' && (COMPANY_HEAD.has(head) || SERVICE_HEAD.has(head));
}

function mayEndBody({ kind, key, words, uses }: NameForm): boolean {
  return (kind === 'organisation' && words.length > 1) || OUTLET_HEAD.has(key) || uses.some(({ definite }) => definite);
}

const OF = new Set(['of', 'the', 'for', 'in', 'and']);

/** "Harbour Agency" for "Harbour Press Agency". */
function isWithoutMiddle(words: readonly string[], longer: readonly string[]): boolean {
  if (words.length < 2 || words[0] !== longer[0] || words.at(-1) !== longer.at(-1)) return false;
  let at = 0;
  for (const word of longer) if (word === words[at]) at += 1;
  return at === words.length;
}

/** "Mossgate" for "Mossgate Basin"; not "Kabul" for "Kabul Airport". */
function isShortPlace(form: NameForm, longer: NameForm, { start, end }: Where): boolean {
  if (start) return !FACILITY.has(longer.words.at(-1) ?? '') && !PLACE_START.has(form.key);
  // "at Arlemont" for "Camp Arlemont"
  if (end && SITE_START.has(longer.words[0] ?? '') && longer.words.length === form.words.length + 1) return true;
  return end && PLACE_HEAD.has(form.key) && form.uses.some(({ definite }) => definite);
}

/** What a site's own name stands behind, so that the name alone may mean it. */
const SITE_START = new Set(['camp', 'fort', 'castle']);

function choose(use: NameUse, all: readonly Fuller[], rootOf: (key: string) => string): string | null {
  const here = all.filter(({ form }) => form.reports.has(use.report));
  const scope = here.length > 0 ? here : all;
  const wanted = use.gender;
  const fitting = scope.filter(({ gender }) => wanted === null || gender === null || gender === wanted);
  const [first] = fitting;
  if (first === undefined) return null;
  if (fitting.every(({ form }) => rootOf(form.key) === rootOf(first.form.key))) return first.form.key;
  if (here.length === 0) return null;
  return latestBefore(use, fitting)?.form.key ?? null;
}

function latestBefore(use: NameUse, fuller: readonly Fuller[]): Fuller | null {
  let best: Fuller | null = null;
  let at = -1;
  for (const candidate of fuller) {
    for (const { report, start } of candidate.form.uses) {
      if (report !== use.report || start >= use.start || start <= at) continue;
      best = candidate;
      at = start;
    }
  }
  return best;
}
