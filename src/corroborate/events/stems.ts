import type { Stretch } from './clauses.ts';
import type { Sheet, Stem } from './telling.ts';
import { FUNCTION_WORDS } from './vocabulary.ts';

/** The commonest word still tells something. */
const LEAST_WEIGHT = 0.05;

/** A word that opens a sentence counts as a name where it is as rare as this. */
const RARE = 0.8;

/** The telling words of a clause by their stems, without those that date it. In a title every word may have a capital: there none counts as a name. */
export function stemsOf(
  { sentence, lexicon }: Sheet,
  { from, to }: Stretch,
  dated: readonly Stretch[],
): ReadonlyMap<string, Stem> {
  const stems = new Map<string, Stem>();
  for (let at = from; at < to; at += 1) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || token.key.length < 2 || FUNCTION_WORDS.has(token.key)) continue;
    if (dated.some((date) => at >= date.from && at < date.to)) continue;
    const { stem, weight } = lexicon.lexemeOf(token);
    const isName = token.capital && sentence.kind === 'prose' && (at > 0 || weight > RARE);
    stems.set(stem, { weight: Math.max(weight, LEAST_WEIGHT), isName });
  }
  return stems;
}
