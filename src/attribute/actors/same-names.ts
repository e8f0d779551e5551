import { soundOf } from '../../text/fold.ts';
import type { Joins } from './joins.ts';
import { nameLikeness, wordLikeness } from './likeness.ts';
import { type NameForm, tellingWords } from './name-forms.ts';

/** Of the names that share the sound of a word, the first so many are compared. */
const MOST_ALIKE = 24;
/** Two full spellings are one by sound alone from here on. */
const SAME_BY_SOUND = 0.88;

/** Behind one given name two surnames are spellings of one from here on. */
const SAME_SURNAME = 0.75;

/** Joins spellings that are one actor by themselves: known variants, acronyms, particles, middle names, transliterations. */
export function joinBySpelling(forms: readonly NameForm[], joins: Joins): void {
  joinKnown(forms, joins);
  joinPersons(forms, joins);
  joinAcronyms(forms, joins);
  joinAlikeBy(forms, joins, ({ words }) => words.join(''));
  joinAlikeBy(forms, joins, sameWords);
  joinBySound(forms, joins);
}

function joinKnown(forms: readonly NameForm[], joins: Joins): void {
  const first = new Map<string, string>();
  for (const form of forms) {
    const known = form.uses.find((use) => use.known !== null)?.known ?? null;
    if (known === null || known.kind !== form.kind) continue;
    const twin = first.get(known.name);
    if (twin === undefined) first.set(known.name, form.key);
    else joins.join(twin, form.key);
  }
}

/** "Mill Race" and "Millrace"; "Ministry of Health" and "Health Ministry". */
function joinAlikeBy(forms: readonly NameForm[], joins: Joins, keyOf: (form: NameForm) => string | null): void {
  const first = new Map<string, string>();
  for (const form of forms) {
    const key = keyOf(form);
    if (key === null) continue;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, form.key);
    else joins.join(twin, form.key);
  }
}

function sameWords({ kind, words }: NameForm): string | null {
  const telling = words.filter((word) => !SMALL.has(word));
  return kind === 'organisation' && telling.length > 1 ? telling.toSorted().join(' ') : null;
}

/** One given name and one surname, whatever stands between, unless two stand there that differ ("J. T.", "A. M."). */
function joinPersons(forms: readonly NameForm[], joins: Joins): void {
  const people = forms.filter(({ kind, words }) => kind === 'person' && tellingWords(words).length > 1);
  const namesakes = Map.groupBy(people, ({ words }) => `${tellingWords(words)[0]} ${tellingWords(words).at(-1)}`);
  for (const same of namesakes.values()) {
    const middles = new Set(same.map(({ words }) => tellingWords(words).slice(1, -1).join('')[0] ?? ''));
    middles.delete('');
    const [first] = same;
    if (first !== undefined && middles.size < 2) for (const { key } of same) joins.join(first.key, key);
  }
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'du', 'la']);

/** "LPA" and "Harbour Press Agency". */
function joinAcronyms(forms: readonly NameForm[], joins: Joins): void {
  const full = Map.groupBy(
    forms
      .filter(({ words, kind }) => words.length > 1 && kind === 'organisation')
      .flatMap((form) => initialsOf(form.words).map((initials) => ({ form, initials }))),
    ({ initials }) => initials,
  );
  for (const form of forms) {
    if (form.words.length > 1 || !form.uses.some(({ acronym, known }) => acronym && known === null)) continue;
    const named = full.get(form.key) ?? [];
    const here = named.filter(({ form: other }) => [...form.reports].some((report) => other.reports.has(report)));
    for (const { form: other } of here.length > 0 ? here : named) joins.join(other.key, form.key);
  }
}

function initialsOf(words: readonly string[]): string[] {
  const all = words.map(([letter]) => letter ?? '').join('');
  const short = words
    .filter((word) => !SMALL.has(word))
    .map(([letter]) => letter ?? '')
    .join('');
  return all === short ? [all] : [all, short];
}

/** "Radmila Dvorak" and "Radmila Dworak": full names that sound alike, word for word. */
function joinBySound(forms: readonly NameForm[], joins: Joins): void {
  const several = forms.filter(({ words }) => words.length > 1);
  const buckets = new Map<string, NameForm[]>();
  for (const form of several) {
    for (const sound of new Set(form.words.map((word, at) => `${at} ${soundOf(word)}`))) {
      const bucket = buckets.get(sound) ?? [];
      if (bucket.length < MOST_ALIKE) bucket.push(form);
      buckets.set(sound, bucket);
    }
  }
  for (const bucket of buckets.values()) {
    bucket.forEach((one, at) => {
      for (const other of bucket.slice(at + 1)) if (soundsSame(one, other)) joins.join(one.key, other.key);
    });
  }
}

function soundsSame(one: NameForm, other: NameForm): boolean {
  if (one.kind !== other.kind || one.words.length !== other.words.length) return false;
  if (one.kind === 'person' && one.words[0] === other.words[0] && one.words.length === 2)
    return wordLikeness(one.words[1] ?? '', other.words[1] ?? '') >= SAME_SURNAME;
  const alike = one.words.every((word, at) => wordLikeness(word, other.words[at] ?? '') >= SAME_BY_SOUND - 0.08);
  return alike && nameLikeness(one.words, other.words) >= SAME_BY_SOUND;
}
