import { join, pick, templates, valuePlaces } from './features.ts';
import type { Reading } from './reading.ts';
import type { Cue } from './relations.ts';

// biome-ignore format: a line a group
const V = valuePlaces([
  'word-1', 'word', 'word+1', 'kind-1', 'kind', 'kind+1', 'suffix', 'shapes', 'distance', 'said', 'next',
] as const);

// biome-ignore format: a line a group
export const CUE_EDGE = templates(V, 0, [
  ['distance'], ['distance', 'said'], ['word', 'distance'], ['word'], ['word+1', 'distance'], ['word-1', 'distance'],
  ['word-1', 'word'], ['word', 'word+1'], ['said', 'word'], ['said', 'word+1'], ['kind', 'distance'],
  ['kind', 'kind+1', 'distance'], ['kind-1', 'kind', 'distance'], ['shapes', 'distance'], ['suffix', 'distance'],
  ['next', 'distance'],
]);

/** Fills what tells whether the cue around its main word begins, or ends, with token `at`. */
export function fillCueEdge(reading: Reading, cue: Cue, at: number, values: Int32Array): void {
  const { word, kind, shape } = reading;
  for (let offset = -1; offset <= 1; offset += 1) {
    values[V.word + offset] = pick(word, at + offset);
    values[V.kind + offset] = pick(kind, at + offset);
  }
  values[V.suffix] = pick(reading.suffix, at);
  values[V.shapes] = join(pick(shape, at), pick(shape, at + 1), pick(shape, at - 1));
  values[V.distance] = at - cue.at;
  values[V.said] = pick(reading.stem, cue.at);
  values[V.next] = pick(reading.markCode, at + 1);
}
