import type { Sentence } from '../../text/segmented.ts';

/**
 * Whether a pattern that cannot match without one of `words` is worth trying on a sentence: from its tokens, far cheaper
 * than the pattern. A word counts only where no apostrophe joins it to others. Where `sentence` is null it always is.
 * Cost: linear in the tokens.
 */
export function mayHold(sentence: Sentence | null, words: ReadonlySet<string>): boolean {
  if (sentence === null) return true;
  for (const { key } of sentence.tokens) if (words.has(key)) return true;
  return false;
}
