import { nearest, type Tense } from './clause-verbs.ts';
import type { Expression } from './expressions.ts';
import { leadOf, whenClause } from './lead.ts';
import { type Tokens, textAt } from './vocabulary.ts';

/** Whether the clause around an expression tells of what was or of what is to come, by the verb nearest to it. Cost: constant. */
export function tenseOf(tokens: Tokens, { first, next }: Expression): Tense {
  if (textAt(tokens, next) === "'s") return ownedTense(tokens, first, next);
  const lead = leadOf(tokens, first, next);
  if (lead !== 'open') return lead;
  const when = whenClause(tokens, next);
  if (when !== 'open') return when;
  const before = nearest(tokens, first - 1, -1);
  const behind = nearest(tokens, next, 1);
  return before.distance <= behind.distance * BEHIND_WEIGHT ? before.tense : behind.tense;
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
