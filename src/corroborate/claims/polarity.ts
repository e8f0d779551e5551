import type { Sentence } from '../../text/segmented.ts';
import { isNegation } from './reading.ts';

/** A negation reaches so many words on, or to a mark. */
const REACH = 6;
/** Words are one by so many first letters. */
const STEM = 6;
/** Shorter words are not what a negation is about. */
const LEAST = 4;

/** The words of a sentence by their first letters, with whether a negation reaches them. */
type Polarity = ReadonlyMap<string, boolean>;

const polarities = new WeakMap<Sentence, Polarity>();

/** Worked out once a sentence. Cost: linear in its words. */
function polarityOf(sentence: Sentence): Polarity {
  const known = polarities.get(sentence);
  if (known !== undefined) return known;
  const polarity = new Map<string, boolean>();
  let left = 0;
  sentence.tokens.forEach((token, at) => {
    const hasMarkBefore = token.start - (sentence.tokens[at - 1]?.end ?? token.start) > 1;
    left = hasMarkBefore ? 0 : Math.max(0, left - 1);
    if (isNegation(token)) left = REACH + 1;
    else if (token.kind === 'word' && token.key.length >= LEAST) {
      const stem = token.key.slice(0, STEM);
      polarity.set(stem, polarity.get(stem) === true || left > 0);
    }
  });
  polarities.set(sentence, polarity);
  return polarity;
}

/** Of the words that two sentences share, the part that one negates and the other does not, 0 to 1; one or two count for less. */
export function turnedShare(a: Sentence, b: Sentence): number {
  const [one, two] = [polarityOf(a), polarityOf(b)];
  let [turned, all] = [0, 0];
  for (const [stem, isNegated] of one) {
    const other = two.get(stem);
    if (other === undefined) continue;
    all += 1;
    if (other !== isNegated) turned += 1;
  }
  return turned / (all + 1);
}
