import { pick } from './features.ts';
import type { Reading } from './reading.ts';

/** What stands around a token in its sentence. */
export interface Landmarks {
  readonly fromStart: number;
  readonly toEnd: number;
  /** 1 in a headline. */
  readonly isTitle: number;
  /** 1 where the sentence has a quotation mark. */
  readonly hasQuote: number;
  /** The nearest mark of punctuation ahead and behind, as its code, and how many tokens on it is, at most `REACH` + 1. */
  readonly next: number;
  readonly toNext: number;
  readonly previous: number;
  readonly fromPrevious: number;
  /** How near "that" follows: 0 not, else 1 to 4. */
  readonly thatAhead: number;
}

const REACH = 10;
const THAT_REACH = 4;
/** Stands for the end of the sentence where a mark is looked for. */
export const EDGE = 21;

/** Cost: bounded by `REACH`. */
export function landmarksOf(reading: Reading, at: number): Landmarks {
  const sentence = pick(reading.sentence, at);
  const start = reading.sentenceStart[sentence] ?? at;
  const end = reading.sentenceEnd[sentence] ?? at + 1;
  const forth = nextMark(reading, at, Math.min(end, at + 1 + REACH));
  const back = previousMark(reading, at, Math.max(start, at - REACH));
  return {
    fromStart: at - start,
    toEnd: end - 1 - at,
    isTitle: pick(reading.isTitle, sentence),
    hasQuote: pick(reading.hasQuote, sentence),
    next: forth < end ? pick(reading.markCode, forth) : EDGE,
    toNext: forth - at,
    previous: back >= start ? pick(reading.markCode, back) : EDGE,
    fromPrevious: at - back,
    thatAhead: nextThat(reading, at),
  };
}

function nextMark({ markCode }: Reading, at: number, end: number): number {
  let place = at + 1;
  while (place < end && markCode[place] === 0) place += 1;
  return place;
}

function previousMark({ markCode }: Reading, at: number, start: number): number {
  let place = at - 1;
  while (place >= start && markCode[place] === 0) place -= 1;
  return place;
}

function nextThat({ word, that }: Reading, at: number): number {
  for (let ahead = 1; ahead <= THAT_REACH; ahead += 1) if (word[at + ahead] === that) return ahead;
  return 0;
}
