import holidays from './holidays.json' with { type: 'json' };
import type { TimeToken } from './time-token.ts';
import words from './words.json' with { type: 'json' };

export type Tokens = readonly TimeToken[];

const setOf = (list: readonly string[]): ReadonlySet<string> => new Set(list);
const mapOf = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(record));

export const MONTHS = mapOf<number>(words.months);
export const MONTHS_CUT_SHORT = setOf(words.monthsCutShort);
export const MONTHS_ALSO_WORDS = setOf(words.monthsAlsoWords);
export const WEEKDAYS = mapOf<number>(words.weekdays);
export const WEEKDAYS_ALSO_WORDS = setOf(words.weekdaysAlsoWords);
export const UNITS = mapOf<string>(words.units);
export const SEASONS = mapOf<number>(words.seasons);
export const PARTS = setOf(words.parts);
export const CARDINALS = mapOf<number>(words.cardinals);
export const ORDINALS = mapOf<number>(words.ordinals);
export const DECADES = mapOf<number>(words.decades);
export const ZONES = setOf(words.zones);
export const LAST = setOf(words.last);
export const NEXT = setOf(words.next);
export const THIS = setOf(words.this);
export const THAT = setOf(words.that);
export const SOME_UNITS = setOf(words.someUnits);
export const APPROXIMATELY = setOf(words.approximately);

/** The text of a token, or nothing beyond either end. */
export function textAt(tokens: Tokens, at: number): string {
  return tokens[at]?.text ?? '';
}

/** Whether a token stands right behind the one before, with nothing between. */
export function gluedAt(tokens: Tokens, at: number): boolean {
  return tokens[at]?.glued === true;
}

export function isNumberAt(tokens: Tokens, at: number): boolean {
  return tokens[at]?.kind === 'number';
}

/** The token after `at` where that is one of `texts`, else `at`. */
export function past(tokens: Tokens, at: number, ...texts: readonly string[]): number {
  return texts.includes(textAt(tokens, at)) ? at + 1 : at;
}

/** Every word that an expression can begin with, an article aside, or have behind its article. */
const WORDS_OF_TIME: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...Object.keys(words.weekdays).map((weekday) => `${weekday}s`),
  ...UNITS.keys(),
  ...SEASONS.keys(),
  ...PARTS,
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...DECADES.keys(),
  ...LAST,
  ...NEXT,
  ...THIS,
  ...THAT,
  ...SOME_UNITS,
  ...APPROXIMATELY,
  ...Object.keys(words.sets),
  ...words.every,
  ...words['part-prefixes'],
  ...words.stretches,
  ...words.openers,
  ...Object.keys(holidays.names).map((name) => name.replace(/'s?.*$|[\s.-].*$/u, '')),
]);

/** A possessive or plural ending aside ("new year's", "fools'"). Constant cost. */
export function isWordOfTime(word: string): boolean {
  return WORDS_OF_TIME.has(word) || (word.includes("'") && WORDS_OF_TIME.has(word.slice(0, word.indexOf("'"))));
}
