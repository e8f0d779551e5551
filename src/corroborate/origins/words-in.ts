import type { Sentence } from '../../text/segmented.ts';
import { WordBits } from '../../text/word-types.ts';

/** Words of which a sentence must hold one before a slow pattern is tried on it, as one bit. */
export type Need = number;

const MOST_NEEDS = 32;
const needsOf = new Map<string, number>();
/** First asked when all needs are declared: modules declare theirs when they are loaded. */
const BITS = new WordBits(needsOf);
const met = new WeakMap<Sentence, number>();
let declared = 0;

/** The need of a pattern that cannot match without one of `words`. A word counts only where no apostrophe joins it to others. */
export function needFor(words: Iterable<string>): Need {
  if (declared >= MOST_NEEDS) throw new RangeError(`more needs than bits: ${declared + 1}`);
  const need = 1 << declared;
  declared += 1;
  for (const word of words) needsOf.set(word, (needsOf.get(word) ?? 0) | need);
  return need;
}

/** What `digitsOf` needs: a token that is a number. */
export const NUMBER_NEED: Need = needFor([]);

/**
 * Whether a pattern is worth trying on a sentence: from its tokens, far cheaper than the pattern. Where `sentence` is null it
 * always is. Cost: linear in the tokens, once a sentence for all needs.
 */
export function meets(sentence: Sentence | null, need: Need): boolean {
  if (sentence === null) return true;
  const known = met.get(sentence) ?? needsMetBy(sentence);
  return (known & need) !== 0;
}

function needsMetBy(sentence: Sentence): number {
  let found = 0;
  for (const token of sentence.tokens) found |= token.kind === 'number' ? NUMBER_NEED : BITS.of(token);
  met.set(sentence, found);
  return found;
}
