import type { RelationSign } from '../../case/relation.ts';
import type { Token } from '../../text/tokens.ts';
import { WordBits } from '../../text/word-types.ts';
import families from './families.json' with { type: 'json' };
import { nounForms, type VerbForms, verbForms } from './inflect.ts';
import { LIGHT_VERBS, WORDS } from './words.ts';

/** Relations of one sort. */
export interface Family {
  /** What one does, the verb as a lemma: "attack", "be an ally of". */
  readonly label: string;
  readonly sign: RelationSign;
  /** May be done to what somebody says or does: "criticized Velmark's plan". */
  readonly views: boolean;
  /** Done to persons and bodies alone, not to a place. */
  readonly bodies: boolean;
  /** Both do it to each other: "talks with". */
  readonly mutual: boolean;
}

export type Form = keyof VerbForms;

/** A verb that says a relation, with the words that must follow it. */
export interface VerbCue {
  readonly family: Family;
  readonly particles: readonly string[];
}

/** A form of a cue's verb, with the grammatical forms that it can be. */
export interface VerbReading<Cue> {
  readonly cue: Cue;
  readonly forms: readonly Form[];
}

export interface NounCue {
  readonly family: Family;
  /** The words of it that stand before the last: "phone" of "phone call". */
  readonly before: readonly string[];
  readonly prepositions: ReadonlySet<string>;
}

interface FamilyEntry {
  readonly label: string;
  readonly sign: number;
  readonly views?: boolean;
  readonly bodies?: boolean;
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly together?: readonly string[];
}

const MUTUAL = new Set(['meet', 'talk to', 'have ties with', 'trade with', 'compete with', 'make a deal with']);
const ENTRIES: readonly FamilyEntry[] = families.families;

function signOf(sign: number): RelationSign {
  if (sign === 0) return 0;
  return sign < 0 ? -1 : 1;
}
const familyOf = (entry: { label: string; sign: number; views?: boolean; bodies?: boolean }): Family => ({
  label: entry.label,
  sign: signOf(entry.sign),
  views: entry.views ?? false,
  bodies: entry.bodies ?? false,
  mutual: MUTUAL.has(entry.label),
});

const FAMILIES = ENTRIES.map((entry) => ({ entry, family: familyOf(entry) }));

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function withReadings<Cue>(map: Map<string, VerbReading<Cue>[]>, lemma: string, cue: Cue): void {
  const byForm = new Map<string, Form[]>();
  for (const form of FORMS) push(byForm, verbForms(lemma)[form], form);
  for (const [word, forms] of byForm) push(map, word, { cue, forms });
}

const FORMS: readonly Form[] = ['base', 'third', 'past', 'participle', 'gerund'];

function verbTable(): ReadonlyMap<string, readonly VerbReading<VerbCue>[]> {
  const table = new Map<string, VerbReading<VerbCue>[]>();
  for (const { entry, family } of FAMILIES) {
    for (const verb of entry.verbs) {
      const [lemma = '', ...particles] = verb.split(/[ -]/);
      withReadings(table, lemma, { family, particles });
    }
  }
  for (const readings of table.values()) readings.sort((a, b) => b.cue.particles.length - a.cue.particles.length);
  return table;
}

function togetherTable(): ReadonlyMap<string, readonly VerbReading<VerbCue>[]> {
  const table = new Map<string, VerbReading<VerbCue>[]>();
  for (const { entry, family } of FAMILIES) {
    for (const verb of entry.together ?? []) {
      const [lemma = '', ...particles] = verb.split(' ');
      withReadings(table, lemma, { family: { ...family, mutual: true }, particles });
    }
  }
  return table;
}

function nounTable(): ReadonlyMap<string, readonly NounCue[]> {
  const table = new Map<string, NounCue[]>();
  for (const { entry, family } of FAMILIES) {
    for (const noun of entry.nouns) {
      const at = noun.lastIndexOf(' ');
      const words = noun.slice(0, at).split(/[ -]/);
      const prepositions = new Set(noun.slice(at + 1).split('/'));
      for (const form of nounForms(words.at(-1) ?? '')) {
        push(table, form, { family, before: words.slice(0, -1), prepositions });
      }
    }
  }
  for (const cues of table.values()) cues.sort((a, b) => b.before.length - a.before.length);
  return table;
}

function roleTable(): ReadonlyMap<string, Family> {
  const table = new Map<string, Family>();
  for (const role of families.roles) {
    for (const noun of role.nouns) for (const form of nounForms(noun)) table.set(form, familyOf(role));
  }
  return table;
}

function regardTable(): ReadonlyMap<string, Family> {
  const { against, with: friendly } = families.regards;
  const entry = (side: { label: string; nouns: string[] }, sign: number): [string, Family][] =>
    side.nouns.flatMap((noun) =>
      nounForms(noun).map((form): [string, Family] => [form, familyOf({ label: side.label, sign })]),
    );
  return new Map([...entry(against, -1), ...entry(friendly, 1)]);
}

function lemmaTable(lemmas: readonly string[]): ReadonlyMap<string, readonly VerbReading<string>[]> {
  const table = new Map<string, VerbReading<string>[]>();
  for (const lemma of lemmas) withReadings(table, lemma, lemma);
  return table;
}

/** Verbs by each of their forms, those with more words behind them first. */
export const VERBS = verbTable();
/** What two do together: "Velmark and Orsay clashed". */
export const TOGETHER = togetherTable();
/** Nouns by singular and plural: "attacks on", "talks between". */
export const NOUNS = nounTable();
/** What one is to another: "ally of". */
export const ROLES = roleTable();
/** What one sees another as: "a threat". */
export const REGARDED_AS = regardTable();
export const REGARDING = lemmaTable(families.regards.verbs);
/** Verbs that have their meaning from the noun: "launched an attack on". */
export const LIGHT = lemmaTable(LIGHT_VERBS);
export const COMMON: ReadonlySet<string> = new Set(families.common);

/** What a word may say a relation as, as bits. */
export const CUE = { verb: 1, together: 2, noun: 4, role: 8, post: 16 } as const;

function cueTable(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const put = (keys: Iterable<string>, bit: number): void => {
    for (const key of keys) table.set(key, (table.get(key) ?? 0) | bit);
  };
  for (const verbs of [VERBS, REGARDING]) put(verbs.keys(), CUE.verb);
  put(TOGETHER.keys(), CUE.together);
  put(NOUNS.keys(), CUE.noun);
  put(ROLES.keys(), CUE.role);
  put(WORDS.posts, CUE.post);
  return table;
}

const CUES = cueTable();

/** As what the word may say a relation; 0 where it says none. */
export const cuesOf = (word: Token): number => BITS.of(word);

const BITS = new WordBits(CUES);
