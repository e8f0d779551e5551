import type { Token } from '../../text/tokens.ts';
import { gapBefore, isTied, type Line, type Stretch, textOf, wordAt } from './line.ts';
import {
  FUNCTION_WORD,
  HYPHEN_PARTICLE,
  KNOWN_RUN_START,
  knownActor,
  NOT_NAME,
  OF_START,
  ORGANISATION_HEAD,
  ORGANISATION_START,
  PARTICLE,
  PLACE_HEAD,
  PLACE_WORD,
  TITLE,
} from './vocabulary.ts';
import { isAbbreviation } from './word-use.ts';

/** Most words of a run. */
const LONGEST_RUN = 14;

const LONGEST_KNOWN = 9;

/** The runs of capitalised words in a line, with the small words that tie them ("of", "van", "al"). Each may hold one name or several. Cost: linear. */
export function runsOf(line: Line): Stretch[] {
  const runs: Stretch[] = [];
  for (let at = 0; at < line.tokens.length; ) {
    if (startsRun(line, at)) {
      const to = knownEnd(line, at) ?? runEnd(line, at);
      runs.push({ from: at, to });
      at = to;
    } else {
      at += 1;
    }
  }
  return runs;
}

/** The end of a well-known name that small words run through, which no rule would take whole: "Islamic State of Iraq and Syria". */
function knownEnd(line: Line, from: number): number | null {
  if (!KNOWN_RUN_START.has(wordAt(line, from))) return null;
  for (let to = Math.min(line.tokens.length, from + LONGEST_KNOWN); to > from + 2; to -= 1) {
    const ends = line.tokens[to - 1]?.capital === true && knownActor(textOf(line, { from, to })) !== null;
    if (ends) return to;
  }
  return null;
}

function startsRun(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (isNameWord(token)) return !startsNothing(line, at);
  const tied = token?.key === 'al' || token?.key === 'el';
  return tied && isNameWord(line.tokens[at + 1]) && isTied(line, at + 1);
}

/** Articles and other small words begin no name though they have a capital: "But Brenner said". "WHO" and "US" are known. */
function startsNothing(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word.length === 1 && isAbbreviation(line, at) && line.text[line.tokens[at]?.end ?? 0] === '.') return false;
  return FUNCTION_WORD.has(word) && !(word.length > 1 && knownActor(textOf(line, { from: at, to: at + 1 })) !== null);
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital && !NOT_NAME.has(token.key);
}

function runEnd(line: Line, from: number): number {
  let to = from + 1;
  while (to < line.tokens.length && to - from < LONGEST_RUN) {
    if (ties(line, to)) to += 1;
    else {
      const step = tiedBySmallWord(line, from, to);
      if (step === null) break;
      to = step;
    }
  }
  return to;
}

/** A word with a capital that only a blank, a hyphen or the stop of an abbreviation parts from the one before. */
function ties(line: Line, at: number): boolean {
  const next = line.tokens[at];
  const numeral = next?.kind === 'number' && next.capital;
  return (numeral || isInnerHead(line, at) || (isNameWord(next) && !startsNothing(line, at))) && gapTies(line, at);
}

/** "Rights Watch Network": a body's word that by itself is mostly none. */
function isInnerHead(line: Line, at: number): boolean {
  const here = line.tokens[at];
  if (here?.capital !== true || !ORGANISATION_HEAD.has(here.key) || !NOT_NAME.has(here.key)) return false;
  return line.tokens[at + 1]?.capital === true && isHead(wordAt(line, at + 1)) && isTied(line, at + 1);
}

const TIGHT_GAP = /^(?:[\u00a0‑]| ?& ?)$/;

function gapTies(line: Line, at: number): boolean {
  if (isTied(line, at)) return true;
  const gap = gapBefore(line, at) ?? '';
  if (TIGHT_GAP.test(gap)) return true;
  if (gap === '’ ' || gap === "' ") return line.text[(line.tokens[at - 1]?.end ?? 0) - 1] === 's';
  if (gap === '.') return isLetter(line.tokens[at - 1]) && isLetter(line.tokens[at]);
  return gap === '. ' && isAbbreviation(line, at - 1);
}

function isLetter(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start === 1;
}

/** A small word, and behind it one with a capital: "Bank of Norland", "Ursula von der Leyen", "Samir al-Haddad". Returns where the run then ends. */
function tiedBySmallWord(line: Line, from: number, to: number): number | null {
  const small = line.tokens[to];
  if (small === undefined || small.kind !== 'word' || small.capital) return null;
  const capital = isTied(line, to) ? nextCapital(line, to) : null;
  if (capital === null) return null;
  const isParticle = gapBefore(line, to + 1) === '-' ? HYPHEN_PARTICLE.has(small.key) : PARTICLE.has(small.key);
  if (isParticle) return capital + 1;
  const between = line.tokens.slice(to + 1, capital);
  if (between.some(({ key }) => key !== 'the')) return null;
  const before = line.tokens.slice(from, to).map(({ key }) => key);
  if (small.key === 'and') return tiesWithAnd(line, before, capital);
  const takes = (small.key === 'of' && mayTakeOf(before)) || (small.key === 'for' && before.some(isHead));
  return takes ? capital + 1 : null;
}

/** The position of the capitalised word behind one or two small ones, or null. */
function nextCapital(line: Line, to: number): number | null {
  for (let at = to + 1; at <= to + 2; at += 1) {
    if (!isTied(line, at)) return null;
    if (isNameWord(line.tokens[at])) return at;
    if (wordAt(line, at) !== 'the' && !PARTICLE.has(wordAt(line, at)) && !HYPHEN_PARTICLE.has(wordAt(line, at)))
      return null;
  }
  return null;
}

function isHead(word: string): boolean {
  return ORGANISATION_HEAD.has(word) || ORGANISATION_START.has(word);
}

/** "Bank of Norland", "Office of Protection of Workers"; not "Senator Brenner of Fenwick". */
function mayTakeOf(before: readonly string[]): boolean {
  return takesOf(before.at(-1) ?? '') || (before.includes('of') && before.some(isHead));
}

function takesOf(word: string): boolean {
  return isHead(word) || PLACE_HEAD.has(word) || PLACE_WORD.has(word) || TITLE.has(word) || OF_START.has(word);
}

/** "Quarry and Mill Union", "Department of Health and Human Services"; not "Russia and Iran". */
function tiesWithAnd(line: Line, before: readonly string[], capital: number): number | null {
  let end = capital + 1;
  while (end - capital < 4 && ties(line, end)) end += 1;
  if (ORGANISATION_START.has(wordAt(line, capital)) && wordAt(line, capital + 1) === 'of') return null;
  const opened = before.some((word) => word === 'of' || word === 'for') && before.some(isHead);
  if (opened && !ORGANISATION_HEAD.has(before.at(-1) ?? '')) return end;
  return before.length === 1 && end - capital > 1 && ORGANISATION_HEAD.has(wordAt(line, end - 1)) ? end : null;
}
