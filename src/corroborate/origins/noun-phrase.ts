import { Pattern } from '../../text/pattern.ts';
import { ARTICLES, DOCUMENTS, wordsOf } from './vocabulary.ts';

/** A description with what is asked of it again and again. */
export interface NounPhrase {
  readonly text: string;
  /** Folded. */
  readonly words: readonly string[];
  /** Its main noun, as `headOf` gives it. */
  readonly head: string;
  /** Begins as the description of somebody unnamed does: "a former official", "two people". */
  readonly isIndefinite: boolean;
  /** Names something written. */
  readonly isDocument: boolean;
}

export function nounPhrase(text: string): NounPhrase {
  const words = wordsOf(text);
  const head = headOf(text, words);
  const isDocument = (DOCUMENTS.has(head) && !endsInName(frontOf(text))) || FIGURES.test(text);
  return { text, words, head, isIndefinite: isIndefinite(text), isDocument };
}

/** Those on paper: not "senior figures in the party". */
const FIGURES = new Pattern(
  String.raw`\b(?:figures|data|numbers)\s(?:that\s\p{L}+\s)?(?:published|released|issued|compiled|collected|kept|provided|supplied|obtained|seen|from|by)\b`,
  'i',
);
/** Where a description goes on after its main noun: "an official | in the harbour office". */
const GOES_ON = new Pattern(
  String.raw`\s(?:of|in|at|from|to|for|with|on|by|close|near|familiar|who|whose|which|that|speaking|briefed|involved|seen|shown|obtained|leaked|dated|sent|released|told|said|says)\b|\s(?:available|published|issued|compiled|collected|circulated|kept|held|prepared)\s(?:by|to|on|in|at|for)\b|[,;:(–—]`,
  'i',
);
/** "an adviser to", "a person close to", "an official who has seen": what a speaker that was cut short may have lost on its left. */
const CUT_OFF = new Pattern(
  String.raw`(?:^|[\s“"‘'(—–-])(?<lost>(?:an?|the|one|two|three|four|several|some|another)\s(?:[\p{L}’'-]+\s){1,6}?(?:of|to|in|at|from|for|with|close to|who\s(?:[\p{L}’'-]+\s){1,4}?)\s?(?:(?:the|an?|its|his|her)\s)?)$`,
  'i',
);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose', 'what']);
const BEFORE_RELATIVE = new Pattern(
  String.raw`(?:^|said\s|says\s|told\s\p{L}+\s|[;:“"‘]\s?|--\s)(?<noun>(?:an?|the|one|two|three|another|some|several)\s[^,;:“"]{3,90}?),?\s?$`,
  'i',
);

/** A description up to where it goes on after its main noun. */
function frontOf(phrase: string): string {
  return phrase.slice(0, GOES_ON.exec(phrase)?.index);
}

/** The main noun of a description, folded: "official" of "an official in the harbour office". Empty where there is none. `words`: its own, where they are known. */
export function headOf(phrase: string, words?: readonly string[]): string {
  const cut = GOES_ON.exec(phrase);
  const front = cut === null ? (words ?? wordsOf(phrase)) : wordsOf(phrase.slice(0, cut.index));
  return front.at(-1) ?? '';
}

/** What the described is called by, one or many, woman or man: `official`, `spokesperson`. */
export function callingOf(phrase: string): string {
  const head = headOf(phrase);
  const one = head.endsWith('s') ? head.slice(0, -1) : head;
  return one.replace(/^(spokes|chair|police|fire)(?:wo)?m[ae]n$/, '$1person');
}

const BELONGS = new Pattern(String.raw`\s(?<link>of|in|at|from|to|for)\s(?<rest>[^,;:(]{2,80})`, 'i');
const ONLY_KNOWS = new Pattern(String.raw`\b(?:close|familiar|knowledge|near|who)\b`, 'i');
const THEN = /\s(?:who|which|that|said|says|told)\s/i;

/** What a person is said to belong to: the words behind "in", "of", "at", "from", "to" or "for"; none where it is only "familiar with" something. */
export function belongsTo(phrase: string): string[] {
  const found = BELONGS.exec(phrase);
  if (found === null || ONLY_KNOWS.test(phrase.slice(0, found.index))) return [];
  return wordsOf((found.groups?.['rest'] ?? '').split(THEN)[0] ?? '').filter(
    (word) => word.length > 2 && word !== 'the' && word !== 'its',
  );
}

const BREAK = /[\s/]/;
const COUNTED = new Pattern(String.raw`^\p{N}{1,3}\s\p{Ll}`);

/** Whether a description begins as one of somebody unnamed does: "a former official", "two people". */
export function isIndefinite(phrase: string): boolean {
  const end = phrase.search(BREAK);
  const [first = ''] = wordsOf(end < 0 ? phrase : phrase.slice(0, end));
  return ARTICLES.has(first) || COUNTED.test(phrase);
}

const ENDS_IN_NAME = new Pattern(String.raw`\p{Lu}[\p{L}-]*\s\p{Lu}\p{L}+$`);
const THE_NAME = new Pattern(String.raw`^The\s\p{Lu}\p{L}+$`);

/** A name's last word is no noun of it: "the society Hull Register". */
export function endsInName(phrase: string): boolean {
  return ENDS_IN_NAME.test(phrase) && !THE_NAME.test(phrase);
}

export function isRelative(phrase: string): boolean {
  return RELATIVES.has(phrase.toLowerCase());
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
