import { rankOfWord } from '../../text/tables.ts';
import { gapBefore, type Line, nameKey, textOf, withoutPossessive, wordAt } from './line.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import {
  GIVEN_NAME,
  knownActor,
  NOT_ALONE,
  ORGANISATION_HEAD,
  ORGANISATION_START,
  OUTLET_HEAD,
  PARTICLE,
  PLACE_START,
  ROLE,
  TITLE,
} from './vocabulary.ts';

/** A word that the background table has further up than this is an ordinary one, if nothing says otherwise. */
const ORDINARY_RANK = 12_000;
/** The same where another capitalised word follows, unless that is a name by itself. */
const ORDINARY_FIRST_RANK = 6000;

/**
 * A name at the beginning of a sentence: as it is, without an ordinary first word, or null where it is none. `sure` holds
 * the keys of names that stand within sentences of the report.
 */
export function nameAtOpening(reading: Reading, line: Line, name: Name, sure: ReadonlySet<string>): Name | null {
  const { from, core, to } = name;
  if (core > from) return name;
  if (sure.has(nameKey(line, name)))
    return to - from > 1 || !isSmallElsewhere(reading, wordAt(line, from)) ? name : null;
  if (to - from === 1) return standsAlone(reading, line, from) ? name : null;
  const rest = withoutFirst(line, name);
  const rank = sure.has(nameKey(line, rest)) ? ORDINARY_RANK : ORDINARY_FIRST_RANK;
  if (gapBefore(line, from + 1) === '-' && PARTICLE.has(wordAt(line, from))) return name;
  if (beginsName(reading, wordAt(line, from), rank, wordAt(line, from + 1))) return name;
  return rest.from < to ? rest : null;
}

function withoutFirst({ tokens }: Line, { from, to }: Name): Name {
  let next = from + 1;
  while (next < to && tokens[next]?.capital !== true) next += 1;
  return { from: next, core: next, to };
}

function isSmallElsewhere({ wordUse }: Reading, word: string): boolean {
  const { small, capital } = wordUse.of(word);
  return small > capital;
}

/** Whether the first of several capitalised words is part of the name. */
function beginsName({ wordUse, tables }: Reading, first: string, rank: number, second: string): boolean {
  if (GIVEN_NAME.has(first)) return true;
  if (NOT_ALONE.has(first)) return false;
  if (ORGANISATION_START.has(first) || PLACE_START.has(first)) return true;
  const { small, capital } = wordUse.of(first);
  if (capital > small) return true;
  if (ROLE.has(first) || small > 0) return false;
  return rankOfWord(tables, first) >= rank || ORGANISATION_HEAD.has(second);
}

/** Whether a single capitalised word at the beginning of a sentence is a name. */
function standsAlone({ wordUse, tables }: Reading, line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (NOT_ALONE.has(word)) return false;
  const { small, capital } = wordUse.of(word);
  if (small > 0 || capital > 0) return capital > small;
  if (GIVEN_NAME.has(word) || isKnownWord(line, at)) return true;
  const isForm = /(?:ing|ed|ly|ers|ions|ists|ments)$/.test(word);
  return rankOfWord(tables, word) >= ORDINARY_RANK && !isForm && word.length > 2;
}

function isKnownWord(line: Line, at: number): boolean {
  return knownActor(withoutPossessive(textOf(line, { from: at, to: at + 1 }))) !== null;
}

const CONTRACTION = /'(?:re|ve|ll|m|d|t|s)$/;
/** What adjectives of peoples end in: "Norlandian". */
const ADJECTIVE = /(?:ian|ean|ese|ish)s?$/;

/** Whether a single word is no name wherever it stands: one usually written small, a letter, a contraction, an adjective. */
export function isNoName(reading: Reading, line: Line, { core, to }: Name): boolean {
  if (nameKey(line, { from: core, to }) === '') return true;
  if (to - core > 1) return false;
  const word = wordAt(line, core);
  if (word.length < 2 || CONTRACTION.test(word)) return true;
  const { small, capital } = reading.wordUse.of(word);
  if (small > 2 * capital + 2) return true;
  if (GIVEN_NAME.has(word) || isKnownWord(line, core)) return false;
  const isTitle = TITLE.has(word) && !(core > 0 && OUTLET_HEAD.has(word));
  return NOT_ALONE.has(word) || isTitle || (ADJECTIVE.test(word) && isBeforeNoun(line, to));
}

function isBeforeNoun(line: Line, at: number): boolean {
  const next = line.tokens[at];
  if (next === undefined || next.kind === 'number' || next.capital || gapBefore(line, at) !== ' ') return false;
  return !/(?:ed|s)$/.test(next.key) && !NOT_ALONE.has(next.key);
}
