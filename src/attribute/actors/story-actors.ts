import type { Alignment } from '../../case/alignment.ts';
import type { ActorKind } from '../../case/attribution.ts';
import type { WordTable } from '../../case/lineage.ts';
import { rankOfWord, type WordTables } from '../../text/tables.ts';
import { joinByAlignment } from './aligned-names.ts';
import { Joins } from './joins.ts';
import { formsOf, kindFrom, type NameForm } from './name-forms.ts';
import { addSigns, type NameUse, NO_SIGNS } from './name-use.ts';
import { joinBySpelling } from './same-names.ts';
import { readShortNames, settle } from './short-names.ts';
import { joinThroughTables, tablesByReport } from './spun-names.ts';
import { ORGANISATION_HEAD } from './vocabulary.ts';

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
  readonly tables: WordTables;
  /** The words of a name as they stand, without a title. */
  readonly textOf: (use: NameUse) => string;
}

/** Who is who in one story. Cost: linear in the uses and alignments, and the square of the names that share a word. */
export function actorsInStory({ uses, alignments, wordTables, tables, textOf }: StoryText): NamedActor[] {
  const forms = formsOf(uses);
  const readings = readShortNames(forms);
  const full = [...forms.values()].filter((form) => form.uses.some((use) => readings.get(use)?.length === 0));
  full.sort((a, b) => (a.key < b.key ? -1 : 1));
  const joins = new Joins(
    full.map(({ key }) => key),
    (one, other) => stayApart(forms.get(one), forms.get(other)),
  );
  const rootOf = (key: string): string => joins.rootOf(key);
  const spun = tablesByReport(wordTables);
  joinBySpelling(full, joins);
  joinThroughTables(full, spun, joins);
  joinByAlignment({ forms, resolved: settle(readings, rootOf), tables: spun }, alignments, joins);
  const resolved = settle(readings, rootOf);
  const usesOf = Map.groupBy(resolved, ([, key]) => (key === null ? '' : joins.rootOf(key)));
  const bearers = surnameBearers(full, rootOf);
  return joins.groups().flatMap((group): NamedActor[] => {
    const own = (usesOf.get(joins.rootOf(group[0] ?? '')) ?? []).map(([use]) => use);
    const spelled = group.flatMap((key) => forms.get(key) ?? []);
    const kind = kindOf(spelled, own);
    if (isOrdinary(spelled, own, tables)) return [];
    return [
      { kind, full: spelled, uses: own, surnames: kind === 'person' ? surnamesOf(spelled, bearers, textOf) : [] },
    ];
  });
}

/** A word further up the background table needs signs of this weight together to be an actor. */
const EVERYDAY_RANK = 20_000;
const LEAST_SIGN = 1;

/** A single word that nothing speaks for, and that is one of everyday, is no actor: "Judgment", "Minutes". */
function isOrdinary(full: readonly NameForm[], uses: readonly NameUse[], tables: WordTables): boolean {
  const [form, second] = full;
  if (form === undefined || second !== undefined || form.words.length > 1 || knownName(form) !== null) return false;
  const { person, organisation, place } = uses.map(({ signs }) => signs).reduce(addSigns, NO_SIGNS);
  const sure = uses.some(({ acronym, title, words }) => acronym || title.length > 0 || words.length > 1);
  return !sure && Math.max(person, organisation, place) < LEAST_SIGN && rankOfWord(tables, form.key) < EVERYDAY_RANK;
}

/** What its fullest spelling says, where that ends in a word for a kind ("Hospital"); else what all uses say together. */
function kindOf(full: readonly NameForm[], uses: readonly NameUse[]): ActorKind {
  const headed = full.find(({ words }) => words.length > 1 && ORGANISATION_HEAD.has(words.at(-1) ?? ''));
  if (headed !== undefined && headed.kind !== 'person') return 'organisation';
  return kindFrom(uses.map(({ signs }) => signs).reduce(addSigns, NO_SIGNS), uses);
}

function knownName({ uses }: NameForm): string | null {
  return uses.find(({ known }) => known !== null)?.known?.name ?? null;
}

/** Two people whom one report gives in full are two, however alike their names; so are two that everyone knows. */
function stayApart(one: NameForm | undefined, other: NameForm | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [known, fellow] = [knownName(one), knownName(other)];
  if (known !== null && fellow !== null && known !== fellow) return true;
  if (one.kind !== 'person' || other.kind !== 'person') return false;
  if (one.words[0] === other.words[0] && one.words.at(-1) === other.words.at(-1)) return false;
  return [...one.reports].some((report) => other.reports.has(report));
}

/** Signs that leave no doubt that a name is a person's. */
const SURE_PERSON = 2;

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
  return forms.flatMap(({ words, signs, uses: [use] }) => {
    if (
      words.length < 2 ||
      signs.person < SURE_PERSON ||
      use === undefined ||
      bearers.get(words.at(-1) ?? '')?.size !== 1
    )
      return [];
    const [surname] = /\p{L}[\p{L}\p{M}'’]*$/u.exec(textOf(use)) ?? [];
    return surname === undefined || surname.length < 3 ? [] : [surname];
  });
}
