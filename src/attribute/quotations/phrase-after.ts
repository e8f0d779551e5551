import type { Item } from './item.ts';
import { afterLead, isAdverb, isDate, joinsNames, LONGEST_PHRASE } from './lead.ts';
import { genderOfPronoun, isIn, isOneOf, isPossessive, isSign, isWord, LISTS, mayBeNoun, verbKind } from './lexicon.ts';
import { isBareName, isNameWord, MOST_NAME_WORDS, type Source, sourceOf } from './source.ts';

const INDEFINITE = new Set(['a', 'an', 'another']);

/** The source that begins at `from`, at most up to `most`; a description followed by a name in commas gives the name. */
export function phraseAfter(items: readonly Item[], from: number, most: number): Source | null {
  const first = items[from];
  if (!isWord(first)) return null;
  if (isPronounAt(items, from)) return sourceOf(items, from, from);
  let to = from - 1;
  while (to < most && to - from + 1 < LONGEST_PHRASE && extendsPhrase(items, from, to + 1)) to += 1;
  if (to < from) return null;
  return namedAfter(items, from, to) ?? sourceOf(items, from, to);
}

/** "her" before a noun is no pronoun, and "our" never is. */
function isPronounAt(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (!isWord(item)) return false;
  if (['i', 'we', 'you', 'me', 'us'].includes(item.key)) return true;
  if (item.key !== 'her') return genderOfPronoun(item.key) !== null;
  return (
    !isWord(next) ||
    LISTS.clauseWords.has(next.key) ||
    LISTS.prepositions.has(next.key) ||
    LISTS.determiners.has(next.key)
  );
}

function extendsPhrase(items: readonly Item[], from: number, at: number): boolean {
  const item = items[at];
  if (!isWord(item)) return false;
  const { key, capital } = item;
  if (at === from) return opensPhrase(key);
  if (LISTS.auxiliaries.has(key) || isDate(key)) return false;
  if (genderOfPronoun(key) !== null) return key === 'her';
  if (key === 'and' || key === '&') return joinsNames(items, at);
  if (LISTS.prepositions.has(key)) return continuesWith(items, from, at);
  if (LISTS.clauseWords.has(key)) return isOpenPerson(items, from, at) && LISTS.relatives.has(key);
  return capital || (!(at > from + 1 && isReduced(items, at)) && goesOnSmall(items, from, at));
}

function opensPhrase(key: string): boolean {
  return !(isDate(key) || LISTS.prepositions.has(key) || LISTS.auxiliaries.has(key) || LISTS.clauseWords.has(key));
}

/** Whether a word written small belongs to the phrase: "said Marta Vell yesterday", but "a U.N. panel". */
function goesOnSmall(items: readonly Item[], from: number, at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (!isWord(before) || !isWord(item) || !before.capital || isPossessive(before.key)) return true;
  if (isIn(items[from], INDEFINITE) || NOUN_LISTS.some((list) => list.has(item.key))) return true;
  if (LISTS.determiners.has(before.key) || LISTS.personTitles.has(before.key)) return true;
  return sourceOf(items, from, at - 1)?.kind !== 'name';
}

const NOUN_LISTS = [LISTS.bodyNouns, LISTS.genericPersons, LISTS.officeNouns];

function isOpenPerson(items: readonly Item[], from: number, at: number): boolean {
  return LISTS.openPersons.has(sourceOf(items, from, at - 1)?.head ?? '');
}

/** Descriptions run on through "of", "for", "at"; names only through "of" before a capital. */
function continuesWith(items: readonly Item[], from: number, at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!isWord(item) || !isWord(next) || isDate(next.key)) return false;
  const source = sourceOf(items, from, at - 1);
  if (source?.kind === 'name') return item.key === 'of' && next.capital && source.keys[0] === 'the';
  return ['of', 'for', 'at', 'in', 'with', 'from', 'to', 'by'].includes(item.key);
}

/** "the porter, Marta Vell, who", "the porter, Marta Vell of Westmere": the name. */
function namedAfter(items: readonly Item[], from: number, to: number): Source | null {
  const source = sourceOf(items, from, to);
  if (source === null || source.kind === 'name' || !isSign(items[to + 1], ',')) return null;
  let end = to + 1;
  while (isBareName(items, to + 2, end + 1)) end += 1;
  const next = items[end + 1];
  const closed = !isWord(next) || ['of', 'from', 'at', 'who'].includes(next.key);
  return closed && end > to + 1 ? sourceOf(items, to + 2, end) : null;
}

/** What a sentence speaks of first: "Marta Vell waited all day" gives the name. */
export function leadSource(items: readonly Item[]): Source | null {
  const from = afterOpening(items);
  const first = items[from];
  if (!isWord(first)) return null;
  let most = from;
  while (most + 1 < items.length && isWord(items[most + 1]) && most - from < 6 && !endsLead(items, most + 1)) most += 1;
  return phraseAfter(items, from, most);
}

function endsLead(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item) || item.capital) return false;
  return (
    LISTS.auxiliaries.has(item.key) ||
    (verbKind(item.key) !== null && !mayBeNoun(item.key)) ||
    /(?:ed|ly)$/.test(item.key)
  );
}

/** Over "And", "In Westmere," and "On Sunday" at the start of a sentence. */
function afterOpening(items: readonly Item[]): number {
  const from = isOneOf(items[0], ['and', 'but', 'so', 'yet', 'or']) ? 1 : 0;
  const first = items[from];
  if (!isWord(first) || !(LISTS.prepositions.has(first.key) || LISTS.clauseWords.has(first.key) || isAdverb(first)))
    return from;
  const comma = items.findIndex((item) => isSign(item, ','));
  if (comma > 0 && comma < 12 && isWord(items[comma + 1])) return comma + 1;
  const verb = items.findIndex(
    (item, at) => at > from && (!isWord(item) || (!item.capital && LISTS.auxiliaries.has(item.key))),
  );
  return afterLead(items, from, (verb > from ? Math.min(verb, from + 10) : Math.min(items.length, from + 10)) - 1);
}

/** "sent to the office and obtained by the paper" */
export function isReduced(items: readonly Item[], from: number): boolean {
  const [first, next] = [items[from], items[from + 1]];
  return (
    isWord(first) && !first.capital && /(?:ed|sent|seen|written)$/.test(first.key) && isIn(next, LISTS.prepositions)
  );
}

/** Runs of two capitalised words or more, or of one after a title, that look like people's names. */
export function namesIn(items: readonly Item[]): Source[] {
  const names: Source[] = [];
  for (let at = 0; at < items.length; at += 1) {
    let end = at;
    while (end - at < MOST_NAME_WORDS && isNameWord(items[end])) end += 1;
    const source = end - at > 1 ? sourceOf(items, at, end - 1) : null;
    if (source?.sort === 'person') names.push(source);
    at = Math.max(at, end - 1);
  }
  return names;
}
