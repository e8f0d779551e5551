import { CHAR, charKind } from '../../text/ascii.ts';
import { foldWord } from '../../text/fold.ts';
import { isPlain } from '../../text/pattern.ts';
import phrases from './phrases.json' with { type: 'json' };

export const DOCUMENTS: ReadonlySet<string> = new Set(phrases.documents);
export const GENERIC: ReadonlySet<string> = new Set(phrases.generic);
export const ARTICLES: ReadonlySet<string> = new Set(phrases.articles);
export const SPEAKS_FOR: ReadonlySet<string> = new Set(phrases.speaksFor);
const TOLLS = new Set(phrases.tolls);
export const CONFIRMING: ReadonlySet<string> = new Set(phrases.confirming);
/** Words that end a description to its left; that may not end it; that stand behind it unless a relative clause brings them; and that may begin it without an article. */
export const STOPS: ReadonlySet<string> = new Set(phrases.stops);
export const TRAILING: ReadonlySet<string> = new Set(phrases.trailing);
export const SAYING: ReadonlySet<string> = new Set(phrases.saying);
export const MODIFIERS: ReadonlySet<string> = new Set(phrases.modifiers);
/** Words of a name that tell it from no other; of figures that do not say whose they are; and of occasions and times, at which one speaks. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(phrases.empty);
export const OF_FIGURES: ReadonlySet<string> = new Set(phrases.ofFigures);
export const OCCASIONS: ReadonlySet<string> = new Set(phrases.occasions);
const DOUBTS = new Set(phrases.doubts);
const NEGATIONS = new Set(phrases.negations);
const PLAIN_BODIES = new Set(phrases.plainBodies);
const BODIES = new Set(phrases.bodies.filter((word) => !PLAIN_BODIES.has(word)));
const SAME_BODY: Readonly<Record<string, string>> = phrases.sameBody;
const GENDERS = { female: new Set(phrases.female), male: new Set(phrases.male) };

const BELIEFS =
  /^(?:believ|suspect|suspici|suggest|lean|inclin|appear|seem|think|thought|likel|probabl|indicat|possib|may$|might$|apparent|reported|alleged|presum|assum)/u;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const LONGEST_READ = 600;

/** The folded words of a text, possessives bare. Cost: linear; plain English is cut by its characters, for speed. */
export function wordsOf(text: string): string[] {
  const read = text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text;
  if (!isPlain(read)) return read.match(WORD)?.map((word) => bare(foldWord(word))) ?? [];
  const isMarked = read.includes("'") || read.includes('’');
  const words: string[] = [];
  for (let at = 0; at < read.length; at += 1) {
    if (!isWordChar(read, at)) continue;
    const end = plainWordEnd(read, at);
    const word = read.slice(at, end).toLowerCase();
    words.push(isMarked ? bare(word.replaceAll('’', "'")) : word);
    at = end;
  }
  return words;
}

/** Where the letters and digits end that begin at `start`, with those that a hyphen or an apostrophe joins to them. */
function plainWordEnd(text: string, start: number): number {
  let end = start + 1;
  while (isWordChar(text, end) || (isJoint(text.charCodeAt(end)) && isWordChar(text, end + 1))) end += 1;
  return end;
}

function isWordChar(text: string, at: number): boolean {
  const kind = charKind(text, at);
  return kind === CHAR.letter || kind === CHAR.digit;
}

const [HYPHEN, APOSTROPHE, CURLY_APOSTROPHE] = [0x2d, 0x27, 0x2019];

function isJoint(code: number): boolean {
  return code === HYPHEN || code === APOSTROPHE || code === CURLY_APOSTROPHE;
}

/** Without the mark of a possessive. */
function bare(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

/** The words that name a kind of body of which a story mostly has one: `police`, `morgue`. */
export function bodyWords(words: readonly string[]): string[] {
  return words.filter((word) => BODIES.has(word)).map((word) => SAME_BODY[word] ?? word);
}

/** Whether a sentence gives a toll, or speaks of one. */
export function isToll(text: string): boolean {
  return wordsOf(text).some((word) => TOLLS.has(word));
}

/** What `isToll` and `isDoubt` need, as tokens. */
export const TOLL_WORDS: readonly string[] = phrases.tolls.flatMap(withPossessive);
export const DOUBT_WORDS: readonly string[] = phrases.doubts.flatMap(withPossessive);

function withPossessive(word: string): string[] {
  return [word, `${word}'s`];
}

/** Whether a sentence says that nothing is known, rather than that something is held to be likely. */
export function isDoubt(text: string): boolean {
  const words = wordsOf(text);
  return words.some(
    (word, at) =>
      DOUBTS.has(word) &&
      words.slice(Math.max(0, at - REACH), at + 1).some((one) => NEGATIONS.has(one) || one.endsWith("n't")),
  );
}

/** How far before the word that it turns a negation may stand. */
const REACH = 5;

/** Whether a sentence holds something to be likely, rather than doubting it. */
export function isBelief(text: string): boolean {
  return wordsOf(text).some((word) => BELIEFS.test(word));
}

export function genderOf(text: string): 'female' | 'male' | null {
  const words = wordsOf(text);
  const isFemale = words.some((word) => GENDERS.female.has(word));
  const isMale = words.some((word) => GENDERS.male.has(word));
  if (isFemale === isMale) return null;
  return isFemale ? 'female' : 'male';
}

export function shares<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}
