import type { Sentence } from '../../text/segmented.ts';
import type { Token } from '../../text/tokens.ts';
import { cuesOf, NEGATES } from './cue-words.ts';

/** A negation reaches so many words on, or to a mark. */
const REACH = 6;
/** Words are one by so many first letters. */
const STEM = 6;
/** Shorter words are not what a negation is about. */
const LEAST = 4;

/** Words of a sentence by their first letters. */
type Stems = ReadonlySet<string>;

const NONE: Stems = new Set();
const stems = new WeakMap<Sentence, Stems>();
const negations = new WeakMap<Sentence, Stems>();

/** Of the words that two sentences share, the part that one negates and the other does not, 0 to 1; one or two count for less. */
export function turnedShare(a: Sentence, b: Sentence): number {
  const turned = turnedIn(a, b) + turnedIn(b, a);
  if (turned === 0) return 0;
  const others = stemsOf(b);
  let all = 0;
  for (const stem of stemsOf(a)) if (others.has(stem)) all += 1;
  return turned / (all + 1);
}

/** How many of the words of two sentences the first alone negates. */
function turnedIn(a: Sentence, b: Sentence): number {
  const negated = negatedIn(a);
  if (negated.size === 0) return 0;
  const others = stemsOf(b);
  const othersNegated = negatedIn(b);
  let turned = 0;
  for (const stem of negated) if (others.has(stem) && !othersNegated.has(stem)) turned += 1;
  return turned;
}

/** Worked out once a sentence. Cost: linear in its words. */
function stemsOf(sentence: Sentence): Stems {
  const known = stems.get(sentence) ?? new Set(sentence.tokens.filter(isLong).map(stemOf));
  stems.set(sentence, known);
  return known;
}

/** Those that a negation reaches: in most sentences none. Worked out once a sentence. Cost: linear in its words. */
function negatedIn(sentence: Sentence): Stems {
  const known = negations.get(sentence) ?? readNegated(sentence);
  negations.set(sentence, known);
  return known;
}

function readNegated({ tokens }: Sentence): Stems {
  if (!tokens.some(isNegation)) return NONE;
  const reached = new Set<string>();
  let left = 0;
  tokens.forEach((token, at) => {
    const hasMarkBefore = token.start - (tokens[at - 1]?.end ?? token.start) > 1;
    left = hasMarkBefore ? 0 : Math.max(0, left - 1);
    if (isNegation(token)) left = REACH + 1;
    else if (left > 0 && isLong(token)) reached.add(stemOf(token));
  });
  return reached;
}

const isNegation = (token: Token): boolean => (cuesOf(token) & NEGATES) !== 0;

const isLong = (token: Token): boolean => token.kind === 'word' && token.key.length >= LEAST && !isNegation(token);

const stemOf = ({ key }: Token): string => key.slice(0, STEM);
