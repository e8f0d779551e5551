import type { Sentence } from '../../text/segmented.ts';
import { cuesOf, NEGATES } from './cue-words.ts';

/** A negation reaches so many words on, or to a mark. */
const REACH = 6;
/** Words are one by so many first letters. */
const STEM = 6;
/** Shorter words are not what a negation is about. */
const LEAST = 4;

/** The words of a sentence by their first letters. */
interface Polarity {
  readonly stems: ReadonlySet<string>;
  /** Those that a negation reaches: few, and in most sentences none. */
  readonly negated: ReadonlySet<string>;
}

const polarities = new WeakMap<Sentence, Polarity>();

/** Worked out once a sentence. Cost: linear in its words. */
function polarityOf(sentence: Sentence): Polarity {
  const known = polarities.get(sentence);
  if (known !== undefined) return known;
  const [stems, negated] = [new Set<string>(), new Set<string>()];
  let left = 0;
  sentence.tokens.forEach((token, at) => {
    const hasMarkBefore = token.start - (sentence.tokens[at - 1]?.end ?? token.start) > 1;
    left = hasMarkBefore ? 0 : Math.max(0, left - 1);
    if ((cuesOf(token) & NEGATES) !== 0) left = REACH + 1;
    else if (token.kind === 'word' && token.key.length >= LEAST) {
      const stem = token.key.slice(0, STEM);
      stems.add(stem);
      if (left > 0) negated.add(stem);
    }
  });
  const polarity = { stems, negated };
  polarities.set(sentence, polarity);
  return polarity;
}

/** Of the words that two sentences share, the part that one negates and the other does not, 0 to 1; one or two count for less. */
export function turnedShare(a: Sentence, b: Sentence): number {
  const [one, two] = [polarityOf(a), polarityOf(b)];
  const turned = turnedIn(one, two) + turnedIn(two, one);
  if (turned === 0) return 0;
  let all = 0;
  for (const stem of one.stems) if (two.stems.has(stem)) all += 1;
  return turned / (all + 1);
}

/** How many of the words of two sentences are negated in the first alone. */
function turnedIn({ negated }: Polarity, other: Polarity): number {
  let turned = 0;
  for (const stem of negated) if (other.stems.has(stem) && !other.negated.has(stem)) turned += 1;
  return turned;
}
