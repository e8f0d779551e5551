import { Pattern } from '../text/pattern.ts';
import words from './words.json' with { type: 'json' };

const OUTLET = new Set(words.outlet);
const LABEL = new Set(words.labels);
const STAFF = new Set(words.staff);
const ROLE = new Set(words.roles);
const AGENCY = new Set(words.agencies);
const BODY = new Set(words.bodies);
const THE = new Set(words.theNames);
const WEEKDAYS = new Set(Object.keys(words.weekdays));
/** Small words that stand inside a name without a capital. */
const INNER = new Set([
  'of',
  'the',
  'and',
  'de',
  'del',
  'della',
  'di',
  'da',
  'do',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'les',
  'du',
  'des',
  'al',
  'el',
  'bin',
  'for',
  'in',
  'y',
  '&',
  'te',
  'ter',
  'zu',
  'on',
]);
const CAPITAL = /^[\p{Lu}\p{Lt}\d&@“‘']/u;

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** How many words `text` has, counted no further than `most`. */
export function countWords(text: string, most: number): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length && count <= most; i += 1) {
    const unit = text.charCodeAt(i);
    const space = unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0x2028;
    if (!space && !inWord) count += 1;
    inWord = !space;
  }
  return count;
}

/** Letters and digits of a word, in lower case; the possessive goes. */
export function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Every word has a capital, but for the small ones inside. */
export function isNameShaped(text: string): boolean {
  if (text.length > 120) return false;
  const parts = wordsOf(text);
  if (
    parts.length === 0 ||
    parts.length > 8 ||
    !/\p{L}{2}/u.test(text) ||
    /[?!…:;"“”]|\.\s/u.test(text.replace(/\b\p{Lu}\.\s/gu, ''))
  )
    return false;
  return parts.every((part, i) => CAPITAL.test(part) || (i > 0 && INNER.has(part)) || /^[a-z]+[A-Z]/u.test(part));
}

/** One of its words names a kind of outlet (Post, Wire, Radio), or it is a well-known agency. */
export function isOutletName(text: string): boolean {
  if (AGENCY.has(text) || isSite(text)) return true;
  if (!isNameShaped(text) || /^(?:special|share|sign|subscribe|follow|click|read|manage)\b/iu.test(text)) return false;
  const parts = wordsOf(text).map(bare);
  const named = parts.filter(
    (part) => OUTLET.has(part.replace(/\d+$/u, '')) || part.split('-').some((piece) => OUTLET.has(piece)),
  );
  if (parts.some(isCompound)) return true;
  return named.length > 0 && (parts.length > 1 || isCamel(text)) && !isLabel(text);
}

/** `Tagesanzeiger`: the kind of outlet is the end of the word. */
function isCompound(part: string): boolean {
  return (
    part.length > 7 && words.outletEndings.some((ending) => part.length > ending.length + 2 && part.endsWith(ending))
  );
}

/** One of its words names a kind of body that publishes what it has to say: Ministry, Institute, Group. */
export function isBodyName(text: string): boolean {
  const parts = wordsOf(text).map(bare);
  return parts.length > 1 && isNameShaped(text) && parts.some((part) => BODY.has(part)) && !isLabel(text);
}

/** `The Quarterdeck`: nothing else than a name that opens with its article, and no place known by one. */
export function isTheName(text: string): boolean {
  return THE_NAME.test(text) && !THE.has(text.toLowerCase()) && !LANDSCAPE.test(text);
}

const THE_NAME = new Pattern(String.raw`^The\s\p{Lu}[\p{L}\d’'-]+(?:\s(?:&\s|of\s|and\s)?\p{Lu}[\p{L}\d’'-]+){0,3}$`);

/** `The Kell Valley`: a part of a country. */
const LANDSCAPE =
  /\s(?:Bay|Coast|Delta|Downs|East|Fens|Gulf|Heights|Highlands|Hills|Islands|Isles|Lakes|Lowlands|Marches|Midlands|Mountains|North|Peninsula|Plains|Province|Region|River|Sea|South|States|Strait|Valley|West)$/u;

/** An agency, whose text others print. */
export function isWireName(text: string): boolean {
  return AGENCY.has(text) || /\b(?:agency|wire|newswire|press association)\b/iu.test(text);
}

/** `harbourfeed.net`. */
function isSite(text: string): boolean {
  return /^[\p{L}\d-]{2,40}\.(?:com|net|org|info|news|tv|co|io|eu|blog|example|live|media|online|press|site|today|website|[a-z]{2}|co\.[a-z]{2})$/u.test(
    text,
  );
}

/** `HarbourFeed24`: one word of several joined, as sites like to call themselves. */
export function isCamel(text: string): boolean {
  return (
    /^\p{Lu}\p{L}*[\p{Ll}\d]\p{Lu}[\p{L}\d]*(?:\.\p{L}{2,10})?$/u.test(text) &&
    !/^(?:Mc|Mac|De|Di|La|Le|O)\p{Lu}\p{Ll}+$/u.test(text)
  );
}

/** Two capitals or more, no small letter. */
export function isAllCaps(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}

/** Every word is one that pages label things with: sections, page and issue numbers, reading times. */
export function isLabel(text: string): boolean {
  if (text.length > 120) return false;
  const parts = wordsOf(text)
    .map(bare)
    .filter((part) => part !== '' && part !== '&');
  return (
    parts.every((part) => LABEL.has(part) || WEEKDAYS.has(part) || /^[\p{L}]?[\d,./]+$/u.test(part)) &&
    !/^The (?:\p{Lu}\p{Ll}+ ?)+$/u.test(text)
  );
}

/** `staff and agencies`, `our own correspondent`: somebody of the house, unnamed. */
export function isStaff(text: string): boolean {
  const plain = wordsOf(text)
    .map(bare)
    .join(' ')
    .replace(/^(?:the|from|by) /u, '');
  return STAFF.has(plain);
}

/** `Economics Editor`, `political correspondent`. */
export function isRole(text: string): boolean {
  if (text.length > 120) return false;
  const parts = wordsOf(text).map(bare);
  return parts.length <= 6 && parts.some((part) => ROLE.has(part));
}

/** Two to four capitalised words, as a person's name is written. */
export function isPersonShaped(text: string): boolean {
  if (text.length > 120) return false;
  const parts = wordsOf(text);
  return (
    parts.length >= 2 &&
    parts.length <= 5 &&
    isNameShaped(text) &&
    !isOutletName(text) &&
    !isLabel(text) &&
    !/[\d&@]/u.test(text) &&
    !/^(?:The|A|An)\s/u.test(text)
  );
}

/** What a piece of a masthead says of the name beside it: `a blog about birds`, `issue 12`, `press review, automatic translation`. */
export function isDescription(text: string): boolean {
  return DESCRIBING.test(text);
}

const DESCRIBING = new Pattern(`(?<![\\p{L}\\p{N}-])(?:${words.describing.join('|')})(?![\\p{L}-])`, 'i');

/** `USA`, `BBC`: no word that a name is usually made of. */
function isInitials(part: string): boolean {
  const low = bare(part);
  return (
    low.length <= 3 &&
    !INNER.has(low) &&
    !OUTLET.has(low) &&
    !LABEL.has(low) &&
    !/^(?:old|new|bay|red|big|sea|air)$/u.test(low)
  );
}

/** `THE HARBOUR POST` as `The Harbour Post`; a word that the rest of the text writes in capitals stays. */
export function inTitleCase(name: string, text: string): string {
  if (!isAllCaps(name)) return name;
  const parts = wordsOf(name);
  if (parts.length === 1) return name;
  const isInner = (part: string, at: number): boolean => at > 0 && INNER.has(part.toLowerCase());
  const titled = parts
    .map((part, at) => {
      if (isInner(part, at)) return part.toLowerCase();
      return isInitials(part) || part.length === 2
        ? part
        : part.toLowerCase().replace(/(?:^|[-'’“(])\p{L}/gu, (first) => first.toUpperCase());
    })
    .join(' ');
  const isPlain = parts.every(
    (part, at) =>
      part.length > 2 || (at > 1 && /^\d+$/u.test(part)) || isInner(part, at) || OUTLET.has(part.toLowerCase()),
  );
  return text.includes(titled) || isPlain ? titled : name;
}
