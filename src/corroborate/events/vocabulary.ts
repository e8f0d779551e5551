import type { Token } from '../../text/tokens.ts';
import { WordBits } from '../../text/word-types.ts';
import lists from './words.json' with { type: 'json' };

/** What a word may be, as bits: many are of several classes. */
export const WORD = {
  /** Tells nothing of what happened. */
  function: 1 << 0,
  /** A verb in a tense. */
  verbs: 1 << 1,
  noVerbs: 1 << 2,
  relative: 1 << 3,
  subordinate: 1 << 4,
  coordinate: 1 << 5,
  /** Begins a subject. */
  subjects: 1 << 6,
  /** Goes with a date when it goes. */
  datePrepositions: 1 << 7,
  /** A date behind it is part of a name of the thing: "the 2017 outbreak". */
  keepBefore: 1 << 8,
  future: 1 << 9,
  killed: 1 << 10,
  injured: 1 << 11,
  missing: 1 << 12,
  /** Stands between a number and a harm. */
  counted: 1 << 13,
  placePrepositions: 1 << 14,
  /** A line neither begins nor ends with it. */
  looseFirst: 1 << 15,
  looseLast: 1 << 16,
  /** May stand in a notice of rights. */
  rights: 1 << 17,
} as const satisfies Readonly<Record<keyof typeof lists, number>>;

/** The least bit that no class of words has. */
export const BEYOND_WORDS = 1 << 18;

const LISTED = new Map<string, number>();
for (const [name, bit] of Object.entries(WORD)) {
  const list = lists[name as keyof typeof lists];
  for (const word of list.split(' ')) LISTED.set(word, (LISTED.get(word) ?? 0) | bit);
}

const BITS = new WordBits(LISTED);

/** The classes of a word: by list, and a verb by its ending too. */
export const classesOf = (word: Token): number => withEnding(word.key, BITS.of(word));

/** The same of a folded word. */
export const classesOfKey = (key: string): number => withEnding(key, LISTED.get(key) ?? 0);

function withEnding(key: string, classes: number): number {
  const isPast = key.length > 4 && key.endsWith('ed') && (classes & WORD.noVerbs) === 0;
  return isPast ? classes | WORD.verbs : classes;
}
