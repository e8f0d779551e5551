import { WORD } from './vocabulary.ts';
import { has, hasAny, SIGN, type Stretch, type Words } from './words.ts';

/** Words of which it is known which date something. */
export interface DatedWords extends Words {
  readonly isDated: (at: number) => boolean;
}

/** A relative clause takes with it at most so many words of what it speaks of. */
const MOST_HEAD = 8;

/**
 * The clause of `region` in which token `at` stands. No parser: a sentence is cut where a sign or a joining word stands between two
 * stretches that each hold a verb. Linear in the region.
 */
export function clauseAround(words: DatedWords, region: Stretch, at: number): Stretch {
  const clause = betweenCuts(words, region, at);
  const between = betweenCommas(words, clause, at);
  if (between !== null) return { from: headOf(words, region.from, between.from), to: between.to };
  const isRelative = has(words, clause.from, WORD.relative);
  return isRelative ? { ...clause, from: headOf(words, region.from, clause.from) } : clause;
}

/** "The warden, who left in May, saw …": the relative clause between commas in which `at` stands; null where it stands in none. */
function betweenCommas(words: Words, { from, to }: Stretch, at: number): Stretch | null {
  let start = at;
  while (start > from && !has(words, start, SIGN.comma)) start -= 1;
  if (start <= from || !has(words, start, WORD.relative)) return null;
  const end = commaFrom(words, at + 1, to);
  return end === to ? null : { from: start, to: end };
}

/** The first token from `from` on that stands behind a comma; `to` where none does. */
function commaFrom(words: Words, from: number, to: number): number {
  let at = from;
  while (at < to && !has(words, at, SIGN.comma)) at += 1;
  return Math.min(at, to);
}

/** From the last cut of a region that is not behind `at` to the next. */
function betweenCuts(words: DatedWords, { from, to }: Stretch, at: number): Stretch {
  const opening = openingCut(words, { from, to });
  let start = from;
  let verb = verbFrom(words, start, to);
  for (let cut = nextMark(words, start, to, opening); cut < to; ) {
    const next = nextMark(words, cut, to, opening);
    if (verb < cut && hasAny(words, { from: cut, to: verbEnd(words, cut, next) }, WORD.verbs)) {
      if (cut > at) return { from: start, to: cut };
      start = cut;
      verb = verbFrom(words, start, to);
    }
    cut = next;
  }
  return { from: start, to };
}

function verbFrom(words: Words, from: number, to: number): number {
  let at = from;
  while (at < to && !has(words, at, WORD.verbs)) at += 1;
  return at;
}

/** The next token behind `from` where a clause may begin; `to` where none may. */
function nextMark(words: DatedWords, from: number, to: number, opening: number | null): number {
  let at = from + 1;
  while (at < to && at !== opening && !mayBegin(words, at)) at += 1;
  return at;
}

/** How far the verb of what a joining word begins is looked for: no farther than a comma, lest "after the fire, he said" be a clause. */
const verbEnd = (words: Words, from: number, to: number): number =>
  has(words, from, WORD.subordinate) ? commaFrom(words, from + 1, to) : to;

const MAY_BEGIN = SIGN.parting | WORD.placePrepositions | WORD.relative | WORD.subordinate | WORD.coordinate;

function mayBegin(words: DatedWords, at: number): boolean {
  if (!has(words, at, MAY_BEGIN)) return false;
  const [token, after] = [words.tokens[at], words.tokens[at + 1]];
  if (token === undefined || after === undefined) return false;
  if (has(words, at, SIGN.parting)) return true;
  if (has(words, at, WORD.placePrepositions)) return has(words, at + 1, WORD.relative) && after.key !== 'that';
  if (has(words, at, WORD.relative))
    return (token.key !== 'that' || has(words, at + 1, WORD.verbs)) && !has(words, at - 1, WORD.placePrepositions);
  const beginsSubject = after.capital || has(words, at + 1, WORD.subjects);
  if (has(words, at, WORD.subordinate)) return (token.key !== 'as' || beginsSubject) && !words.isDated(at + 1);
  return beginsSubject && !has(words, at + 1, WORD.verbs) && !words.isDated(at + 1);
}

/** "When the alarm rang, …": the comma after a clause that opens the sentence. */
function openingCut(words: Words, { from, to }: Stretch): number | null {
  return has(words, from, WORD.subordinate) ? commaFrom(words, from + 2, to) : null;
}

/** Where the words begin that a relative clause speaks of. */
function headOf(words: Words, from: number, relative: number): number {
  let at = relative;
  while (at > from && relative - at < MOST_HEAD) {
    if (has(words, at - 1, WORD.verbs) || (at < relative && has(words, at, SIGN.any))) break;
    at -= 1;
  }
  return at;
}
