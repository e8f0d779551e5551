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
    if (LISTS.officeNouns.has(voice.head)) return false;
    const [first = ''] = voice.keys;
    if (this.#isDefinite(voice, first))
      return this.#heads.has(voice.head) || (isGenericPerson(voice.head) && !isUnique(voice));
    const anonymous =
      LISTS.indefinites.has(first) || isGenericPerson(voice.head) || /^\d+$/.test(first) || isGenericPerson(first);
    if (anonymous) this.#heads.add(voice.head);
    return anonymous;
  }

  #isDefinite({ keys }: Voice, first: string): boolean {
    return (
      LISTS.definites.has(first) && !keys.some((key) => key === 'other' || key === 'others') && !isPossessive(first)
    );
  }
}

/** An office that one person holds. */
function isUnique({ keys }: Voice): boolean {
  return keys.some((key) => LISTS.uniqueMarks.has(key));
}
