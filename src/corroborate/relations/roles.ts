import {
  actorAt,
  type Clause,
  isOwner,
  keyAt,
  type Party,
  partyFrom,
  partyUpTo,
  skipModifiers,
  wordAt,
} from './clause.ts';
import { COMMON, type Family, LIGHT, ROLES } from './cues.ts';
import { type Found, inItsClause } from './found.ts';
import { modalityOf, verbGroup } from './verb-group.ts';
import { doerOf, foundBy } from './verbal.ts';
import { WORDS } from './words.ts';

const MOST_BEFORE = 4;

/** What the noun at `at` says that one is to another: "Velmark, an ally of Orsay", "Orsay's rival Velmark". */
export function roleAt(clause: Clause, at: number): Found | null {
  const family = ROLES.get(wordAt(clause, at)?.key ?? '');
  if (family === undefined) return null;
  return common(clause, at, family) ?? ofAnother(clause, at, family) ?? anothers(clause, at, family);
}

/** "Velmark and Orsay share a common enemy in Marl". */
function common(clause: Clause, at: number, family: Family): Found | null {
  if (!COMMON.has(keyAt(clause, at - 1)) || !/^(?:in|,|:|—|–)$/.test(keyAt(clause, at + 1))) return null;
  const to = partyFrom(clause, at + 2, 'patient');
  const verb = at - (WORDS.dets.has(keyAt(clause, at - 2)) ? 3 : 2);
  for (const reading of to === null ? [] : (LIGHT.get(keyAt(clause, verb)) ?? [])) {
    const doer = doerOf(clause, verb, reading, null);
    if (doer !== null && to !== null) return foundBy(clause, doer, { family, to });
  }
  return null;
}

function beforeRole(clause: Clause, at: number): number {
  let before = at - 1;
  while (before >= at - MOST_BEFORE && wordAt(clause, before) !== null && !WORDS.be.has(keyAt(clause, before))) {
    if (WORDS.prepositions.has(keyAt(clause, before)) || isOwner(clause, before)) return before;
    before -= 1;
  }
  return before;
}

/** "Velmark is an old ally of Orsay". */
function ofAnother(clause: Clause, at: number, family: Family): Found | null {
  if (keyAt(clause, at + 1) !== 'of' && (family.label !== 'threaten' || keyAt(clause, at + 1) !== 'to')) return null;
  const to = partyFrom(clause, at + 2, 'patient');
  const from = to === null ? null : bearer(clause, beforeRole(clause, at), family);
  return to === null || from === null ? null : { ...from, to, family, mutual: false, end: to.end };
}

/** Who is said to be it, where "is" or a comma leads to the role. */
function bearer(clause: Clause, before: number, family: Family): Pick<Found, 'from' | 'modality'> | null {
  const key = keyAt(clause, before);
  const isBe = WORDS.be.has(key);
  if (!isBe && !(key === ',' && WORDS.dets.has(keyAt(clause, before + 1)))) return null;
  const group = verbGroup(clause, isBe ? before + 1 : before);
  const from = partyUpTo(clause, isBe ? group.before : before - 1, 'agent');
  const own = isBe ? modalityOf(group, family) : 'told';
  const modality = from === null || own === null ? null : inItsClause(clause, from.first, own);
  return from === null || modality === null || modality === 'refused' ? null : { from, modality };
}

/** "Orsay's rival Velmark", "Orsay ally Velmark", "Velmark, an Orsay ally". */
function anothers(clause: Clause, at: number, family: Family): Found | null {
  const { index, named } = owner(clause, at);
  if (named === null || named.gluedAfter || named.gluedBefore) return null;
  const to: Party = { actors: [named], first: index, end: index + 1, plural: false, possessed: false };
  const next = keyAt(clause, at + 1) === ',' && named.possessive ? at + 2 : at + 1;
  const name = actorAt(clause, skipModifiers(clause, next));
  const from = name === null ? null : partyFrom(clause, next, 'agent', 'verb');
  if (from !== null)
    return { from: { ...from, first: next }, to, family, modality: 'told', mutual: false, end: from.end };
  const isArticle = WORDS.dets.has(keyAt(clause, index - 1));
  const before = beforeRole(clause, index + Number(!isArticle && named.possessive));
  const borne = bearer(clause, isArticle ? index - 2 : before, family);
  return borne === null ? null : { ...borne, to, family, mutual: false, end: at + 1 };
}

function owner(clause: Clause, at: number) {
  let index = at - 1;
  while (index > at - MOST_BEFORE && wordAt(clause, index) !== null && WORDS.adjectives.has(keyAt(clause, index)))
    index -= 1;
  const named = actorAt(clause, index);
  return { index, named: named !== null && (named.possessive || index === at - 1) ? named : null };
}
