import { pick } from './features.ts';
import type { Landmarks } from './landmarks.ts';
import { EDGE } from './landmarks.ts';
import type { Reading } from './reading.ts';

/** A cue's main word and what stands around it. */
export interface Cue {
  readonly at: number;
  readonly landmarks: Landmarks;
}

/** How two places lie to quotations: 0 neither in one, 1 the first, 2 the second, 3 both in one, 4 each in one. */
export function quoteRelation({ quote }: Reading, a: number, b: number): number {
  const one = pick(quote, a);
  const two = pick(quote, b);
  if (one === two) return one === 0 ? 0 : 3;
  if (one === 0) return 2;
  return two === 0 ? 1 : 4;
}

/** Sentences between two places, at most 7, doubled; one more where they are in different blocks. */
export function sentenceGap({ sentence, sentenceBlock }: Reading, a: number, b: number): number {
  const [one, two] = [pick(sentence, a), pick(sentence, b)];
  return Math.min(7, Math.abs(one - two)) * 2 + (sentenceBlock[one] === sentenceBlock[two] ? 0 : 1);
}

/** Commas from one place up to another, at most `most`. */
export function commasBetween({ commasBefore }: Reading, a: number, b: number, most: number): number {
  return Math.min(most, Math.abs(pick(commasBefore, b) - pick(commasBefore, a)));
}

/** Words like verbs of the past between two places, at most 3. */
export function verbsBetween({ verbsBefore }: Reading, a: number, b: number): number {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return Math.max(0, Math.min(3, pick(verbsBefore, to) - pick(verbsBefore, from + 1)));
}

/** Names and pronouns that begin between two places, at most 3. */
export function namesBetween({ namesBefore }: Reading, a: number, b: number): number {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return Math.max(0, Math.min(3, pick(namesBefore, to) - pick(namesBefore, from + 1)));
}

/** What stands before a place: the sentence's edge, a mark's code, `AFTER_THAT`, or 0 for a word. */
export function startPlace({ sentence, sentenceStart, markCode, word, that }: Reading, at: number): number {
  if (sentenceStart[pick(sentence, at)] === at) return EDGE;
  return pick(markCode, at - 1) || (word[at - 1] === that ? AFTER_THAT : 0);
}

const AFTER_THAT = 31;

/** What stands behind a place (so many tokens and then the sentence's end, or a mark's code), and whether a mark stands there: below 64. */
export function endPlace({ sentence, sentenceEnd, markCode }: Reading, at: number): number {
  const isMark = pick(markCode, at) > 0 ? 1 : 0;
  const toEnd = pick(sentenceEnd, pick(sentence, at)) - 1 - at;
  const next = pick(markCode, at + 1);
  const endsSoon = toEnd === 0 || (toEnd <= MARKS_AT_END && next > 0);
  return (endsSoon ? EDGE + toEnd : next) * 2 + isMark;
}

/** A stop and a closing mark. */
const MARKS_AT_END = 2;
