import type { Alignment } from '../../case/alignment.ts';
import type { ActorKind } from '../../case/attribution.ts';
import type { WordTable } from '../../case/lineage.ts';
import { joinByAlignment } from './aligned-names.ts';
import { Joins } from './joins.ts';
import { formsOf, kindFrom, type NameForm } from './name-forms.ts';
import { addSigns, type NameUse, NO_SIGNS } from './name-use.ts';
import { joinBySpelling } from './same-names.ts';
import { readShortNames, settle } from './short-names.ts';
import { joinThroughTables, tablesByReport } from './spun-names.ts';

/** The uses of names in a story that stand for one actor. */
export interface NamedActor {
  readonly kind: ActorKind;
  /** The spellings that stand for themselves, not short for another; sorted. */
  readonly full: readonly NameForm[];
  readonly uses: readonly NameUse[];
  /** A person's surnames, where nobody else in the story bears them. */
  readonly surnames: readonly string[];
}

/** What is known of the names in one story. */
export interface StoryText {
  readonly uses: readonly NameUse[];
  readonly alignments: readonly Alignment[];
  readonly wordTables: readonly WordTable[];
  /** The words of a name as they stand, without a title. */
  readonly textOf: (use: NameUse) => string;
}

/** Who is who in one story. Cost: linear in the uses and alignments, and the square of the names that share a word. */
export function actorsInStory({ uses, alignments, wordTables, textOf }: StoryText): NamedActor[] {
  const forms = formsOf(uses);
  const readings = readShortNames(forms);
  const full = [...forms.values()].filter((form) => form.uses.some((use) => readings.get(use)?.length === 0));
  full.sort((a, b) => (a.key < b.key ? -1 : 1));
  const joins = new Joins(
    full.map(({ key }) => key),
    (one, other) => stayApart(forms.get(one), forms.get(other)),
  );
  const rootOf = (key: string): string => joins.rootOf(key);
  const tables = tablesByReport(wordTables);
  joinBySpelling(full, joins);
  joinThroughTables(full, tables, joins);
  joinByAlignment({ forms, resolved: settle(readings, rootOf), tables }, alignments, joins);
  const resolved = settle(readings, rootOf);
  const usesOf = Map.groupBy(resolved, ([, key]) => (key === null ? '' : joins.rootOf(key)));
  const bearers = surnameBearers(full, rootOf);
  return joins.groups().map((group) => {
    const own = (usesOf.get(joins.rootOf(group[0] ?? '')) ?? []).map(([use]) => use);
    const kind = kindFrom(own.map(({ signs }) => signs).reduce(addSigns, NO_SIGNS), own);
    const spelled = group.flatMap((key) => forms.get(key) ?? []);
    return { kind, full: spelled, uses: own, surnames: kind === 'person' ? surnamesOf(spelled, bearers, textOf) : [] };
  });
}

/** Two people whom one report gives in full are two, however alike their names. */
function stayApart(one: NameForm | undefined, other: NameForm | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.kind !== 'person' || other.kind !== 'person') return false;
  if (one.words[0] === other.words[0] && one.words.at(-1) === other.words.at(-1)) return false;
  return [...one.reports].some((report) => other.reports.has(report));
}

/** By surname the people who bear it. */
function surnameBearers(
  forms: readonly NameForm[],
  rootOf: (key: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { words, key } of forms) {
    const last = words.at(-1) ?? '';
    bearers.set(last, (bearers.get(last) ?? new Set()).add(rootOf(key)));
  }
  return bearers;
}

/** A full name gives a surname by which the person may be called. */
function surnamesOf(
  forms: readonly NameForm[],
  bearers: ReadonlyMap<string, ReadonlySet<string>>,
  textOf: (use: NameUse) => string,
): string[] {
  return forms.flatMap(({ words, uses: [use] }) => {
    if (words.length < 2 || use === undefined || bearers.get(words.at(-1) ?? '')?.size !== 1) return [];
    const [surname] = /\p{L}[\p{L}\p{M}'’]*$/u.exec(textOf(use)) ?? [];
    return surname === undefined || surname.length < 3 ? [] : [surname];
  });
}
