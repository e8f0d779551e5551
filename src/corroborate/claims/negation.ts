import type { Token } from '../../text/tokens.ts';
import { type Cued, NEGATES } from './cue-words.ts';

/** A negation reaches so many words on, or to a mark. */
const REACH = 6;
/** Words are one by so many first letters. */
const STEM = 6;
/** Shorter words are not what a negation is about. */
const LEAST = 4;

/** Words of a sentence by their first letters. */
export type Stems = ReadonlySet<string>;

/** Those of a sentence's words that a negation reaches: in most sentences none. Cost: linear in its words. */
export function negatedIn({ tokens, cues }: Cued): Stems {
  const reached = new Set<string>();
  let left = 0;
  tokens.forEach((token, at) => {
    const hasMarkBefore = token.start - (tokens[at - 1]?.end ?? token.start) > 1;
    const negates = ((cues[at] ?? 0) & NEGATES) !== 0;
    left = hasMarkBefore ? 0 : Math.max(0, left - 1);
    if (negates) left = REACH + 1;
    else if (left > 0 && isLong(token)) reached.add(stemOf(token));
  });
  return reached;
}

export const isLong = ({ kind, key }: Token): boolean => kind === 'word' && key.length >= LEAST;

export const stemOf = ({ key }: Token): string => key.slice(0, STEM);
