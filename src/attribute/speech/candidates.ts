import { pick } from './features.ts';
import type { Reading } from './reading.ts';
import type { Stretch } from './stretches.ts';
import { OTHER_MARK } from './word-forms.ts';

/** Tokens to either side of a cue that are looked at one by one. */
const NEAR = 120;
/** Sentences before and behind that a content may begin or end in. */
const SENTENCES_BACK = 6;
const SENTENCES_ON = 12;
/** Tokens to either side of a cue where its source is looked for. */
const SOURCE_NEAR = 45;

/** Where the content of a cue may start: with any word of its sentence or the first of the sentences around. */
export function contentStarts(reading: Reading, head: number): number[] {
  const { sentenceStart } = reading;
  const own = pick(reading.sentence, head);
  const starts: number[] = [];
  for (let back = Math.max(0, own - SENTENCES_BACK); back < own; back += 1) starts.push(pick(sentenceStart, back));
  const { first, last } = nearby(reading, head, NEAR);
  for (let at = first; at <= last; at += 1) if (at !== head && canStart(reading, at)) starts.push(at);
  const stop = Math.min(own + 2, sentenceStart.length - 1);
  for (let on = own + 1; on <= stop; on += 1) starts.push(pick(sentenceStart, on));
  return governsSource(reading, head) ? starts.filter((at) => at < head || at > head + GOVERNED) : starts;
}

/** Behind "according" stands "to", and behind that the source: it is nowhere else, and no content begins there. */
const GOVERNED = 2;
const governsSource = ({ word, according, to }: Reading, head: number): boolean =>
  word[head] === according && word[head + 1] === to;

/** A word does, and a mark that opens a quotation or a sentence. */
function canStart({ markCode, mark, sentence }: Reading, at: number): boolean {
  return markCode[at] === 0 || mark[at] === 1 || sentence[at - 1] !== sentence[at];
}

/** Where a content that starts at `start` may end: in its sentence and the cue's with any token, in others with the last. */
export function contentEnds(reading: Reading, head: number, start: number): number[] {
  const { sentence, sentenceEnd } = reading;
  const [first, own] = [pick(sentence, start), pick(sentence, head)];
  const ends: number[] = [];
  addEnds(reading, ends, head, { first: start, last: Math.min(pick(sentenceEnd, first) - 1, start + NEAR) });
  const stop = Math.min(first + SENTENCES_ON, sentenceEnd.length - 1);
  for (let on = first + 1; on <= stop; on += 1) {
    if (on === own) addEnds(reading, ends, head, nearby(reading, head, NEAR));
    else ends.push(pick(sentenceEnd, on) - 1);
  }
  return ends;
}

/** The tokens of a stretch, without the cue's main word and without marks that open a quotation. */
function addEnds({ mark }: Reading, ends: number[], head: number, { first, last }: Stretch): void {
  for (let at = first; at <= last; at += 1) if (at !== head && mark[at] !== 1) ends.push(at);
}

/** Where the source of a cue may start: in its sentence, with a word, or a mark such as a handle's. */
export function sourceStarts(reading: Reading, head: number): number[] {
  const { first, last } = nearby(reading, head, SOURCE_NEAR);
  if (governsSource(reading, head)) return head + GOVERNED <= last ? [head + GOVERNED] : [];
  const starts: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const code = pick(reading.markCode, at);
    if (at !== head && (code === 0 || code === OTHER_MARK)) starts.push(at);
  }
  return starts;
}

/** Where a source that starts at `start` may end: before the cue if it starts before, and in its sentence. */
export function sourceEnds(reading: Reading, head: number, start: number): number[] {
  const limit = start < head ? head - 1 : pick(reading.sentenceEnd, pick(reading.sentence, start)) - 1;
  const ends: number[] = [];
  for (let at = start; at <= Math.min(limit, start + SOURCE_NEAR); at += 1) {
    if (reading.mark[at] !== 1) ends.push(at);
  }
  return ends;
}

/** The cue's sentence, as far as it is near. */
function nearby({ sentence, sentenceStart, sentenceEnd }: Reading, head: number, reach: number): Stretch {
  const own = pick(sentence, head);
  return {
    first: Math.max(pick(sentenceStart, own), head - reach),
    last: Math.min(pick(sentenceEnd, own) - 1, head + reach),
  };
}
