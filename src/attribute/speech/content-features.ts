import { distanceBucket, join, pick, templates, valuePlaces } from './features.ts';
import type { Reading } from './reading.ts';
import { type Cue, commasBetween, endPlace, quoteRelation, sentenceGap, startPlace } from './relations.ts';

// biome-ignore format: a line a group
const S = valuePlaces([
  'word-1', 'word', 'word+1', 'kind-1', 'kind', 'suffix', 'shapes', 'after', 'place', 'distance', 'commas', 'quoting', 'gap',
  'said', 'cueKind', 'cueSuffix', 'cueWord-1', 'cueWord+1', 'cueNext', 'cuePrevious', 'cueShapes', 'cueSentence', 'cueEdge',
  'that', 'cueMark',
] as const);

/** Features of a start that hold for every cue on the same side. */
// biome-ignore format: a line a group
export const START_ALONE = templates(S, 0, [
  ['word', 'after'], ['word-1', 'after'], ['word+1', 'after'], ['kind', 'after'], ['kind-1', 'after'], ['suffix', 'after'],
  ['word-1', 'word'],
]);

// biome-ignore format: a line a group
export const START_TO_CUE = templates(S, 1000, [
  ['distance'], ['distance', 'said'], ['distance', 'place'], ['distance', 'shapes'],
  ['place', 'said'], ['word', 'said'], ['word-1', 'said'], ['kind', 'said', 'after'], ['word-1', 'said', 'place'],
  ['word-1', 'cueKind', 'after'], ['word', 'cueKind', 'after'], ['word', 'cueSuffix', 'after'], ['word-1', 'cueSuffix', 'after'],
  ['commas', 'place'], ['quoting', 'place'], ['quoting', 'said'], ['gap', 'place'], ['gap', 'quoting'],
  ['cueNext', 'place'], ['cuePrevious', 'place'], ['cueWord+1', 'place', 'distance'], ['cueWord-1', 'place'],
  ['cueSentence', 'place'], ['cueWord+1', 'word', 'after'], ['cueShapes', 'place'], ['cueEdge', 'place'],
  ['that', 'distance'], ['cueMark', 'quoting', 'place'],
]);

/** Fills what `START_ALONE` is made of for token `at`; `after` is 1 where it stands behind the cue. */
export function fillStartAlone({ word, kind, suffix }: Reading, after: number, at: number, values: Int32Array): void {
  values[S['word-1']] = pick(word, at - 1);
  values[S.word] = pick(word, at);
  values[S['word+1']] = pick(word, at + 1);
  values[S['kind-1']] = pick(kind, at - 1);
  values[S.kind] = pick(kind, at);
  values[S.suffix] = pick(suffix, at);
  values[S.after] = after;
}

/** Fills what holds for a cue wherever its content starts. */
export function fillStartCue(reading: Reading, { at: head, landmarks }: Cue, values: Int32Array): void {
  const { word, kind, shape } = reading;
  values[S.said] = pick(reading.stem, head);
  values[S.cueKind] = pick(kind, head);
  values[S.cueSuffix] = pick(reading.suffix, head);
  values[S['cueWord-1']] = pick(word, head - 1);
  values[S['cueWord+1']] = pick(word, head + 1);
  values[S.cueNext] = join(landmarks.next, landmarks.toNext);
  values[S.cuePrevious] = join(landmarks.previous, landmarks.fromPrevious);
  values[S.cueShapes] = join(pick(shape, head - 1), pick(shape, head + 1));
  values[S.cueSentence] = join(landmarks.hasQuote, landmarks.isTitle);
  values[S.cueEdge] = (landmarks.fromStart === 0 ? 1 : 0) + (landmarks.toEnd <= 1 ? 2 : 0);
  values[S.cueMark] = pick(reading.markCode, head + 1);
}

/** Fills what tells, with what `fillStartCue` has filled for the cue, whether its content starts at token `at`. */
export function fillStart(reading: Reading, { at: head, landmarks }: Cue, at: number, values: Int32Array): void {
  const { shape } = reading;
  const after = at > head ? 1 : 0;
  const distance = Math.abs(at - head);
  fillStartAlone(reading, after, at, values);
  values[S.shapes] = join(pick(shape, at), pick(shape, at - 1));
  values[S.place] = join(startPlace(reading, at), after);
  values[S.distance] = join(distanceBucket(distance), after);
  values[S.commas] = commasBetween(reading, at, head, 7);
  values[S.quoting] = join(quoteRelation(reading, head, at), pick(reading.mark, at));
  values[S.gap] = join(sentenceGap(reading, head, at), after);
  values[S.that] = join(landmarks.thatAhead, Math.min(9, distance), after);
}

// biome-ignore format: a line a group
const E = valuePlaces([
  'word', 'word+1', 'word+2', 'kind', 'kind+1', 'kind+2', 'suffix+1', 'suffix+2', 'shapes', 'side', 'place', 'placeAlone',
  'length', 'commas', 'gap', 'quoting', 'toCue', 'said', 'cueKind', 'cueSuffix', 'cueNext', 'cueQuote', 'isTitle',
  'first', 'first-1', 'firstKind', 'firstMark', 'shortness',
] as const);

/** Features of an end that hold for every start and cue on the same side. */
// biome-ignore format: a line a group
export const END_ALONE = templates(E, 0, [
  ['place'], ['word', 'side'], ['word+1', 'side'], ['word+2', 'side'], ['kind', 'side'], ['kind+1', 'side'],
  ['kind+1', 'kind+2', 'word+1'], ['word', 'word+1'], ['word+1', 'word+2'], ['shapes', 'side'], ['suffix+1', 'word', 'side'],
  ['word+1', 'suffix+2', 'side'], ['kind', 'kind+1', 'side'],
]);

// biome-ignore format: a line a group
export const END_TO_START = templates(E, 1000, [
  ['place', 'said'], ['place', 'length'], ['place', 'commas'], ['place', 'quoting'], ['quoting', 'said'],
  ['gap', 'place'], ['gap', 'quoting'], ['toCue', 'place'], ['toCue', 'said'], ['said', 'word+1'],
  ['first', 'place'], ['first-1', 'place'], ['first', 'word+1', 'side'], ['first-1', 'word+1', 'side'],
  ['cueKind', 'place'], ['cueNext', 'place'], ['cueSuffix', 'place'], ['firstKind', 'place', 'shortness'],
  ['length', 'gap', 'firstMark'], ['cueQuote', 'place'], ['placeAlone', 'isTitle'], ['kind+1', 'commas', 'side'],
  ['first-1', 'length'], ['said', 'length'],
]);

/** A cue and the token that its content starts with. */
export interface Opened {
  readonly cue: Cue;
  readonly start: number;
}

/** Fills what `END_ALONE` is made of for token `at` on a side of the cue (see `sideOf`). */
export function fillEndAlone(reading: Reading, side: number, at: number, values: Int32Array): void {
  const { word, kind, shape, suffix } = reading;
  values[E.word] = pick(word, at);
  values[E['word+1']] = pick(word, at + 1);
  values[E['word+2']] = pick(word, at + 2);
  values[E.kind] = pick(kind, at);
  values[E['kind+1']] = pick(kind, at + 1);
  values[E['kind+2']] = pick(kind, at + 2);
  values[E['suffix+1']] = pick(suffix, at + 1);
  values[E['suffix+2']] = pick(suffix, at + 2);
  values[E.shapes] = join(pick(shape, at), pick(shape, at + 1), pick(shape, at + 2));
  values[E.side] = side;
  values[E.place] = join(endPlace(reading, at), side);
}

/** Fills what holds for a cue and the start of its content wherever that ends. */
export function fillEndStart(reading: Reading, { cue, start }: Opened, values: Int32Array): void {
  const { word, kind } = reading;
  const { at: head, landmarks } = cue;
  values[E.said] = pick(reading.stem, head);
  values[E.cueKind] = pick(kind, head);
  values[E.cueSuffix] = pick(reading.suffix, head);
  values[E.cueNext] = join(landmarks.next, landmarks.toNext);
  values[E.isTitle] = landmarks.isTitle;
  values[E.first] = pick(word, start);
  values[E['first-1']] = pick(word, start - 1);
  values[E.firstKind] = pick(kind, start);
  values[E.firstMark] = opensAt(reading, start);
}

/** Fills what tells, with what `fillEndStart` has filled, whether the content that starts at `start` ends with token `at`. */
export function fillEnd(reading: Reading, { cue, start }: Opened, at: number, values: Int32Array): void {
  const { word, kind } = reading;
  const head = cue.at;
  const side = sideOf(head, start, at);
  const place = endPlace(reading, at);
  values[E['word+1']] = pick(word, at + 1);
  values[E['kind+1']] = pick(kind, at + 1);
  values[E.side] = side;
  values[E.placeAlone] = place;
  values[E.place] = join(place, side);
  values[E.length] = distanceBucket(at - start);
  values[E.commas] = commasBetween(reading, start + 1, at, 7);
  values[E.gap] = join(sentenceGap(reading, start, at), side);
  values[E.quoting] = join(opensAt(reading, start) * 2 + closesAt(reading, at), quoteRelation(reading, start, at));
  values[E.toCue] = side === 1 ? distanceBucket(head - at) : 0;
  values[E.cueQuote] = quoteRelation(reading, head, at);
  values[E.shortness] = Math.min(5, at - start);
}

/** 1 where a quotation opens at a token. */
function opensAt({ mark }: Reading, at: number): number {
  return mark[at] === 1 ? 1 : 0;
}

/** 1 where a quotation closes at a token or right before a mark there. */
function closesAt({ mark, markCode }: Reading, at: number): number {
  return mark[at] === 2 || (mark[at - 1] === 2 && pick(markCode, at) > 0) ? 1 : 0;
}

/** 1 where the content stands before the cue, 2 behind, 0 around it. */
export function sideOf(head: number, start: number, end: number): number {
  if (start > head) return 2;
  return end < head ? 1 : 0;
}
