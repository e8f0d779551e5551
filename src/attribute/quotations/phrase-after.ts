import type { Item, Word } from './item.ts';
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
  to = wholeClause(items, to, most);
  if (to < from) return null;
  return (
    selfNamed(items, from, to) ??
    calledAfter(items, from, to) ??
    namedAfter(items, from, to) ??
    sourceOf(items, from, to)
  );
}

/** "a woman who answered there": a clause that alone tells who is meant goes with the phrase as a whole or not at all. */
function wholeClause(items: readonly Item[], to: number, most: number): number {
  if (!isIn(items[to], LISTS.relatives)) return to;
  let end = to;
  while (end < most && isWord(items[end + 1]) && end - to <= LONGEST_PHRASE) end += 1;
  return end > to + 1 && end - to < LONGEST_PHRASE ? end : to - 1;
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
  if (LISTS.auxiliaries.has(key) || isDate(key) || isRelativeTime(items, at)) return false;
  if (genderOfPronoun(key) !== null) return key === 'her' || (key === 'them' && isOneOf(items[at - 1], ['of']));
  if (key === 'and' || key === '&') return joinsNames(items, at);
  if (LISTS.prepositions.has(key)) return continuesWith(items, from, at);
  if (LISTS.clauseWords.has(key)) return isOpenPerson(items, from, at) && LISTS.relatives.has(key);
  return capital || (!(at > from + 1 && isReduced(items, at)) && goesOnSmall(items, from, at));
}

/** "last week" behind a phrase, "yesterday evening". */
function isRelativeTime(items: readonly Item[], at: number): boolean {
  return isOneOf(items[at], ['last', 'next', 'this', 'yesterday', 'today']) && isIn(items[at + 1], TIME_WORDS);
}

const TIME_WORDS = new Set(['year', 'month', 'week', 'weekend', 'morning', 'evening', 'night', 'afternoon', 'summer']);

function opensPhrase(key: string): boolean {
  return !(isDate(key) || LISTS.prepositions.has(key) || LISTS.auxiliaries.has(key) || LISTS.clauseWords.has(key));
}

/** Whether a word written small belongs to the phrase: "said Marta Vell yesterday", but "a U.N. panel". */
function goesOnSmall(items: readonly Item[], from: number, at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (!isWord(before) || !isWord(item) || !before.capital || isPossessive(before.key)) return true;
  if (isIn(items[from], INDEFINITE) || NOUN_LISTS.some((list) => list.has(item.key))) return true;
  if (LISTS.determiners.has(before.key) || LISTS.personTitles.has(before.key)) return true;
  // "Weary Norland Rail boss Piet Arle"
  if (isName(items[at + 1]) && ROLE_LISTS.some((list) => list.has(item.key))) return true;
  // "said Norland cartoonist Piet Arle"
  if (at === from + 1 && isName(items[at + 1]) && !isAdverb(item) && verbKind(item.key) === null) return true;
  return sourceOf(items, from, at - 1)?.kind !== 'name';
}

function isName(item: Item | undefined): boolean {
  return isWord(item) && item.capital && !isDate(item.key);
}

const ROLE_LISTS = [LISTS.personNouns, LISTS.personTitles, LISTS.officeNouns];
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
  // "an adviser to the mayor", but not "told by a clerk to leave"
  if (item.key === 'to' && !next.capital && !LISTS.determiners.has(next.key)) return false;
  return ['of', 'for', 'at', 'in', 'with', 'from', 'to', 'by'].includes(item.key);
}

/** Whether the name behind `at` is given as one: "a man named Piet Arle", "a keeper by the name of Piet Arle". */
export function isCalled(items: readonly Item[], at: number): boolean {
  if (isOneOf(items[at], ['named', 'called'])) return true;
  return isOneOf(items[at], ['of']) && isOneOf(items[at - 1], ['name']);
}

function calledAfter(items: readonly Item[], from: number, to: number): Source | null {
  for (let at = from + 1; at <= to; at += 1) {
    if (!isCalled(items, at)) continue;
    let end = at;
    while (isBareName(items, at + 1, end + 1)) end += 1;
    return end > at ? sourceOf(items, at + 1, end) : null;
  }
  return null;
}

/** "a porter who would give only her first name, Marta": the whole, which is a name. */
function selfNamed(items: readonly Item[], from: number, to: number): Source | null {
  const who = isSign(items[to + 1], ',') ? to + 2 : to + 1;
  if (!isOneOf(items[who], ['who'])) return null;
  for (let at = who + 1; at < who + LONGEST_PHRASE && isWord(items[at]); at += 1) {
    if (isOneOf(items[at], ['not', 'declined', 'refused'])) return null;
    const start = nameGiven(items, at);
    if (start === null || !isBareName(items, start, start)) continue;
    let end = start;
    while (isBareName(items, start, end + 1)) end += 1;
    const whole = sourceOf(items, from, end);
    return whole === null ? null : { ...whole, kind: 'name', head: whole.keys.at(-1) ?? '', sort: 'person' };
  }
  return null;
}

/** Where the name begins that somebody gave: "her first name, Marta", "her name as Marta", "herself only as Marta". */
function nameGiven(items: readonly Item[], at: number): number | null {
  if (isOneOf(items[at], ['name']))
    return isSign(items[at + 1], ',') || isOneOf(items[at + 1], ['as', 'is', 'was']) ? at + 2 : null;
  const namesSelf = [at - 1, at - 2].some((before) => isIn(items[before], LISTS.reflexives));
  return isOneOf(items[at], ['as']) && namesSelf ? at + 1 : null;
}

/** "the porter, Marta Vell, who", "the porter, Marta Vell of Westmere": the name. */
function namedAfter(items: readonly Item[], from: number, to: number): Source | null {
  const source = sourceOf(items, from, to);
  if (source === null || source.kind === 'name') return null;
  const ofIt = isOneOf(items[to], ['of']) && genderOfKey(items[to + 1]);
  if (!isSign(items[to + 1], ',') && !ofIt) return null;
  // "its spokesman, the colonel Marta Vell"
  const isTitled = isIn(items[to + 2], LISTS.articles) && isIn(items[to + 3], LISTS.personTitles);
  const start = isTitled ? to + 4 : to + 2;
  let end = start - 1;
  while (isBareName(items, start, end + 1)) end += 1;
  const next = items[end + 1];
  const closed = !isWord(next) || ['of', 'from', 'at', 'who'].includes(next.key);
  return closed && end >= start ? sourceOf(items, start, end) : null;
}

/** "the speaker of it Marta Vell" */
function genderOfKey(item: Item | undefined): boolean {
  return isWord(item) && genderOfPronoun(item.key) !== null;
}

/** What a sentence speaks of first: "Marta Vell waited all day" gives the name. */
export function leadSource(items: readonly Item[]): Source | null {
  const from = afterOpening(items);
  const first = items[from];
  if (!isWord(first)) return null;
  let most = from;
  while (most + 1 < items.length && isWord(items[most + 1]) && most - from < 6 && !endsLead(items, most + 1)) most += 1;
  const source = phraseAfter(items, from, most);
  return source === null ? null : (namedBehind(items, source) ?? source);
}

const LONGEST_CLAUSE = 14;

/** "The one person who might have minded, Marta Vell, was away": the name. */
function namedBehind(items: readonly Item[], { kind, to }: Source): Source | null {
  if (kind !== 'description' || !(isIn(items[to], LISTS.relatives) || isIn(items[to + 1], LISTS.relatives)))
    return null;
  const comma = items.findIndex((item, at) => at > to && isSign(item, ','));
  if (comma < 0 || comma - to > LONGEST_CLAUSE) return null;
  let end = comma;
  while (isBareName(items, comma + 1, end + 1)) end += 1;
  const source = end > comma + 1 && isSign(items[end + 1], ',') ? sourceOf(items, comma + 1, end) : null;
  return source?.kind === 'name' && source.sort === 'person' ? source : null;
}

function endsLead(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item) || item.capital) return false;
  return (
    LISTS.auxiliaries.has(item.key) ||
    LISTS.pastVerbs.has(item.key) ||
    (verbKind(item.key) !== null && !mayBeNoun(item.key)) ||
    /(?:ed|ly)$/.test(item.key)
  );
}

/** Over "And", "In Westmere," and "On Sunday" at the start of a sentence. */
function afterOpening(items: readonly Item[]): number {
  const from = isOneOf(items[0], ['and', 'but', 'so', 'yet', 'or']) ? 1 : 0;
  const first = items[from];
  if (!isWord(first)) return from;
  if (isParticiple(first) && isIn(items[from + 1], LISTS.prepositions)) return afterParticiple(items, from);
  if (!isOpening(first)) return from;
  const comma = items.findIndex((item) => isSign(item, ','));
  if (comma > 0 && comma < 12 && isWord(items[comma + 1])) return comma + 1;
  const verb = items.findIndex(
    (item, at) => at > from && (!isWord(item) || (!item.capital && LISTS.auxiliaries.has(item.key))),
  );
  return afterLead(items, from, (verb > from ? Math.min(verb, from + 10) : Math.min(items.length, from + 10)) - 1);
}

function isParticiple({ key }: Word): boolean {
  return key.length > 4 && /(?:ed|written|given|built|shown|known)$/.test(key);
}

const LONGEST_OPENING = 24;

/** "Dated from May and signed by the mayor, Marta Vell, the letter is": where the subject begins. */
function afterParticiple(items: readonly Item[], from: number): number {
  for (let at = from + 1; at < Math.min(items.length, from + LONGEST_OPENING); at += 1) {
    if (!isSign(items[at], ',') || !isWord(items[at + 1])) continue;
    const end = items.findIndex((item, behind) => behind > at && item.kind === 'point');
    const clause = items.slice(at + 1, end < 0 ? items.length : end);
    if (clause.some((item) => isWord(item) && !item.capital && isFiniteVerb(item))) return at + 1;
  }
  return from;
}

function isFiniteVerb({ key }: Word): boolean {
  return LISTS.auxiliaries.has(key) || LISTS.pastVerbs.has(key) || verbKind(key) !== null || key.endsWith('ed');
}

/** "In Westmere", "Last week", "Quietly", "When it rained" */
function isOpening(first: Word): boolean {
  const { key } = first;
  return LISTS.prepositions.has(key) || LISTS.clauseWords.has(key) || LISTS.timeOpenings.has(key) || isAdverb(first);
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
