import type { Item, Word } from './item.ts';
import { genderOfPronoun, isWord, LISTS, mayBeNoun, verbKind } from './lexicon.ts';

/** A phrase that can say something: items `from` to `to` of a frame, both inclusive. */
export interface Source {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'pronoun' | 'description';
  /** Key of the noun that the phrase turns on. */
  readonly head: string;
  /** Keys of all its words. */
  readonly keys: readonly string[];
  /** A body, a document or a person, as far as its nouns tell. */
  readonly sort: 'person' | 'body' | 'document' | 'unknown';
}

/** The source that items `from` to `to` make. */
export function sourceOf(items: readonly Item[], from: number, to: number): Source | null {
  const words = items.slice(from, to + 1).filter(isWord);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const kind = kindOf(words, from === 0);
  const head = kind === 'name' ? last.key : (headWord(words)?.key ?? '');
  return {
    from,
    to,
    start: first.start,
    end: last.end,
    kind,
    head,
    keys: words.map(({ key }) => key),
    sort: sortOf(words, kind, head),
  };
}

function kindOf(words: readonly Word[], opens: boolean): Source['kind'] {
  const [first] = words;
  if (first !== undefined && words.length === 1 && genderOfPronoun(first.key) !== null) return 'pronoun';
  const head = headWord(words);
  const plain = head === undefined || !head.capital || isPlainWord(head, opens && head === first);
  return plain ? 'description' : 'name';
}

/** A word whose capital tells nothing. */
function isPlainWord({ key }: Word, opens: boolean): boolean {
  if (LISTS.determiners.has(key) || LISTS.prepositions.has(key) || LISTS.articles.has(key)) return true;
  return (
    opens &&
    (LISTS.genericPersons.has(key) || LISTS.bodyNouns.has(key) || LISTS.documentNouns.has(key) || key.endsWith('ers'))
  );
}

/** The last word before the first preposition, clause or verb, and before what tells more of the noun behind it. */
function headWord(words: readonly Word[]): Word | undefined {
  const stop = words.findIndex((word, index) => index > 0 && (endsHead(word) || isBehindNoun(words, index)));
  return (stop < 0 ? words : words.slice(0, stop)).at(-1);
}

/** "two bankers close to the deal", "a letter sent to the mayor", "a sergeant reached by telephone" */
function isBehindNoun(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (word === undefined || index < 2 || word.capital || words[index - 1]?.capital === true) return false;
  const ends = next === undefined || LISTS.prepositions.has(next.key) || LISTS.adverbs.has(next.key);
  return (
    ends && (LISTS.behindNouns.has(word.key) || (next !== undefined && /(?:ed|sent|seen|written)$/.test(word.key)))
  );
}

function endsHead({ key }: Word): boolean {
  if (LISTS.prepositions.has(key) || LISTS.clauseWords.has(key) || LISTS.auxiliaries.has(key)) return true;
  return verbKind(key) === 'speech' && !mayBeNoun(key);
}

/** "one of the packers" is a person, "some of the entries" is not. */
function isPartOfThings(words: readonly Word[], head: string): boolean {
  const of = words.findIndex(({ key }) => key === 'of');
  const last = words.at(-1)?.key ?? '';
  if (of < 0 || !LISTS.quantifiers.has(head) || head === 'one') return false;
  return !(LISTS.genericPersons.has(last) || /(?:ers|ors|ists|ians|men|women|them)$/.test(last));
}

function sortOf(words: readonly Word[], kind: Source['kind'], head: string): Source['sort'] {
  const first = words[0]?.key ?? '';
  if (isPartOfThings(words, head)) return 'unknown';
  if (LISTS.personTitles.has(first) || LISTS.officeNouns.has(head) || isGenericPerson(head)) return 'person';
  if (kind === 'description' && LISTS.personNouns.has(head)) return 'person';
  if (LISTS.documentNouns.has(head) || LISTS.issuedNouns.has(head)) return 'document';
  if (LISTS.bodyNouns.has(head)) return 'body';
  if (kind === 'name') return sortOfName(words);
  return LISTS.personTitles.has(head) ? 'person' : 'unknown';
}

function sortOfName(words: readonly Word[]): Source['sort'] {
  const [first, second] = words;
  if (words.some(isRole)) return 'person';
  if (words.some(({ key }) => LISTS.bodyNouns.has(key))) return 'body';
  if (words.some(({ key }) => LISTS.personTitles.has(key))) return 'person';
  if (first !== undefined && LISTS.determiners.has(first.key)) return second?.capital === true ? 'body' : 'person';
  return words.length > 1 && words.every(({ capital }) => capital) ? 'person' : 'unknown';
}

/** "boss" of "Norland Rail boss Marta Vell", whatever bodies are named before it. */
function isRole({ key, capital }: Word, at: number, words: readonly Word[]): boolean {
  const names = !capital && words[at + 1]?.capital === true;
  return names && (LISTS.personNouns.has(key) || LISTS.officeNouns.has(key) || LISTS.genericPersons.has(key));
}

/** "official", "caller", "ex-official" */
export function isGenericPerson(head: string): boolean {
  return LISTS.genericPersons.has(head.replace(/^ex-/, ''));
}

/** A name by itself, perhaps with a title. */
export function isBareName(items: readonly Item[], from: number, to: number): boolean {
  const words = items.slice(from, to + 1);
  return to < items.length && words.length > 0 && words.length <= MOST_NAME_WORDS && words.every(isNameWord);
}

export const MOST_NAME_WORDS = 6;

/** A word that may be part of a name: one with a capital, or a small piece such as "van". */
export function isNameWord(item: Item | undefined): boolean {
  return (
    isWord(item) &&
    (item.capital || LISTS.innerPieces.has(item.key)) &&
    !LISTS.determiners.has(item.key) &&
    !LISTS.prepositions.has(item.key)
  );
}
