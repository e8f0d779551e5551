import { actorAt, type Clause, isOwner, keyAt, type Party, wordAt } from './clause.ts';
import type { Family } from './cues.ts';
import type { Found } from './found.ts';
import type { Named } from './items.ts';
import { WORDS } from './words.ts';

const FAMILY: Family = { label: 'belong to', sign: 0, views: false, bodies: false, mutual: false };
const MOST_WORDS = 5;

/** What the noun at `at` says of the body that a person belongs to: "Ilda Marsh, the director of Velmark", "Velmark spokesman Jon Orsay". */
export function postAt(clause: Clause, at: number): Found | null {
  if (!WORDS.posts.has(keyAt(clause, at)) || isOwner(clause, at)) return null;
  return behindName(clause, at) ?? beforeName(clause, at);
}

const soloParty = (named: Named, at: number): Party => ({
  actors: [named],
  first: at,
  end: at + 1,
  plural: false,
  possessed: false,
});

function belongs(person: [Named, number], body: [Named, number]): Found | null {
  if (person[0].actor.kind !== 'person' || body[0].actor.kind !== 'organisation') return null;
  if (body[0].gluedAfter || body[0].gluedBefore || person[0].gluedAfter || person[0].gluedBefore) return null;
  const end = Math.max(person[1], body[1]) + 1;
  return { from: soloParty(...person), to: soloParty(...body), family: FAMILY, modality: 'told', mutual: false, end };
}

/** "Ilda Marsh, (the new) director (of the north) of Velmark", "Ilda Marsh, Velmark's director". */
function behindName(clause: Clause, at: number): Found | null {
  let comma = at - 1;
  while (comma > at - MOST_WORDS && isPlain(clause, comma)) comma -= 1;
  const body = actorAt(clause, comma) === null ? bodyBehind(clause, at + 1) : comma;
  if (actorAt(clause, comma) !== null) comma -= WORDS.dets.has(keyAt(clause, comma - 1)) ? 2 : 1;
  const person = actorAt(clause, comma - 1);
  const named = body === null ? null : actorAt(clause, body);
  if (keyAt(clause, comma) !== ',' || person === null || person.possessive || named === null || body === null)
    return null;
  if (/^(?:and|or)$/.test(keyAt(clause, comma - 2)) || actorAt(clause, at + 1) !== null) return null;
  return belongs([person, comma - 1], [named, body]);
}

const isPlain = (clause: Clause, at: number): boolean => {
  const word = wordAt(clause, at);
  return word !== null && !WORDS.prepositions.has(word.key) && !/^(?:and|or|but|that|who|which|is|was)$/.test(word.key);
};

/** The body that "of", "at", "for" or "with" leads to right behind the noun. */
function bodyBehind(clause: Clause, from: number): number | null {
  if (!/^(?:of|at|for|with)$/.test(keyAt(clause, from))) return null;
  const at = WORDS.dets.has(keyAt(clause, from + 1)) ? from + 2 : from + 1;
  const named = actorAt(clause, at);
  return named === null || named.possessive ? null : at;
}

/** "Velmark's director Ilda Marsh", "Velmark press officer Ilda Marsh". */
function beforeName(clause: Clause, at: number): Found | null {
  const person = actorAt(clause, at + 1);
  const body = actorAt(clause, at - 1);
  if (person === null || body === null) return null;
  return belongs([person, at + 1], [body, at - 1]);
}
