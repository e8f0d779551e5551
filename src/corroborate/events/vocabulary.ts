import words from './words.json' with { type: 'json' };

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that tell nothing of what happened. */
export const FUNCTION_WORDS = setOf(words.function);
export const RELATIVES = setOf(words.relative);
export const SUBORDINATORS = setOf(words.subordinate);
export const COORDINATORS = setOf(words.coordinate);
/** Words that begin a subject. */
export const SUBJECTS = setOf(words.subjects);
/** Words that go with a date when it goes. */
export const DATE_PREPOSITIONS = setOf(words.datePrepositions);
/** A date behind one of these is part of a name of the thing: "the 2017 outbreak". */
export const KEEP_BEFORE = setOf(words.keepBefore);
export const FUTURE = setOf(words.future);
export const PLACE_PREPOSITIONS = setOf(words.placePrepositions);
export const COUNTED = setOf(words.counted);
export const HARMS: readonly (readonly [harm: 'killed' | 'injured' | 'missing', words: ReadonlySet<string>])[] = [
  ['killed', setOf(words.killed)],
  ['injured', setOf(words.injured)],
  ['missing', setOf(words.missing)],
];

const NO_VERBS = setOf(words.noVerbs);
const VERBS = setOf(words.verbs);

/** Whether a folded word may be a verb in a tense: by list, or by its ending. */
export const isVerbLike = (key: string): boolean =>
  VERBS.has(key) || (key.length > 4 && key.endsWith('ed') && !NO_VERBS.has(key));

/** Words that a line neither begins nor ends with. */
export const LOOSE_FIRST = setOf(words.looseFirst);
export const LOOSE_LAST = setOf(words.looseLast);
