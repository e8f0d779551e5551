import { actorAt, type Clause, isOwner, keyAt, type Party, partyFrom, partyUpTo, useOf, wordAt } from './clause.ts';
import { REGARDED_AS, REGARDING, TOGETHER, VERBS, type VerbCue, type VerbReading } from './cues.ts';
import { type Found, inItsClause } from './found.ts';
import { isActive, isBareTo, isPassive, modalityOf, type VerbGroup, verbGroup } from './verb-group.ts';
import { isAdverb, WORDS } from './words.ts';

const MOST_OF_TIME = 4;
const MOST_TO_AGENT = 7;
const MOST_TO_ROLE = 6;
const MOST_TO_PURPOSE = 4;

/** What the verb at `at` says, with the subject before it and the object behind it. `earlier`: what was found before it in the clause. */
export function verbalAt(clause: Clause, at: number, earlier: Found | null): Found | null {
  const word = wordAt(clause, at);
  if (word === null || isOwner(clause, at)) return null;
  for (const reading of VERBS.get(word.key) ?? []) {
    const found = passive(clause, at, reading) ?? active(clause, at, reading, earlier) ?? compound(clause, at, reading);
    if (found !== null) return found;
  }
  return regard(clause, at, word.key);
}

/** Behind the verb's particles, adverbs and words of time before them; null where they do not follow. */
function behindParticles(clause: Clause, at: number, particles: readonly string[]): number | null {
  let next = at + 1;
  for (const [index, particle] of particles.entries()) {
    const last = index === particles.length - 1 ? next + MOST_OF_TIME : next;
    while (next < last && keyAt(clause, next) !== particle && isOfTime(keyAt(clause, next))) next += 1;
    if (keyAt(clause, next) !== particle) return null;
    next += 1;
  }
  return next;
}

/** "last week", but not the "next" of "next to". */
const isOfTime = (key: string): boolean => key !== 'next' && (WORDS.days.has(key) || isAdverb(key));

/** Who does it: the subject before the verb's group, or that of the clause before "and" or a "to" of purpose. */
export interface Doer {
  readonly party: Party;
  readonly group: VerbGroup;
  readonly isPurpose: boolean;
}

export function doerOf(
  clause: Clause,
  verb: number,
  { forms }: VerbReading<unknown>,
  earlier: Found | null,
): Doer | null {
  const group = verbGroup(clause, verb);
  const party = partyUpTo(clause, group.before, 'agent');
  if (party !== null && isActive(group, forms, party.plural)) return { party, group, isPurpose: false };
  if (party !== null && isBareTo(group) && clause.titled && party.first <= 1 && forms.includes('base')) {
    return { party, group, isPurpose: true };
  }
  const shared = sharedSubject(clause, group, earlier);
  if (shared === null) return null;
  if (isBareTo(group) && forms.includes('base') && keyAt(clause, shared.to.first - 1) === 'with')
    return { party: shared.from, group, isPurpose: true };
  return /^(?:and|but|or)$/.test(keyAt(clause, group.before)) && isActive(group, forms, false)
    ? { party: shared.from, group, isPurpose: false }
    : null;
}

/** What was said last, where the verb goes on from it: "Velmark sued Orsay and threatened Marl". */
function sharedSubject(clause: Clause, { before }: VerbGroup, last: Found | null): Found | null {
  if (last === null || last.mutual) return null;
  const gap = before + 1 - last.end;
  if (gap < 0 || gap > MOST_TO_PURPOSE) return null;
  for (let at = last.end; at <= before; at += 1) {
    if (wordAt(clause, at) === null && keyAt(clause, at) !== ',') return null;
  }
  return last;
}

function active(clause: Clause, at: number, reading: VerbReading<VerbCue>, earlier: Found | null): Found | null {
  const { family, particles } = reading.cue;
  const behind = behindParticles(clause, at, particles);
  if (behind === null) return null;
  const to = partyFrom(clause, behind, useOf(family));
  if (to === null) return null;
  const doer = doerOf(clause, at, reading, earlier);
  if (doer === null || isNounOfTitle(clause, at, doer)) return null;
  return foundBy(clause, doer, { family, to });
}

/** "Velmark press secretary Ilda Marsh", where "press" is no verb. */
const isNounOfTitle = (clause: Clause, at: number, { group }: Doer): boolean =>
  group.keys.length === 0 &&
  VERBS.get(keyAt(clause, at))?.some(({ forms }) => forms.includes('base')) === true &&
  WORDS.titles.has(keyAt(clause, at + 1));

/** What somebody does, as the words of the verb's group and those before the subject put it. */
export function foundBy(
  clause: Clause,
  { party, group, isPurpose }: Doer,
  { family, to }: Pick<Found, 'family' | 'to'>,
): Found | null {
  const own = modalityOf(group, family);
  const modality = own === null ? null : inItsClause(clause, party.first, own);
  if (modality === null) return null;
  const planned = isPurpose && modality === 'told' ? 'planned' : modality;
  return { from: party, to, family, modality: planned, mutual: family.mutual, end: to.end };
}

/** "Orsay was attacked on Friday by Velmark". */
function passive(clause: Clause, at: number, reading: VerbReading<VerbCue>): Found | null {
  const { family, particles } = reading.cue;
  if (!reading.forms.includes('participle')) return null;
  const behind = behindParticles(clause, at, particles);
  const by = behind === null ? null : agentBehind(clause, behind);
  const from = by === null ? null : partyFrom(clause, by, 'agent');
  if (from === null) return null;
  const group = verbGroup(clause, at);
  const isAside = group.governor === '' && keyAt(clause, group.before) === ',';
  const last = isAside && actorAt(clause, group.before - 1) !== null ? group.before - 1 : group.before;
  const to = isPassive(group, reading.forms) ? partyUpTo(clause, last, 'patient') : null;
  if (to === null) return null;
  const own = modalityOf(group, family);
  const modality = own === null ? null : inItsClause(clause, to.first, own);
  return modality === null ? null : { from, to, family, modality, mutual: family.mutual, end: from.end };
}

/** Behind the "by" of a passive, past words of time and place. */
function agentBehind(clause: Clause, from: number): number | null {
  for (let at = from; at < from + MOST_TO_AGENT; at += 1) {
    if (keyAt(clause, at) === 'by') return at + 1;
    if (at === from && !isOfPlaceOrTime(keyAt(clause, at))) return null;
    const named = actorAt(clause, at);
    if (named === null ? wordAt(clause, at) === null : named.actor.kind !== 'place' || !isPlaced(clause, at))
      return null;
  }
  return null;
}

const isOfPlaceOrTime = (key: string): boolean => WORDS.prepositions.has(key) || WORDS.days.has(key) || isAdverb(key);
const isPlaced = (clause: Clause, at: number): boolean => /^(?:in|at|near|outside)$/.test(keyAt(clause, at - 1));

/** "Velmark-backed Orsay". */
function compound(clause: Clause, at: number, { cue, forms }: VerbReading<VerbCue>): Found | null {
  const named = actorAt(clause, at - 1);
  if (named?.gluedAfter !== true || named.gluedBefore || !forms.includes('participle') || cue.particles.length > 0)
    return null;
  const to = partyFrom(clause, at + 1, 'patient', 'verb');
  if (to === null || actorAt(clause, at + 1) === null) return null;
  const from: Party = { actors: [named], first: at - 1, end: at, plural: false, possessed: false };
  return { from, to, family: cue.family, modality: 'told', mutual: false, end: to.end };
}

/** "Velmark sees Orsay as a threat". */
function regard(clause: Clause, at: number, key: string): Found | null {
  for (const reading of REGARDING.get(key) ?? []) {
    const to = partyFrom(clause, at + 1, 'patient');
    const family = to === null ? null : regardedAs(clause, to.end);
    if (to === null || family === null) return null;
    const doer = doerOf(clause, at, reading, null);
    const found = doer === null ? null : foundBy(clause, doer, { family, to });
    if (found !== null) return found;
  }
  return null;
}

function regardedAs(clause: Clause, from: number) {
  if (!/^(?:as|a|an|the|to)$/.test(keyAt(clause, from))) return null;
  for (let at = from + 1; at < from + MOST_TO_ROLE; at += 1) {
    if (wordAt(clause, at) === null || /^(?:and|that|who|of|in|for)$/.test(keyAt(clause, at))) return null;
    const family = REGARDED_AS.get(keyAt(clause, at));
    if (family !== undefined) return family;
  }
  return null;
}

/** What the verb at `at` says that two do: "Velmark and Orsay met". */
export function togetherAt(clause: Clause, at: number): Found | null {
  if (isOwner(clause, at)) return null;
  for (const reading of TOGETHER.get(keyAt(clause, at)) ?? []) {
    const behind = behindParticles(clause, at, reading.cue.particles);
    const doer = behind === null || actorAt(clause, behind) !== null ? null : doerOf(clause, at, reading, null);
    const pair = doer === null ? null : pairOf(doer.party);
    if (doer === null || pair === null) continue;
    const found = foundBy(clause, { ...doer, party: pair.from }, { family: reading.cue.family, to: pair.to });
    if (found !== null) return { ...found, mutual: true, end: at + 1 };
  }
  return null;
}

/** A list as the first of it and the others. */
export function pairOf(party: Party): { readonly from: Party; readonly to: Party } | null {
  const [first, ...others] = party.actors;
  if (first === undefined || others.length === 0) return null;
  return { from: { ...party, actors: [first] }, to: { ...party, actors: others } };
}
