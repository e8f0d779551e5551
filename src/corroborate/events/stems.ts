import type { Token } from '../../text/tokens.ts';
import type { Stretch } from './clauses.ts';
import type { Sheet, Stem } from './telling.ts';
import { FUNCTION_WORDS } from './vocabulary.ts';

/** The commonest word still tells something. */
const LEAST_WEIGHT = 0.05;

/** A word that opens a sentence counts as a name where it is as rare as this. */
const RARE = 0.8;

/** Whether a clause has a stem, apart from those that date it. */
export function hasStem({ sentence: { tokens } }: Sheet, { from, to }: Stretch, dated: readonly Stretch[]): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && tells(token, at, dated)) return true;
  }
  return false;
}

function tells({ kind, key }: Token, at: number, dated: readonly Stretch[]): boolean {
  if (kind !== 'word' || key.length < 2 || FUNCTION_WORDS.has(key)) return false;
  return !dated.some(({ from, to }) => at >= from && at < to);
}

/** The telling words of a clause by their stems, without those that date it. In a title every word may have a capital: there none counts as a name. */
export function stemsOf(
  { sentence, lexicon }: Sheet,
  { from, to }: Stretch,
  dated: readonly Stretch[],
): ReadonlyMap<string, Stem> {
  const stems = new Map<string, Stem>();
  for (let at = from; at < to; at += 1) {
    const token = sentence.tokens[at];
    if (token === undefined || !tells(token, at, dated)) continue;
    const { stem, weight } = lexicon.lexemeOf(token);
    const isName = token.capital && sentence.kind === 'prose' && (at > 0 || weight > RARE);
    stems.set(stem, { weight: Math.max(weight, LEAST_WEIGHT), isName });
  }
  return stems;
}
