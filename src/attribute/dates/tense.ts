import { isAhead, nearest, type Tense } from './clause-verbs.ts';
import type { Expression } from './expressions.ts';
import { leadOf, whenClause } from './lead.ts';
import { type Tokens, textAt, WEEKDAYS } from './vocabulary.ts';
import words from './words.json' with { type: 'json' };

/** Whether the clause around an expression tells of what was or of what is to come, by the verb nearest to it. Cost: constant. */
export function tenseOf(tokens: Tokens, { first, next }: Expression): Tense {
  if (textAt(tokens, next) === "'s") return ownedTense(tokens, first, next);
  if (isOfThing(tokens, first, next)) return ownedTense(tokens, first - 1, next - 1);
  const lead = leadOf(tokens, first, next);
  if (lead !== 'open') return lead;
  const when = whenClause(tokens, next);
  if (when !== 'open') return when;
  const before = nearest(tokens, first - 1, -1);
  const behind = nearest(tokens, next, 1);
  const { tense } = before.distance <= behind.distance * BEHIND_WEIGHT ? before : behind;
  const isSure = tense === 'past' && behind.tense !== 'future' && isPlain(tokens, first) && !isAhead(tokens, first - 1);
  return isSure ? 'behind' : tense;
}

/** "sank in May" and "In May it sank"; not "sank before the May vote" nor "is shut through May", whose May may be to come. */
function isPlain(tokens: Tokens, first: number): boolean {
  const word = textAt(tokens, first - 1);
  return first === 0 || /^(?:in|on)$/u.test(word) || (word === 'as' && textAt(tokens, first - 2) === 'recently');
}

const NOT_THINGS = new Set(words.notCounted);

/** "the Friday crash" is Friday's, but what is planned "for the Friday vote" is not over. */
function isOfThing(tokens: Tokens, first: number, next: number): boolean {
  const thing = tokens[next];
  if (textAt(tokens, first - 1) !== 'the' || !WEEKDAYS.has(textAt(tokens, first))) return false;
  if (textAt(tokens, first - 2) === 'for') return false;
  return thing?.kind === 'word' && !thing.capital && !NOT_THINGS.has(thing.text);
}

/** "ahead of Friday's vote", "Friday's vote will"; else what is somebody's or something's of a day is known already. */
function ownedTense(tokens: Tokens, first: number, next: number): Tense {
  if (textAt(tokens, first - 1) === 'until' || textAt(tokens, first - 2) === 'ahead') return 'future';
  const { tense, distance } = nearest(tokens, next + 1, 1);
  return tense === 'future' && distance <= OWNED_REACH ? 'future' : 'past';
}

const OWNED_REACH = 6;

/** A verb behind counts as so many times farther than one before. */
const BEHIND_WEIGHT = 3;
