import { distanceBucket, join, pick, templates, templatesOf, valuePlaces } from './features.ts';
import { landmarksOf } from './landmarks.ts';
import type { Reading } from './reading.ts';

// Names say what and how far from the token: `word-1` is the word before.
// biome-ignore format: a line a group
const V = valuePlaces([
  'word-3', 'word-2', 'word-1', 'word', 'word+1', 'word+2', 'word+3',
  'stem', 'kind-2', 'kind-1', 'kind', 'kind+1', 'kind+2', 'suffix-1', 'suffix', 'suffix+1',
  'shape-1', 'shape+1', 'shapesBack', 'shapesOn', 'quoting', 'fromStart', 'toEnd', 'isTitle', 'next', 'previous', 'that',
] as const);

// biome-ignore format: a line a group
export const CUE = templates(V, 0, [
  ['isTitle'],
  ['word-3'], ['word-2'], ['word-1'], ['word'], ['word+1'], ['word+2'], ['word+3'],
  ['stem'], ['kind-2'], ['kind-1'], ['kind'], ['kind+1'], ['kind+2'], ['suffix-1'], ['suffix'], ['suffix+1'],
  ['shapesBack'], ['shapesOn'],
  ['word-1', 'word'], ['word', 'word+1'], ['word+1', 'word+2'], ['word-2', 'word-1'], ['word-1', 'word+1'],
  ['kind-1', 'kind'], ['kind', 'kind+1'], ['stem', 'kind+1'], ['stem', 'kind-1'],
  ['stem', 'shape+1'], ['stem', 'shape-1'], ['stem', 'word+2'], ['stem', 'word+3'], ['stem', 'word-2'],
  ['suffix', 'word+1'], ['suffix', 'word-1'], ['suffix', 'shape-1'], ['kind', 'word+1'], ['kind', 'word-1'],
  ['kind', 'shape-1', 'shape+1'],
  ['quoting'], ['quoting', 'stem'], ['quoting', 'kind'],
  ['fromStart', 'isTitle'], ['toEnd', 'isTitle'], ['isTitle', 'stem'],
  ['next', 'kind'], ['next', 'stem'], ['previous', 'stem'], ['that', 'stem'], ['that', 'suffix'],
]);

/** Of `CUE` what a word gives by itself. */
export const CUE_WORD = templatesOf(CUE, [V.word, V.stem, V.kind, V.suffix]);

/** Fills what `CUE_WORD` is made of. */
export function fillCueWord({ word, stem, kind, suffix }: Reading, at: number, values: Int32Array): void {
  values[V.word] = pick(word, at);
  values[V.stem] = pick(stem, at);
  values[V.kind] = pick(kind, at);
  values[V.suffix] = pick(suffix, at);
}

/** Fills what tells whether the token at `at` is the main word of a cue. */
export function fillCue(reading: Reading, at: number, values: Int32Array): void {
  const { word, kind, suffix, shape } = reading;
  for (let offset = -3; offset <= 3; offset += 1) values[V.word + offset] = pick(word, at + offset);
  for (let offset = -2; offset <= 2; offset += 1) values[V.kind + offset] = pick(kind, at + offset);
  for (let offset = -1; offset <= 1; offset += 1) values[V.suffix + offset] = pick(suffix, at + offset);
  values[V.stem] = pick(reading.stem, at);
  values[V['shape-1']] = pick(shape, at - 1);
  values[V['shape+1']] = pick(shape, at + 1);
  values[V.shapesBack] = join(pick(shape, at - 2), pick(shape, at - 1), pick(shape, at));
  values[V.shapesOn] = join(pick(shape, at + 1), pick(shape, at + 2), pick(shape, at));
  const marks = landmarksOf(reading, at);
  values[V.quoting] = join(quotingAround(reading, at), marks.hasQuote);
  values[V.fromStart] = distanceBucket(marks.fromStart);
  values[V.toEnd] = distanceBucket(marks.toEnd);
  values[V.isTitle] = marks.isTitle;
  values[V.next] = join(marks.next, marks.toNext);
  values[V.previous] = join(marks.previous, marks.fromPrevious);
  values[V.that] = marks.thatAhead;
}

/** Whether a token is quoted, a quotation opens within two tokens, one closed within four: 0 to 7. */
function quotingAround({ quote, mark }: Reading, at: number): number {
  const opens = mark[at + 1] === 1 || mark[at + 2] === 1;
  const closed = mark[at - 1] === 2 || mark[at - 2] === 2 || mark[at - 3] === 2 || mark[at - 4] === 2;
  return (pick(quote, at) > 0 ? 4 : 0) + (opens ? 2 : 0) + (closed ? 1 : 0);
}
