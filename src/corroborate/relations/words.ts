import grammar from './grammar.json' with { type: 'json' };
import { verbForms } from './inflect.ts';

type WordClass = ReadonlySet<string>;

const forms = (lemmas: readonly string[]): WordClass =>
  new Set(lemmas.flatMap((lemma) => Object.values<string>({ ...verbForms(lemma) })));

/** Word classes by which a clause is read; folded forms. */
export const WORDS = {
  be: new Set(grammar.be),
  have: new Set(grammar.have),
  do: new Set(grammar.do),
  future: new Set(grammar.future),
  possible: new Set(grammar.possible),
  negative: new Set(grammar.negative),
  adverbs: new Set(grammar.adverbs),
  considering: forms(grammar.considering),
  planning: forms(grammar.planning),
  planningWords: new Set(grammar.planningWords),
  doing: forms(grammar.doing),
  doingWords: new Set(grammar.doingWords),
  refusing: forms(grammar.refusing),
  failing: forms(grammar.failing),
  stopping: forms(grammar.stopping),
  chances: new Set(grammar.chances),
  dets: new Set(grammar.dets),
  adjectives: new Set(grammar.adjectives),
  agents: new Set(grammar.agents),
  patients: new Set(grammar.patients),
  groupings: new Set(grammar.groupings),
  titles: new Set(grammar.titles),
  prepositions: new Set(grammar.prepositions),
  linkers: new Set(grammar.linkers),
  opposed: new Set(grammar.opposed),
  denials: new Set(grammar.denials),
  conditions: new Set(grammar.conditions),
  seatHeads: new Set(grammar.seatHeads),
  irregularPasts: new Set(Object.values(grammar.irregular).flatMap((pasts) => pasts.split(' '))),
  unofficial: new Set(grammar.unofficial),
  posts: new Set(grammar.posts),
  days: new Set(grammar.weekWords),
} as const satisfies Readonly<Record<string, WordClass>>;

export const LIGHT_VERBS: readonly string[] = grammar.light;

export const isAdverb = (key: string): boolean => WORDS.adverbs.has(key) || (key.length > 4 && key.endsWith('ly'));
