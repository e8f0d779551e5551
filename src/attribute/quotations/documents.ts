import type { Item } from './item.ts';
import { isIn, isOneOf, isWord, LISTS } from './lexicon.ts';
import { phraseAfter } from './phrase-after.ts';
import { type Source, sourceOf } from './source.ts';

const LONGEST_DESCRIPTION = 3;

/** Documents that a sentence names in small letters: "the one-page memo". */
export function documentsIn(items: readonly Item[]): Source[] {
  const found: Source[] = [];
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at];
    if (!isWord(item) || item.capital || !isDocument(item)) continue;
    const from = articleBefore(items, at);
    const source = from === at ? null : sourceOf(items, from, at);
    if (source?.sort === 'document' && source.head === item.key) found.push(source);
  }
  return found;
}

/** The article of the noun at `at`, or `at` where none is near. */
function articleBefore(items: readonly Item[], at: number): number {
  for (let from = at - 1; from >= at - LONGEST_DESCRIPTION; from -= 1)
    if (isIn(items[from], LISTS.articles)) return from;
  return at;
}

function isDocument({ key }: { readonly key: string }): boolean {
  return LISTS.documentNouns.has(key) || LISTS.issuedNouns.has(key);
}

const SIGNED = new Set(['signed', 'written', 'penned', 'drafted', 'authored']);

/** Who wrote a document of the sentence: "signed by Marta Vell", "a letter from Marta Vell". */
export function signerIn(items: readonly Item[]): Source | null {
  const at = items.findIndex(
    (item, here) =>
      (isIn(item, SIGNED) && isOneOf(items[here + 1], ['by'])) ||
      (isWord(item) && isDocument(item) && isOneOf(items[here + 1], ['from'])),
  );
  const source = at < 0 ? null : phraseAfter(items, at + 2, items.length - 1);
  return source?.kind === 'name' && source.sort !== 'document' ? source : null;
}

/** The document that a sentence opens with: "In the memorandum, which …, it is said". */
export function documentLead(items: readonly Item[]): Source | null {
  const source = isOneOf(items[0], ['in']) ? phraseAfter(items, 1, items.length - 1) : null;
  return source?.sort === 'document' ? source : null;
}

/** "it is said that": nobody is meant by "it". */
export function isImpersonal(items: readonly Item[], { to, keys }: Source): boolean {
  const verb = items[to + 2];
  return keys[0] === 'it' && isIn(items[to + 1], LISTS.be) && isWord(verb) && PARTICIPLE.test(verb.key);
}

const PARTICIPLE = /(?:ed|said|written|told|read|found|known|thought|understood)$/;
