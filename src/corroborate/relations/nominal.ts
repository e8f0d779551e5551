import { actorAt, type Clause, isOwner, keyAt, type Party, partyFrom, useOf, wordAt } from './clause.ts';
import { LIGHT, NOUNS, type NounCue } from './cues.ts';
import { type Found, inItsClause } from './found.ts';
import { doerOf, foundBy, pairOf } from './verbal.ts';
import { isAdverb, WORDS } from './words.ts';

const MOST_BEFORE = 5;
const MOST_TO_PREPOSITION = 3;
const PAST_PARTICLES = /^(?:out|on|up|off|down|into|in)$/;

/** What the noun at `at` says: "Velmark's attack on Orsay", "talks between Velmark and Orsay". */
export function nominalAt(clause: Clause, at: number, earlier: Found | null): Found | null {
  for (const cue of NOUNS.get(wordAt(clause, at)?.key ?? '') ?? []) {
    const first = at - cue.before.length;
    if (!cue.before.every((key, index) => keyAt(clause, first + index) === key)) continue;
    const found = bySides(clause, first, at, cue) ?? byPreposition(clause, { first, at, cue, earlier });
    if (found !== null) return found;
  }
  return null;
}

/** "the Velmark-Orsay war". */
function bySides(clause: Clause, first: number, at: number, { family, prepositions }: NounCue): Found | null {
  const left = actorAt(clause, first - 2);
  const right = actorAt(clause, first - 1);
  if (left?.gluedAfter !== true || right?.gluedBefore !== true || left.gluedBefore || !prepositions.has('between'))
    return null;
  if (isDenied(clause, first - 3) || NOUNS.has(keyAt(clause, at + 1))) return null;
  const party = (item: typeof left, index: number): Party => ({
    actors: [item],
    first: index,
    end: index + 1,
    plural: false,
    possessed: false,
  });
  return {
    from: party(left, first - 2),
    to: party(right, first - 1),
    family,
    modality: 'told',
    mutual: true,
    end: at + 1,
  };
}

interface Nominal {
  readonly first: number;
  readonly at: number;
  readonly cue: NounCue;
  readonly earlier: Found | null;
}

function byPreposition(clause: Clause, nominal: Nominal): Found | null {
  const { at, cue } = nominal;
  const preposition = prepositionBehind(clause, at + 1, cue.prepositions);
  if (preposition === null) return null;
  const to = partyFrom(clause, preposition + 1, useOf(cue.family), 'verb');
  if (to === null) return null;
  if (keyAt(clause, preposition) === 'between') return between(clause, nominal, to);
  return (
    owned(clause, nominal, to) ??
    light(clause, nominal, to) ??
    attributive(clause, nominal, to) ??
    byAgent(clause, nominal, to)
  );
}

function prepositionBehind(clause: Clause, from: number, prepositions: ReadonlySet<string>): number | null {
  for (let at = from; at < from + MOST_TO_PREPOSITION; at += 1) {
    if (prepositions.has(keyAt(clause, at))) return at;
    if (!WORDS.days.has(keyAt(clause, at)) && !isAdverb(keyAt(clause, at))) return null;
  }
  return null;
}

function between(clause: Clause, { first, cue }: Nominal, list: Party): Found | null {
  const pair = pairOf(list);
  if (pair === null || isDenied(clause, first - 1)) return null;
  const modality = inItsClause(clause, first, isToCome(clause, first - 1) ? 'possible' : 'told');
  return modality === null ? null : { ...pair, family: cue.family, modality, mutual: true, end: list.end };
}

/** Left past adjectives: the item before the noun's phrase. */
function beforePhrase(clause: Clause, from: number): number {
  let at = from;
  while (from - at < MOST_BEFORE) {
    const word = wordAt(clause, at);
    if (word === null || isOwner(clause, at) || WORDS.prepositions.has(word.key)) return at;
    if (WORDS.linkers.has(word.key) && !WORDS.dets.has(word.key)) return at;
    if (LIGHT.has(word.key) && (WORDS.dets.has(keyAt(clause, at + 1)) || at === from)) return at;
    at -= 1;
  }
  return at;
}

/** "Velmark's new attack on Orsay". */
function owned(clause: Clause, { first, cue }: Nominal, to: Party): Found | null {
  const at = beforePhrase(clause, first - 1);
  const { from, start } = ownerAt(clause, at);
  if (from === null || isDenied(clause, start - 1)) return null;
  return told(clause, { from, to, family: cue.family }, first);
}

function ownerAt(clause: Clause, at: number): { from: Party | null; start: number } {
  const word = wordAt(clause, at);
  const isTheirs = word !== null && isOwner(clause, at) && WORDS.agents.has(word.key);
  const start = isTheirs ? at - 1 : at;
  const named = actorAt(clause, start);
  if (named === null || (!isTheirs && !named.possessive) || named.gluedBefore || named.gluedAfter)
    return { from: null, start };
  return { from: { actors: [named], first: start, end: at + 1, plural: false, possessed: false }, start };
}

function told(clause: Clause, found: Pick<Found, 'from' | 'to' | 'family'>, first: number): Found | null {
  const own = isToCome(clause, first - 1) ? 'possible' : 'told';
  const modality = inItsClause(clause, found.from.first, own);
  return modality === null ? null : { ...found, modality, mutual: found.family.mutual, end: found.to.end };
}

/** "the Velmark attack on Orsay". */
function attributive(clause: Clause, { first, cue }: Nominal, to: Party): Found | null {
  if (cue.family.mutual) return null;
  const last = WORDS.agents.has(keyAt(clause, first - 1)) ? first - 2 : first - 1;
  const named = actorAt(clause, last);
  if (named === null || named.possessive || named.gluedAfter || named.gluedBefore || isDenied(clause, last - 1))
    return null;
  if (/^(?:in|of|and|with|on|for|to|about)$/.test(articleless(clause, last - 1))) return null;
  const from: Party = { actors: [named], first: last, end: last + 1, plural: false, possessed: false };
  return told(clause, { from, to, family: cue.family }, first);
}

/** The word there, or that before an article there. */
const articleless = (clause: Clause, at: number): string =>
  keyAt(clause, WORDS.dets.has(keyAt(clause, at)) ? at - 1 : at);

/** "Velmark launched an attack on Orsay". */
function light(clause: Clause, { first, cue, earlier }: Nominal, to: Party): Found | null {
  const verb = lightVerb(clause, first - 1);
  if (verb === null || isDenied(clause, first - 1)) return null;
  const key = keyAt(clause, verb);
  for (const reading of LIGHT.get(key) ?? []) {
    const doer = doerOf(clause, verb, reading, earlier);
    if (doer === null) continue;
    const group = WORDS.stopping.has(key) ? { ...doer.group, keys: [...doer.group.keys, key] } : doer.group;
    const found = foundBy(clause, { ...doer, group }, { family: cue.family, to });
    if (found !== null) return found;
  }
  return null;
}

/** The verb before a noun's phrase: "carried out a series of". */
function lightVerb(clause: Clause, from: number): number | null {
  for (let at = from; at > from - MOST_BEFORE - 2; at -= 1) {
    const word = wordAt(clause, at);
    if (word === null || isOwner(clause, at)) return null;
    if (LIGHT.has(word.key)) return isHad(clause, at) ? null : at;
    if (partsLight(clause, at, word.key)) return null;
  }
  return null;
}

/** A word that no noun's phrase has before the noun, other than "out" and "a series of". */
function partsLight(clause: Clause, at: number, key: string): boolean {
  const isPart = key === 'of' && WORDS.groupings.has(keyAt(clause, at - 1));
  const isPreposition = !isPart && !PAST_PARTICLES.test(key) && WORDS.prepositions.has(key);
  return isPreposition || (WORDS.linkers.has(key) && !WORDS.dets.has(key));
}

/** "has called", where "has" is no verb of its own. */
function isHad(clause: Clause, at: number): boolean {
  if (!WORDS.have.has(keyAt(clause, at))) return false;
  const next = keyAt(clause, at + 1);
  return !WORDS.dets.has(next) && !WORDS.adjectives.has(next) && /(?:ed|n|t|d)$/.test(next);
}

/** "the attack on Orsay by Velmark". */
function byAgent(clause: Clause, { first, cue }: Nominal, to: Party): Found | null {
  if (keyAt(clause, to.end) !== 'by' || isDenied(clause, first - 1)) return null;
  const from = partyFrom(clause, to.end + 1, 'agent', 'verb');
  const found = from === null ? null : told(clause, { from, to, family: cue.family }, first);
  return found === null || from === null ? null : { ...found, end: from.end };
}

/** "no ties", "without talks", "an end to the war". */
function isDenied(clause: Clause, from: number): boolean {
  for (let at = from; at > from - 4; at -= 1) {
    const word = wordAt(clause, at);
    if (word === null) return false;
    if (WORDS.negative.has(word.key) || WORDS.denials.has(word.key) || WORDS.stopping.has(word.key)) return true;
    if (
      /^(?:ended|ending|end|lack|absence|avoid|prevent|averted|avert|against|oppose|opposed|former|if|any)$/.test(
        word.key,
      )
    )
      return true;
  }
  return false;
}

function isToCome(clause: Clause, from: number): boolean {
  for (let at = from; at > from - 4; at -= 1) {
    if (wordAt(clause, at) === null) return false;
    if (
      /^(?:possible|potential|proposed|planned|threatened|future|prospect|possibility|hypothetical|likely|broker|seek|seeks|seeking|for|toward|towards)$/.test(
        keyAt(clause, at),
      )
    )
      return true;
  }
  return false;
}
