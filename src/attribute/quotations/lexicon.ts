import type { Item, Word } from './item.ts';
import words from './words.json' with { type: 'json' };

/**
 * `speech` says something, `naming` gives a thing a name ("called it"), `stance` tells what
 * somebody thinks or wants, `placing` ("put it at") counts only with its preposition. */
export type VerbKind = 'speech' | 'naming' | 'stance' | 'placing';

const IRREGULAR: Readonly<Record<string, readonly string[]>> = words.irregular;
const DOUBLING = new Set(words.doubling);
const NOUNS = new Set(words.nouns);
const VERBS = new Map<string, VerbKind>();
const BASES = new Set([...words.speechVerbs, ...words.namingVerbs, ...words.stanceVerbs, ...words.placingVerbs]);
for (const [kind, lemmas] of [
  ['placing', words.placingVerbs],
  ['stance', words.stanceVerbs],
  ['naming', words.namingVerbs],
  ['speech', words.speechVerbs],
] as const) {
  for (const lemma of lemmas) for (const form of formsOf(lemma)) VERBS.set(form, kind);
}

/** The forms of a regular verb: quip, quips, quipped, quipping. */
function formsOf(lemma: string): readonly string[] {
  const irregular = IRREGULAR[lemma];
  if (irregular !== undefined) return irregular;
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const stem = DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1) ?? ''}` : lemma;
  return [lemma, /(?:s|x|z|sh|ch)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`];
}

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);

/** Word lists of words.json, each a set of folded words. */
export const LISTS = {
  auxiliaries: setOf(words.auxiliaries),
  be: setOf(words.be),
  adverbs: setOf(words.adverbs),
  infinitiveLeads: setOf(words.infinitiveLeads),
  clauseWords: setOf(words.clauseWords),
  relatives: setOf(words.relatives),
  prepositions: setOf(words.prepositions),
  determiners: setOf(words.determiners),
  articles: setOf(words.articles),
  firstPersons: setOf(words.firstPersons),
  innerPieces: setOf(words.innerPieces),
  personTitles: setOf(words.personTitles),
  maleTitles: setOf(words.maleTitles),
  femaleTitles: setOf(words.femaleTitles),
  titleWords: setOf(words.titleWords),
  speechNouns: setOf(words.speechNouns),
  issuedNouns: setOf(words.issuedNouns),
  documentNouns: setOf(words.documentNouns),
  /** What one writes in one's own name. */
  ownWritings: setOf(words.ownWritings),
  /** What has words without anybody being meant by it. */
  recordings: setOf([...words.recordings, ...words.titleWords]),
  bodyNouns: setOf(words.bodyNouns),
  officeNouns: setOf(words.officeNouns),
  genericPersons: setOf(words.genericPersons),
  /** What tells more of a noun behind it: "close" of "people close to her". */
  behindNouns: setOf(words.behindNouns),
  /** Forms of verbs whose object is a person, so that no name behind them is their subject: "accuses Vell of". */
  aimedVerbs: new Set(words.aimedVerbs.flatMap(formsOf)),
  personNouns: setOf(words.personNouns),
  openPersons: setOf(words.openPersons),
  uniqueMarks: setOf(words.uniqueMarks),
  pastVerbs: setOf(words.pastVerbs),
  /** By which one says something from afar. */
  means: setOf(words.means),
  timeOpenings: setOf(words.timeOpenings),
  outletNouns: setOf(words.outletNouns),
  outletWords: setOf(words.outletWords),
  listeners: setOf(words.listeners),
  quantifiers: setOf(words.quantifiers),
  indefinites: setOf(words.indefinites),
  definites: setOf(words.definites),
  functionWords: setOf(words.functionWords),
  listening: setOf(words.listening),
  plainSpeech: setOf(words.plainSpeech),
  reflexives: setOf(words.reflexives),
  writtenWords: setOf(words.writtenWords),
} as const;

export type Gender = 'male' | 'female' | 'thing' | 'many';
const PRONOUNS = new Map<string, string>(Object.entries(words.pronouns));

/** What a pronoun of the third person stands for, or null for any other word. */
export function genderOfPronoun(key: string): Gender | null {
  const gender = PRONOUNS.get(key);
  return gender === 'male' || gender === 'female' || gender === 'thing' || gender === 'many' ? gender : null;
}

/** The same, also for "his" and "its". */
export function genderOfAnyPronoun(key: string): Gender | null {
  return genderOfPronoun(POSSESSIVES.get(key) ?? key);
}

const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['its', 'it'],
  ['their', 'they'],
]);

/** The verb that `key` is a form of, by kind. */
export function verbKind(key: string): VerbKind | null {
  return VERBS.get(key) ?? null;
}

/** Words that are nouns as often as verbs need something before them that can say something. */
export function mayBeNoun(key: string): boolean {
  return NOUNS.has(key);
}

/** Whether `key` is the bare form of a verb, which needs a plural or an auxiliary before it. */
export function isBaseForm(key: string): boolean {
  return BASES.has(key);
}

export function isWord(item: Item | undefined): item is Word {
  return item?.kind === 'word';
}

export function isSign(item: Item | undefined, signs: string): boolean {
  return item?.kind === 'point' && signs.includes(item.sign);
}

export function isIn(item: Item | undefined, list: ReadonlySet<string>): boolean {
  return isWord(item) && list.has(item.key);
}

export function isOneOf(item: Item | undefined, keys: readonly string[]): boolean {
  return isWord(item) && keys.includes(item.key);
}

/** "keeper's", "keepers'": a word as folded, in the possessive. */
export function isPossessive(key: string): boolean {
  return /'s?$/.test(key);
}
