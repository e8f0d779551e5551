import { foldWord } from '../../text/fold.ts';
import type { Voice } from './discourse.ts';
import { isPossessive, LISTS } from './lexicon.ts';
import { isGenericPerson } from './source.ts';

/** Remembers which descriptions a report brings in without a name. */
export class Unnamed {
  readonly #heads = new Set<string>();

  /**
   * Whether the report keeps the name back: "a former official", "two people familiar with the matter", and later "the official".
   * A body, a document, a spokesman (who speaks for a body) and an office with one holder are no unnamed sources.
   */
  isAnonymous(voice: Voice): boolean {
    if (voice.kind !== 'description' || voice.sort === 'body' || voice.sort === 'document') return false;
    if (LISTS.officeNouns.has(voice.head) || LISTS.recordings.has(voice.head)) return false;
    const [first = ''] = voice.keys;
    if (this.#isDefinite(voice, first))
      return this.#heads.has(singularOf(voice.head)) || (isGenericPerson(voice.head) && !isUnique(voice));
    const anonymous =
      LISTS.indefinites.has(first) || isGenericPerson(voice.head) || /^\d+$/.test(first) || isGenericPerson(first);
    if (anonymous) for (const word of wordings(voice, fellowsOf(voice))) this.#heads.add(singularOf(word));
    return anonymous;
  }

  #isDefinite({ keys }: Voice, first: string): boolean {
    return (
      LISTS.definites.has(first) && !keys.some((key) => key === 'other' || key === 'others') && !isPossessive(first)
    );
  }
}

/** "bankers" of "one of the bankers", else the head. */
function fellowsOf({ head, keys }: Voice): string {
  if (keys[1] !== 'of' || !LISTS.quantifiers.has(keys[0] ?? '')) return head;
  const end = keys.findIndex((key, at) => at > 2 && LISTS.prepositions.has(key));
  return keys[(end < 0 ? keys.length : end) - 1] ?? head;
}

/** A word of a voice, and what a spinner has put for it in the report: it may have been put in some places alone. */
function wordings({ keys, text }: Voice, word: string): readonly string[] {
  const there = text.split(' ')[keys.lastIndexOf(word)];
  return there === undefined ? [word] : [word, foldWord(there)];
}

/** "banker" of "two bankers", of whom "the banker" is one. */
function singularOf(head: string): string {
  if (head.endsWith('men')) return `${head.slice(0, -3)}man`;
  return /[^s]s$/.test(head) ? head.slice(0, -1) : head;
}

/** An office that one person holds. */
function isUnique({ keys }: Voice): boolean {
  return keys.some((key) => LISTS.uniqueMarks.has(key));
}
