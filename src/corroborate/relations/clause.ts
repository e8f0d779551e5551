import type { Token } from '../../text/tokens.ts';
import type { Family } from './cues.ts';
import { type Item, isPossessive, type Named } from './items.ts';
import { isAdverb, WORDS } from './words.ts';

/** A sentence being read. */
export interface Clause {
  /** Of the whole report. */
  readonly text: string;
  readonly items: readonly Item[];
  /** Set as a headline is, most words with a capital: capitals tell nothing there. */
  readonly titled: boolean;
}

/** Actors who do something together, or to whom it is done: items `[first, end)`. */
export interface Party {
  readonly actors: readonly Named[];
  readonly first: number;
  readonly end: number;
  /** May stand before a verb without ending: "Velmark's troops attack". */
  readonly plural: boolean;
  /** Only what it says or does is meant: "Velmark's plan". */
  readonly possessed: boolean;
}

/** As who the actor stands in the clause. */
export type Use = 'agent' | 'patient' | 'viewed';

/** What may come behind a phrase: its clause's end, or the verb of which it is the subject or belongs to it. */
export type Behind = 'end' | 'verb';

export const useOf = ({ views }: Family): Use => (views ? 'viewed' : 'patient');

const MOST_MODIFIERS = 6;
const MOST_HEADS = 3;
const MOST_IN_LIST = 6;
const PREFIXES = new Set(['then', 'ex', 'vice', 'mid']);
const HEAD_PREPOSITIONS = new Set(['of', 'for', 'from', 'in', 'at']);

/** The item there; none before the first, where an array would look for the name "-1". */
const itemAt = ({ items }: Clause, at: number): Item | undefined => (at < 0 ? undefined : items[at]);
export const wordAt = (clause: Clause, at: number): Token | null => {
  const item = itemAt(clause, at);
  return item?.kind === 'word' || item?.kind === 'number' ? item : null;
};
/** Whether a word stands there as what is somebody's own: "its president's". */
export const isOwner = (clause: Clause, at: number): boolean => {
  const word = wordAt(clause, at);
  return word !== null && isPossessive(clause.text, word);
};
export const keyAt = (clause: Clause, at: number): string => {
  const item = itemAt(clause, at);
  return item === undefined || item.kind === 'actor' ? '' : item.key;
};
export const actorAt = (clause: Clause, at: number): Named | null => {
  const item = itemAt(clause, at);
  return item?.kind === 'actor' ? item : null;
};

/** A word that may stand between an article and a name: "the former interior minister Ilda Marsh". */
function isModifier(clause: Clause, at: number): boolean {
  const word = wordAt(clause, at);
  if (word === null) return false;
  const { key } = word;
  if (WORDS.dets.has(key) || WORDS.adjectives.has(key) || WORDS.titles.has(key) || key.startsWith('#')) return true;
  if (WORDS.linkers.has(key) || WORDS.prepositions.has(key) || isAdverb(key)) return false;
  return word.capital && !clause.titled && at > 0 && !isOwner(clause, at);
}

export function skipModifiers(clause: Clause, from: number): number {
  let at = from;
  while (at - from < MOST_MODIFIERS && isModifier(clause, at)) at += 1;
  if (keyAt(clause, at) === 'of' && at > from && WORDS.groupings.has(keyAt(clause, at - 1))) {
    at += 1;
    while (at - from < MOST_MODIFIERS && isModifier(clause, at)) at += 1;
  }
  return at;
}

function skipModifiersLeft(clause: Clause, from: number): number {
  let at = from;
  while (from - at < MOST_MODIFIERS && isModifier(clause, at)) at -= 1;
  return at;
}

const isHead = (key: string, use: Use): boolean =>
  WORDS.agents.has(key) || (use !== 'agent' && WORDS.patients.has(key));

function isOpposed(clause: Clause, from: number): boolean {
  for (let at = from; at < from + MOST_HEADS; at += 1) {
    const key = keyAt(clause, at);
    if (WORDS.opposed.has(key)) return true;
    if (wordAt(clause, at) === null || WORDS.prepositions.has(key) || WORDS.linkers.has(key)) return false;
  }
  return false;
}

const isHyphened = (clause: Clause, at: number, { gluedBefore }: Named): boolean =>
  gluedBefore && !PREFIXES.has(keyAt(clause, at - 1));

/** Whether what follows a name leaves the name the one that is meant. */
function endsPhrase(clause: Clause, at: number, behind: Behind): boolean {
  const item = itemAt(clause, at);
  if (item === undefined || item.kind === 'mark') return true;
  if (item.kind === 'actor') return false;
  const { key } = item;
  if (behind === 'verb' && (/ed$/.test(key) || WORDS.irregularPasts.has(key))) return true;
  return WORDS.linkers.has(key) || WORDS.prepositions.has(key) || isAdverb(key) || /ing$|^#/.test(key);
}

/** Behind the name at `at`: the end of its phrase, or null where another thing is meant ("Velmark supporters"). */
function endOfName(clause: Clause, at: number, use: Use, behind: Behind): { end: number; possessed: boolean } | null {
  const named = actorAt(clause, at);
  if (named === null || named.gluedAfter || isHyphened(clause, at, named)) return null;
  const end = behindHeads(clause, at, use);
  if (isOpposed(clause, end)) return null;
  if (end > at + 1) return isOwner(clause, end - 1) ? null : { end, possessed: false };
  if (!named.possessive) return endsPhrase(clause, end, behind) ? { end, possessed: false } : null;
  return use === 'viewed' && wordAt(clause, end) !== null ? { end: end + 1, possessed: true } : null;
}

/** Behind what is the actor's own: "Velmark's northern bases". */
function behindHeads(clause: Clause, at: number, use: Use): number {
  let end = at + 1;
  for (let next = end; next <= at + MOST_HEADS; next += 1) {
    if (isHead(keyAt(clause, next), use)) end = next + 1;
    else if (!WORDS.adjectives.has(keyAt(clause, next))) break;
  }
  return end;
}

/** The actors that begin at `from`, articles and titles before them: "the mayor, Ilda Marsh" no, "Mayor Ilda Marsh and Orsay" yes. */
export function partyFrom(clause: Clause, from: number, use: Use, behind: Behind = 'end'): Party | null {
  const at = skipModifiers(clause, from);
  const ending = endOfName(clause, at, use, behind);
  const first = actorAt(clause, at);
  if (ending === null || first === null) return null;
  const actors = [first, ...listed(clause, ending.end, use, behind)];
  return { actors, first: from, end: ending.end, plural: actors.length > 1, possessed: ending.possessed };
}

/** More of a list, which must end with "and" or "or" and a name that is no subject of what follows. */
function listed(clause: Clause, from: number, use: Use, behind: Behind): Named[] {
  const found: Named[] = [];
  let end = from;
  while (found.length < MOST_IN_LIST) {
    const isComma = keyAt(clause, end) === ',';
    const isLast = /^(?:and|or)$/.test(keyAt(clause, isComma ? end + 1 : end));
    if (!isComma && !isLast) return [];
    const next = nextOfList(clause, end + Number(isComma) + Number(isLast), use, behind);
    if (next === null) return [];
    found.push(next.named);
    end = next.end;
    if (isLast) return isVerbal(keyAt(clause, end)) || (isComma && found.length === 1) ? [] : found;
  }
  return [];
}

function nextOfList(clause: Clause, from: number, use: Use, behind: Behind): { named: Named; end: number } | null {
  const at = skipModifiers(clause, from);
  const named = actorAt(clause, at);
  const ending = endOfName(clause, at, use, behind);
  return named === null || ending === null ? null : { named, end: ending.end };
}

const isVerbal = (key: string): boolean =>
  WORDS.be.has(key) ||
  WORDS.have.has(key) ||
  WORDS.do.has(key) ||
  WORDS.future.has(key) ||
  WORDS.possible.has(key) ||
  isAdverb(key);

/** The actors whose phrase ends at `last`: the subject of a verb behind it. */
export function partyUpTo(clause: Clause, last: number, use: Use): Party | null {
  return headed(clause, beforeRelative(clause, last), use);
}

/** Past "who", and past what stands between commas: "Velmark, a firm of the north, attacked". */
function beforeRelative(clause: Clause, last: number): number {
  const key = keyAt(clause, last);
  if (key === 'who' || key === 'which' || key === 'that') {
    const named = keyAt(clause, last - 1) === ',' ? last - 2 : last - 1;
    return actorAt(clause, named)?.actor.kind === 'place' && key !== 'which' ? last : named;
  }
  return key === ',' ? beforeAside(clause, last) : last;
}

function beforeAside(clause: Clause, last: number): number {
  for (let at = last - 1; at > last - 12; at -= 1) {
    const item = itemAt(clause, at);
    if (item === undefined || (item.kind === 'mark' && item.key !== ',')) return last;
    if (item.kind === 'actor' && !HEAD_PREPOSITIONS.has(keyAt(clause, at - 1))) return last;
    if (item.kind === 'mark') return isAside(clause, at + 1) ? at - 1 : last;
  }
  return last;
}

const isAside = (clause: Clause, at: number): boolean =>
  !/^(?:and|but|or|said|says|say|told|according|,)$/.test(keyAt(clause, at));

function headed(clause: Clause, last: number, use: Use): Party | null {
  let at = last;
  while (last - at < MOST_HEADS && isHead(keyAt(clause, at), use)) at -= 1;
  const named = actorAt(clause, at);
  if (named === null || named.gluedAfter || isHyphened(clause, at, named)) return null;
  const isOwned = at < last;
  if (named.possessive && !isOwned) return null;
  const plural = isOwned ? /(?:s|police|military)$/.test(keyAt(clause, last)) : named.actor.kind === 'organisation';
  return inContext(clause, { actors: [named], first: at, end: last + 1, plural, possessed: false }, use);
}

/** The party with others of its list; null where what stands before makes it no subject: "talks with Velmark". */
function inContext(clause: Clause, party: Party, use: Use): Party | null {
  const before = skipModifiersLeft(clause, party.first - 1);
  const key = keyAt(clause, before);
  if (HEAD_PREPOSITIONS.has(key)) {
    const isSeat = key === 'in' || key === 'at' || key === 'from';
    return (isSeat ? WORDS.seatHeads : WORDS.agents).has(keyAt(clause, before - 1))
      ? inContext(clause, { ...party, first: before - 1, plural: /s$/.test(keyAt(clause, before - 1)) }, use)
      : null;
  }
  if (WORDS.prepositions.has(key) || /^(?:out|up|down|away)$/.test(key) || isOfTown(clause, party, before)) return null;
  const start = { ...party, first: before + 1 };
  if (key === 'and' || key === 'or')
    return keyAt(clause, before - 1) === ',' ? start : withEarlier(clause, start, before - 1, use);
  return start;
}

/** The "Orland" of "those held in Sarth, Orland"; not that of "In Sarth, Orland …", where a clause begins. */
function isOfTown(clause: Clause, { actors: [named], end }: Party, before: number): boolean {
  if (named?.actor.kind !== 'place' || clause.items[end - 1] !== named || keyAt(clause, before) !== ',') return false;
  return before > 2 && actorAt(clause, before - 1)?.actor.kind === 'place';
}

function withEarlier(clause: Clause, party: Party, last: number, use: Use): Party | null {
  const named = actorAt(clause, last) ?? (isHead(keyAt(clause, last), use) ? actorAt(clause, last - 1) : null);
  if (named === null || named.gluedAfter) return party;
  const at = clause.items.indexOf(named, last - 1);
  const before = skipModifiersLeft(clause, at - 1);
  const key = keyAt(clause, before);
  if (WORDS.prepositions.has(key) || /ed$/.test(key)) return null;
  const actors = [named, ...party.actors];
  if (key === ',' && actorAt(clause, before - 1) !== null && actors.length < MOST_IN_LIST) {
    return (
      withEarlier(clause, { ...party, actors, plural: true }, before - 1, use) ?? { ...party, actors, plural: true }
    );
  }
  return { actors, first: before + 1, end: party.end, plural: true, possessed: false };
}
