import type { Sentence } from '../../text/segmented.ts';
import { cuesOf, NEGATES } from './cue-words.ts';
import type { Group } from './groups.ts';
import { isLong, type Stems, stemOf } from './negation.ts';
import type { Statement } from './statement.ts';

/** How much of what a group shares with a core is negated in one of them alone, by the core's statement where it is most; the mean of the group's. Cost: the product of their sizes where one of them negates, else their sum. */
export function meanTurned(group: Group, core: Group): number {
  if (!group.some(negates) && !core.some(negates)) return 0;
  const mostOf = (one: Statement): number => core.reduce((most, other) => Math.max(most, turnedShare(one, other)), 0);
  return group.reduce((sum, one) => sum + mostOf(one), 0) / group.length;
}

const negates = ({ reading }: Statement): boolean => reading.negated.size > 0;

/** Of the words that two statements share, the part that one negates and the other does not, 0 to 1; one or two count for less. */
function turnedShare(a: Statement, b: Statement): number {
  const turned = turnedIn(a, b) + turnedIn(b, a);
  if (turned === 0) return 0;
  const others = stemsOf(b.sentence);
  let all = 0;
  for (const stem of stemsOf(a.sentence)) if (others.has(stem)) all += 1;
  return turned / (all + 1);
}

/** How many of the words of two statements the first alone negates. */
function turnedIn({ reading: { negated } }: Statement, { reading, sentence }: Statement): number {
  if (negated.size === 0) return 0;
  const others = stemsOf(sentence);
  let turned = 0;
  for (const stem of negated) if (others.has(stem) && !reading.negated.has(stem)) turned += 1;
  return turned;
}

const stems = new WeakMap<Sentence, Stems>();

/** Worked out once a sentence. Cost: linear in its words. */
function stemsOf(sentence: Sentence): Stems {
  const known = stems.get(sentence);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const token of sentence.tokens) if (isLong(token) && (cuesOf(token) & NEGATES) === 0) found.add(stemOf(token));
  stems.set(sentence, found);
  return found;
}
