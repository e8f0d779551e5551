import { distanceBucket, join, pick, templates, valuePlaces } from './features.ts';
import type { Reading } from './reading.ts';
import { type Cue, commasBetween, namesBetween, quoteRelation, startPlace, verbsBetween } from './relations.ts';
import type { Stretch } from './stretches.ts';

/** The choice that says: the sentence does not name the source. */
export const NO_SOURCE = -1;

export interface Saying {
  readonly cue: Cue;
  readonly content: Stretch;
}

// biome-ignore format: a line a group
const N = valuePlaces([
  'said', 'suffix', 'kind-1', 'word-2', 'word-1', 'word+1', 'position', 'shapes', 'title',
] as const);

// biome-ignore format: a line a group
export const NO_SOURCE_START = templates(N, 2000, [
  ['position'], ['said'], ['word-1'], ['word+1'], ['suffix', 'position'], ['word-1', 'position'], ['kind-1'],
  ['said', 'position'], ['shapes', 'position'], ['word-1', 'said'], ['word-2', 'word-1'], ['title', 'position'],
  ['word+1', 'position'], ['kind-1', 'said'],
]);

// biome-ignore format: a line a group
const S = valuePlaces([
  'word-1', 'word', 'word+1', 'kind-1', 'kind', 'kind+1', 'shape', 'shapes', 'after', 'relation', 'distance', 'place',
  'said', 'cueSuffix', 'cueKind-1', 'cueWord-1', 'cueWord+1', 'toContent', 'quoting', 'commas', 'verbs', 'verb+1', 'cueMark-1', 'names',
] as const);

// biome-ignore format: a line a group
export const SOURCE_START = templates(S, 0, [
  ['distance', 'relation'], ['distance', 'said', 'after'], ['relation', 'said'], ['word', 'relation'], ['word-1', 'relation'],
  ['word+1', 'relation'], ['kind', 'relation'], ['kind-1', 'relation'], ['kind+1', 'relation'], ['shapes', 'relation'],
  ['word-1', 'word'], ['place', 'relation', 'distance'], ['place', 'relation', 'word'], ['cueSuffix', 'distance', 'relation'],
  ['cueWord-1', 'distance', 'relation'], ['cueWord+1', 'distance', 'relation'], ['said', 'word-1'], ['said', 'word', 'after'],
  ['shape', 'distance', 'place'], ['toContent', 'relation', 'place'], ['quoting', 'relation'], ['commas', 'relation', 'place'],
  ['kind', 'distance', 'after'], ['cueKind-1', 'relation', 'distance'], ['shape', 'kind-1', 'relation'],
  ['verbs', 'relation', 'distance'], ['verbs', 'commas', 'place'], ['names', 'distance', 'relation'], ['names', 'verbs', 'commas'],
  ['names', 'place', 'relation'], ['names', 'word', 'verbs'], ['word', 'distance', 'relation'], ['word', 'place', 'cueMark-1'],
  ['cueMark-1', 'commas', 'relation'], ['cueMark-1', 'place', 'distance'], ['verb+1', 'relation', 'shape'],
]);

/** Fills what tells whether the source is not there (`NO_SOURCE`). */
export function fillNoSource(
  { word, stem, kind, suffix, shape }: Reading,
  { cue, content }: Saying,
  values: Int32Array,
): void {
  const { at: head, landmarks } = cue;
  values[N.said] = pick(stem, head);
  values[N.suffix] = pick(suffix, head);
  values[N['kind-1']] = pick(kind, head - 1);
  values[N['word-2']] = pick(word, head - 2);
  values[N['word-1']] = pick(word, head - 1);
  values[N['word+1']] = pick(word, head + 1);
  values[N.position] = join(landmarks.fromStart < 2 ? 1 : 0, content.first > head ? 1 : 0);
  values[N.shapes] = join(pick(shape, head - 1), pick(shape, head + 1));
  values[N.title] = landmarks.isTitle;
}

/** Fills what holds for a cue wherever its source starts. */
export function fillSourceCue({ word, stem, kind, suffix, markCode }: Reading, head: number, values: Int32Array): void {
  values[S.said] = pick(stem, head);
  values[S.cueSuffix] = pick(suffix, head);
  values[S['cueKind-1']] = pick(kind, head - 1);
  values[S['cueWord-1']] = pick(word, head - 1);
  values[S['cueWord+1']] = pick(word, head + 1);
  values[S['cueMark-1']] = pick(markCode, head - 1);
}

/** Fills what tells, with what `fillSourceCue` has filled for the cue, whether its source starts at token `at`. */
export function fillSourceStart(reading: Reading, { cue, content }: Saying, at: number, values: Int32Array): void {
  const { word, kind, shape } = reading;
  const head = cue.at;
  const after = at > head ? 1 : 0;
  const behind = content.first > head ? 1 : 0;
  values[S['word-1']] = pick(word, at - 1);
  values[S.word] = pick(word, at);
  values[S['word+1']] = pick(word, at + 1);
  values[S['kind-1']] = pick(kind, at - 1);
  values[S.kind] = pick(kind, at);
  values[S['kind+1']] = pick(kind, at + 1);
  values[S.shape] = pick(shape, at);
  values[S.shapes] = join(pick(shape, at - 1), pick(shape, at), pick(shape, at + 1));
  values[S.after] = after;
  values[S.relation] = join(after * 4 + insideness(content, at), behind);
  values[S.distance] = distanceBucket(Math.abs(at - head));
  values[S.place] = startPlace(reading, at);
  values[S.toContent] = Math.max(0, Math.min(3, at - content.last));
  values[S.quoting] = quoteRelation(reading, head, at);
  values[S.commas] = commasBetween(reading, at, head, 4);
  values[S.names] = namesBetween(reading, at, head);
  values[S.verbs] = verbsBetween(reading, at, head);
  values[S['verb+1']] = pick(reading.isVerb, at + 1);
}

// biome-ignore format: a line a group
const E = valuePlaces([
  'word', 'word+1', 'word+2', 'kind', 'kind+1', 'suffix+1', 'shapes', 'after', 'side', 'toCue', 'toContent', 'length',
  'said', 'first', 'firstKind', 'shapeOfFirst', 'commas', 'verbs',
] as const);

// biome-ignore format: a line a group
export const SOURCE_END = templates(E, 1000, [
  ['toCue', 'side'], ['length', 'side'], ['word', 'after'], ['word+1', 'after'], ['word+2', 'after'], ['kind', 'side'],
  ['kind+1', 'after'], ['word', 'word+1'], ['word+1', 'word+2'], ['shapes', 'after'], ['toCue', 'toContent', 'after'],
  ['first', 'length'], ['shapeOfFirst', 'length', 'shapes'], ['said', 'toCue', 'after'], ['suffix+1', 'after'],
  ['kind', 'kind+1', 'after'], ['commas', 'side'], ['toContent', 'side'], ['toCue', 'length', 'after'],
  ['firstKind', 'length', 'after'], ['word+1', 'toCue', 'length'], ['verbs', 'side'], ['verbs', 'toCue', 'length'],
]);

/** A saying and the token that its source starts with. */
export interface Begun {
  readonly saying: Saying;
  readonly start: number;
}

/** Fills what holds for a cue and the start of its source wherever that ends. */
export function fillSourceBegun(
  { word, stem, kind, shape }: Reading,
  { saying, start }: Begun,
  values: Int32Array,
): void {
  values[E.said] = pick(stem, saying.cue.at);
  values[E.first] = pick(word, start);
  values[E.firstKind] = pick(kind, start);
  values[E.shapeOfFirst] = pick(shape, start);
}

/** Fills what tells, with what `fillSourceBegun` has filled, whether the source that starts at `start` ends with token `at`. */
export function fillSourceEnd(reading: Reading, { saying, start }: Begun, at: number, values: Int32Array): void {
  const { word, kind, shape } = reading;
  const head = saying.cue.at;
  const { first } = saying.content;
  const after = at > head ? 1 : 0;
  values[E.word] = pick(word, at);
  values[E['word+1']] = pick(word, at + 1);
  values[E['word+2']] = pick(word, at + 2);
  values[E.kind] = pick(kind, at);
  values[E['kind+1']] = pick(kind, at + 1);
  values[E['suffix+1']] = pick(reading.suffix, at + 1);
  values[E.shapes] = join(pick(shape, at), pick(shape, at + 1), pick(shape, at + 2));
  values[E.after] = after;
  values[E.side] = join(after, pick(reading.markCode, at + 1));
  values[E.toCue] = at < head ? distanceBucket(head - at) : 15;
  values[E.toContent] = first > at ? distanceBucket(first - at) : 15;
  values[E.length] = Math.min(12, at - start);
  values[E.commas] = commasBetween(reading, start, at, 4);
  values[E.verbs] = verbsBetween(reading, start - 1, at + 1);
}

/** Where a place lies to the content: 0 before, 1 in it, 2 behind. */
function insideness({ first, last }: Stretch, at: number): number {
  if (at < first) return 0;
  return at <= last ? 1 : 2;
}
