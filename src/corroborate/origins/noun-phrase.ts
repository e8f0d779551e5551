import { ARTICLES, DOCUMENTS, wordsOf } from './vocabulary.ts';

/** Where a description goes on after its main noun: "an official | in the harbour office". */
const GOES_ON =
  /\s(?:of|in|at|from|to|for|with|on|by|close|near|familiar|who|whose|which|that|speaking|briefed|involved|seen|shown|obtained|leaked|dated|sent|released|told|said|says)\b|[,;:(–—]/iu;
const SPLIT = /[\s/]+/u;
/** "an adviser to", "a person close to", "an official who has seen": what a speaker that was cut short may have lost on its left. */
const CUT_OFF =
  /(?:^|[\s“"‘'(—–-])(?<lost>(?:an?|the|one|two|three|four|several|some|another)\s(?:[\p{L}’'-]+\s){1,6}?(?:of|to|in|at|from|for|with|close to|who\s(?:[\p{L}’'-]+\s){1,4}?)\s?(?:(?:the|an?|its|his|her)\s)?)$/iu;
const RELATIVE = /^(?:who|which|that|whose|what)$/iu;
const BEFORE_RELATIVE =
  /(?:^|said\s|says\s|told\s\p{L}+\s|[;:“"‘]\s?|--\s)(?<noun>(?:an?|the|one|two|three|another|some|several)\s[^,;:“"]{3,90}?),?\s?$/iu;

/** The main noun of a description, folded: "official" of "an official in the harbour office". Empty where there is none. */
export function headOf(phrase: string): string {
  const cut = GOES_ON.exec(phrase);
  const front = cut === null ? phrase : phrase.slice(0, cut.index);
  return wordsOf(front).at(-1) ?? '';
}

/** What the described is called by, one or many, woman or man: `official`, `spokesperson`. */
export function callingOf(phrase: string): string {
  return headOf(phrase)
    .replace(/s$/u, '')
    .replace(/^(spokes|chair|police|fire)(?:wo)?m[ae]n$/u, '$1person');
}

/** What a person is said to belong to: the words behind "in", "of", "at", "from", "to" or "for"; none where it is only "familiar with" something. */
export function belongsTo(phrase: string): string[] {
  const found = /\s(?<link>of|in|at|from|to|for)\s(?<rest>[^,;:(]{2,80})/iu.exec(phrase);
  const front = phrase.slice(0, found?.index ?? 0);
  if (found === null || /\b(?:close|familiar|knowledge|near|who)\b/iu.test(front)) return [];
  return wordsOf((found.groups?.['rest'] ?? '').split(/\s(?:who|which|that|said|says|told)\s/iu)[0] ?? '').filter(
    (word) => word.length > 2 && word !== 'the' && word !== 'its',
  );
}

/** Whether a description begins as one of somebody unnamed does: "a former official", "two people". */
export function isIndefinite(phrase: string): boolean {
  return ARTICLES.has(wordsOf(phrase.split(SPLIT)[0] ?? '')[0] ?? '') || /^\p{N}{1,3}\s\p{Ll}/u.test(phrase);
}

/** Whether it names something written. A name's last word is none: "the Hull Register". */
export function isDocument(phrase: string): boolean {
  return DOCUMENTS.has(headOf(phrase)) && !endsInName(phrase);
}

/** "the society Hull Register". */
export function endsInName(phrase: string): boolean {
  return /\p{Lu}[\p{L}-]*\s\p{Lu}\p{L}+$/u.test(phrase) && !/^The\s\p{Lu}\p{L}+$/u.test(phrase);
}

export function isRelative(phrase: string): boolean {
  return RELATIVE.test(phrase);
}

/**
 * The description that ends at `text.end` of a sentence: `before` is the sentence up to the speaker found. Gives what
 * stands to the speaker's left and belongs to it, with the white space behind it, or ''.
 */
export function lostLeft(before: string): string {
  return CUT_OFF.exec(before.slice(-100))?.groups?.['lost'] ?? '';
}

/** What a relative pronoun stands for: the description before it, or ''. */
export function beforeRelative(before: string): string {
  return BEFORE_RELATIVE.exec(before.slice(-120))?.groups?.['noun']?.trim() ?? '';
}
