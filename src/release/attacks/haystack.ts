import type { JsonValue, ReleaseContent, ReleaseItem } from '../item.ts';

/** A piece of text in an item: a value, or a key. */
export interface Straw {
  readonly item: string;
  readonly text: string;
}

/** Every text in a release: ids, keys and values, however deep. Linear. */
export function strawsOf(content: ReleaseContent): readonly Straw[] {
  return content.items.flatMap((item) => [item.id, ...textsOf(item.body)].map((text) => ({ item: item.id, text })));
}

function textsOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap(textsOf);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}

export const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** A field of an item's body, or undefined. */
export function fieldOf(item: ReleaseItem, name: string): JsonValue | undefined {
  const { body } = item;
  if (typeof body !== 'object' || body === null || isList(body)) return undefined;
  return body[name];
}

export const itemsOf = (content: ReleaseContent, kind: ReleaseItem['kind']): readonly ReleaseItem[] =>
  content.items.filter((item) => item.kind === kind);

/** A text's words: letters and digits, lower case, accents off, a possessive s dropped. */
export function wordsOf(text: string): readonly string[] {
  return spelledWords(text).map(plain);
}

/** The same words as they are spelled. */
export function spelledWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu) ?? [];
}

export function plain(word: string): string {
  const bare = /^[ -~]*$/.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().replace(/['’ʼ]s$/u, '');
}

/** A text's words with one space around each, so that ` a b ` finds whole words only. */
export const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** Every run of `length` words. */
export function runsOf(words: readonly string[], length: number): readonly string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}
