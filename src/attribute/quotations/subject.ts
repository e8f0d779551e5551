import type { Item } from './item.ts';
import { isAdverb, isDate } from './lead.ts';
import { isIn, isOneOf, isPossessive, isSign, isWord, LISTS } from './lexicon.ts';
import { leadSource, phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { isBareName, type Source, sourceOf } from './source.ts';

/** The source whose words stand before the verb at `verb`, none of them before `least`. */
export function subjectBefore(items: readonly Item[], verb: number, least: number): Source | null {
  const at = beforeAuxiliaries(items, verb - 1, least);
  if (at < least) return null;
  if (isSign(items[at], ')')) {
    const open = items.slice(0, at).findLastIndex((item) => isSign(item, '('));
    if (open > least) return subjectBefore(items, open, least);
  }
  if (isSign(items[at], ',)—') || items[at]?.kind === 'quoted') return beyondComma(items, at, least);
  if (isIn(items[at], LISTS.relatives)) return antecedent(items, at, least);
  return phraseBefore(items, at, least);
}

/** Back over "had also", "is said to have", "declined to". */
function beforeAuxiliaries(items: readonly Item[], from: number, least: number): number {
  let at = from;
  while (at >= least) {
    const item = items[at];
    if (!isWord(item)) break;
    if (item.key === 'to' && isIn(items[at - 1], LISTS.infinitiveLeads)) at -= 2;
    else if (LISTS.auxiliaries.has(item.key) || (isAdverb(item) && at > least)) at -= 1;
    else break;
  }
  return at;
}

/** What "who" or "which" at `at` takes up. "that" without a comma is a conjunction more often than not. */
export function antecedent(items: readonly Item[], at: number, least: number): Source | null {
  const item = items[at];
  if (isWord(item) && item.key === 'that') return null;
  let end = at - 1;
  while (
    end > least &&
    (isSign(items[end], ',') || isIn(items[end], LISTS.prepositions) || isOneOf(items[end], ['and']))
  )
    end -= 1;
  end = beforeTime(items, end, least);
  if (end < least) return sourceOf(items, at, at);
  const giver = isOneOf(items[at + 1], ['reads']) ? giverBefore(items, end, least) : null;
  if (giver !== null) return giver;
  const segment = isSign(items[at - 1], ',') && end === at - 2 ? beyondComma(items, at - 1, least) : null;
  return segment ?? phraseBefore(items, end, least);
}

/** "the answer that she had from the mayor, which reads": the mayor. */
function giverBefore(items: readonly Item[], end: number, least: number): Source | null {
  const from = items.slice(0, end + 1).findLastIndex((item) => isOneOf(item, ['from', 'by', 'of']));
  const source = from <= least ? null : phraseAfter(items, from + 1, end);
  return source?.to === end ? source : null;
}

const TIME_WORDS = new Set(['year', 'month', 'week', 'day', 'morning', 'evening', 'night', 'afternoon']);

/** Back over "on 28 April of that year": nobody takes up a time. */
function beforeTime(items: readonly Item[], from: number, least: number): number {
  let [at, end] = [from, from];
  for (; at > least && from - at < 8; at -= 1) {
    const item = items[at];
    if (!isWord(item)) break;
    if (LISTS.prepositions.has(item.key)) end = at - 1;
    else if (!isDate(item.key) && !TIME_WORDS.has(item.key) && !LISTS.determiners.has(item.key)) break;
  }
  return end;
}

/**
 * The source before the comma at `comma`: over relative clauses and descriptions to the name,
 * as in "its owner, Marta Vell, said" and "Marta Vell, who owns it, said".
 */
function beyondComma(items: readonly Item[], comma: number, least: number): Source | null {
  let end = comma;
  for (let rounds = 0; rounds < 6 && end > least; rounds += 1) {
    const start = segmentStart(items, end - 1, least);
    const source = sourceOf(items, start, end - 1);
    if (source === null) return null;
    const goesOn = start > least && isSign(items[start - 1], ',—(');
    if (!goesOn) return restricted(items, start, end - 1) ?? phraseBefore(items, end - 1, start);
    if (isBareName(items, start, end - 1) && !isParty(items, start)) return source;
    if (!isParenthetical(items, start, end - 1)) return phraseBefore(items, end - 1, start);
    const called = nameTaken(items, start, end - 1);
    if (called !== null) return called;
    end = start - 1;
  }
  return null;
}

/** "who goes by Old Moyle", "who calls himself Captain Arle": the name. */
function nameTaken(items: readonly Item[], from: number, to: number): Source | null {
  if (!isIn(items[from], LISTS.relatives)) return null;
  for (let at = from + 2; at < to; at += 1) {
    const isTaken = isOneOf(items[at], ['himself', 'herself', 'themselves']) || isGoesBy(items, at);
    if (isTaken && isBareName(items, at + 1, to)) return sourceOf(items, at + 1, to);
  }
  return null;
}

const isGoesBy = (items: readonly Item[], at: number): boolean =>
  isOneOf(items[at], ['by']) && isOneOf(items[at - 1], ['goes', 'went', 'going']);

/** "The letter that she sent him": the phrase before a clause that says which one. */
function restricted(items: readonly Item[], from: number, to: number): Source | null {
  const lead = from === 0 ? leadSource(items) : null;
  return lead !== null && lead.to < to && isIn(items[lead.to + 1], LISTS.relatives) ? lead : null;
}

function segmentStart(items: readonly Item[], from: number, least: number): number {
  let at = from;
  while (at > least && !isSign(items[at - 1], ',;:—()') && (items[at - 1]?.kind !== 'quoted' || at === from + 1))
    at -= 1;
  return at;
}

/** "R-Ohio", "Norland Republican" behind a politician's name */
function isParty(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (isWord(item) && /^(?:r|d|i|con|lab)-\p{L}/u.test(item.key)) return true;
  const before = items[at - 2];
  return isWord(before) && before.capital && items.slice(at, at + 3).some((word) => isIn(word, PARTY_MEMBERS));
}

const PARTY_MEMBERS = new Set(['republican', 'democrat', 'conservative', 'liberal', 'independent', 'socialist']);

/** What may stand between a name and its verb: a relative clause, an age, a description, a place. */
function isParenthetical(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (!isWord(first) || isParty(items, from)) return true;
  const { key } = first;
  if (LISTS.relatives.has(key) || key === 'whose' || /^\d+$/.test(key) || LISTS.prepositions.has(key)) return true;
  if (key === 'and' || key === 'but' || key === 'or' || /(?:ing|ed)$/.test(key) || isAdverb(first)) return true;
  if (isWord(items[to]) && from === to) return true;
  if (items.slice(from, from + 5).some((item) => isIn(item, LISTS.relatives))) return true;
  const before = items[from - 2];
  const afterName = isWord(before) && before.capital;
  // "Marta Vell, Westmere's mayor, said"
  if (isPossessive(key)) return afterName && from < to;
  return !first.capital && (LISTS.determiners.has(key) ? afterName : true);
}
