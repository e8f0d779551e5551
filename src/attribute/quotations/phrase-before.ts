import type { Item } from './item.ts';
import { afterLead, joinsNames, LONGEST_PHRASE } from './lead.ts';
import { genderOfPronoun, isIn, isOneOf, isPossessive, isWord, LISTS, mayBeNoun, verbKind } from './lexicon.ts';
import { isCalled, isReduced, leadSource } from './phrase-after.ts';
import { type Source, sourceOf } from './source.ts';

const LONGEST_DESCRIPTION = 4;

/** The noun phrase that ends at `to`. */
export function phraseBefore(items: readonly Item[], to: number, least: number): Source | null {
  const last = items[to];
  if (!isWord(last)) return null;
  if (isPartOfMany(items, to)) return sourceOf(items, to - 2, to);
  if (genderOfPronoun(last.key) !== null || LISTS.firstPersons.has(last.key)) return sourceOf(items, to, to);
  const relative = relativeBefore(items, to, least);
  if (relative !== null) return beforeRelative(items, relative, { to, least });
  let from = to + 1;
  while (from > least && to - from + 1 < LONGEST_PHRASE && joinsPhrase(items, from - 1, to)) from -= 1;
  if (from > to) return null;
  if (isReduced(items, from) && isOneOf(items[from - 1], ['and'])) return leadSource(items);
  const start = afterLead(items, from, to);
  return withoutPlace(items, nameAtEnd(items, start, to), to);
}

/** "one of them", "some of us" */
function isPartOfMany(items: readonly Item[], to: number): boolean {
  return (
    isOneOf(items[to], ['them', 'us', 'those']) &&
    isOneOf(items[to - 1], ['of']) &&
    isIn(items[to - 2], LISTS.quantifiers)
  );
}

/** "A supervisor on the night shift": the supervisor. */
function withoutPlace(items: readonly Item[], from: number, to: number): Source | null {
  const whole = sourceOf(items, from, to);
  const on = items.findIndex((item, at) => at > from && at <= to && isOneOf(item, ['on']));
  return whole?.kind === 'description' && on > 0 ? sourceOf(items, from, on - 1) : whole;
}

const SELF_RELATIVE = new Set(['who', 'which', 'whom']);

/** Where "who" or "which" opens a clause, without a comma, that runs up to `to`. */
function relativeBefore(items: readonly Item[], to: number, least: number): number | null {
  for (let at = to; at > least && to - at < LONGEST_PHRASE + 4; at -= 1) {
    const item = items[at];
    if (!isWord(item) || item.key === 'that') return null;
    if (SELF_RELATIVE.has(item.key))
      return isWord(items[at - 1]) && !isIn(items[at - 1], LISTS.prepositions) ? at : null;
  }
  return null;
}

/** "a man who sells fish": the man; with "person" or "people" the clause belongs to it, since it alone tells who is meant. */
function beforeRelative(
  items: readonly Item[],
  relative: number,
  { to, least }: { readonly to: number; readonly least: number },
): Source | null {
  const before = items[relative - 1];
  if (isWord(before) && (verbKind(before.key) !== null || before.key === 'of')) return sourceOf(items, relative, to);
  const source = phraseBefore(items, relative - 1, least);
  if (source === null || !LISTS.openPersons.has(source.head)) return source;
  const whole = sourceOf(items, source.from, to);
  return whole === null ? source : { ...whole, head: source.head, kind: source.kind, sort: source.sort };
}

function joinsPhrase(items: readonly Item[], at: number, to: number): boolean {
  const item = items[at];
  if (!isWord(item)) return false;
  const { key, capital } = item;
  if (key === 'and' || key === '&') return joinsNames(items, at);
  if (at === to)
    return !LISTS.clauseWords.has(key) && !LISTS.auxiliaries.has(key) && !(LISTS.prepositions.has(key) && !capital);
  if (LISTS.auxiliaries.has(key) || genderOfPronoun(key) === 'male' || key === 'she' || key === 'it' || key === 'they')
    return false;
  if (LISTS.clauseWords.has(key)) return false;
  const kind = verbKind(key);
  return capital || kind !== 'speech' || mayBeNoun(key) || isIn(items[at - 1], LISTS.articles);
}

/** The start of the name at the phrase's end, where a long description or a possessive stands before it. */
function nameAtEnd(items: readonly Item[], from: number, to: number): number {
  const start = nameStart(items, from, to);
  if (start <= to && isCalled(items, start - 1)) return start;
  if (to - start < 1 || start <= from) return from;
  const before = items[start - 1];
  if (isIn(before, LISTS.prepositions) || isIn(before, LISTS.articles)) return from;
  const possessive = isWord(before) && isPossessive(before.key);
  return possessive || start - from > LONGEST_DESCRIPTION ? start : from;
}

/** Where the words that may be a name's begin that end at `to`; behind `to` where none do. */
function nameStart(items: readonly Item[], from: number, to: number): number {
  let start = to + 1;
  while (start > from) {
    const item = items[start - 1];
    if (!isWord(item) || !(item.capital || LISTS.innerPieces.has(item.key) || LISTS.personTitles.has(item.key))) break;
    if (LISTS.articles.has(item.key) || isPossessive(item.key)) break;
    start -= 1;
  }
  return start;
}
