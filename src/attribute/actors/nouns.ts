import { gapBefore, isTied, type Line, wordAt } from './line.ts';
import type { Name } from './names.ts';
import {
  APPOSITION_OPENER,
  BODY_WORD,
  ENDS_NOUN,
  PLACE_WORD,
  ROLE,
  SPEECH_VERB,
  TITLE_MODIFIER,
} from './vocabulary.ts';

/** Within this many words an apposition says its noun. */
const NOUN_REACH = 6;
/** Nouns this near before a name go with it: "the former fire chief Marta Velde". */
const NOUNS_BEFORE = 2;

const FORMER = new Set(['former', 'ex', 'retired', 'then']);

/** Whether persons, bodies or places are called by a small word. */
export function isKindNoun(word: string): boolean {
  return ROLE.has(word) || BODY_WORD.has(word) || PLACE_WORD.has(word);
}

/** The noun of the apposition at `to` that says what the name before it is, or null: "the fire chief" gives "chief". */
export function nounBehind(line: Line, to: number): string | null {
  const opened = APPOSITION_OPENER.has(wordAt(line, to));
  const from = opened ? to + 1 : to;
  for (let at = from; at < to + NOUN_REACH; at += 1) {
    const word = wordAt(line, at);
    const broken = at > to && !isTied(line, at);
    if (broken || word === '' || ENDS_NOUN.has(word) || SPEECH_VERB.has(word)) return null;
    if (isKindNoun(word) && !isModifier(line, at)) return word;
    if (!opened && !isKindNoun(word) && !TITLE_MODIFIER.has(word) && !FORMER.has(word)) return null;
  }
  return null;
}

/** A noun before another is its modifier: "the energy company chief". */
function isModifier(line: Line, at: number): boolean {
  return gapBefore(line, at + 1) === ' ' && isKindNoun(wordAt(line, at + 1));
}

/** The words of its title, the small nouns before a name and the one in the apposition behind it: what it may be called by later. */
export function nounsAt(line: Line, { from, core, to }: Name): readonly string[] {
  const nouns = line.tokens.slice(from, core).map(({ key }) => key);
  for (let at = from - 1; at >= from - NOUNS_BEFORE; at -= 1) {
    if (!isKindNoun(wordAt(line, at)) || !/^,? $/.test(gapBefore(line, at + 1) ?? '')) break;
    nouns.push(wordAt(line, at));
  }
  const noun = gapBefore(line, to) === ', ' ? nounBehind(line, to) : null;
  return noun === null ? nouns : [...nouns, noun];
}
