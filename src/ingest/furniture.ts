import { Pattern } from '../text/pattern.ts';
import furniture from './furniture.json' with { type: 'json' };
import { countWords, isLabel, wordsOf } from './names.ts';

const SHARE = new Set(furniture.shareNames);
const OPENERS = new Set(furniture.listOpeners);
const ANYWHERE = byFirstWord(furniture.starts);
const IN_TAIL = byFirstWord(furniture.tailStarts);
const INSIDE = new RegExp(furniture.inside.join('|'), 'u');
const ADDRESS =
  /\b(?:[Yy]ou|YOU|[Yy]our|YOUR|[Oo]ur|OUR|[Ww]e|WE|us|US|[Rr]equired|[Rr]eserved|RESERVED|[Aa]utomatic|may not be)\b/u;
/** No opening phrase is longer. */
const OPENING_UNITS = 80;
/** Words that say that somebody spoke: such a line is the report's own. */
export const SPEECH = /\b(?:said|says|told|tells|added|asked|warned|announced|according to|reported|replied)\b/iu;

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.split(/[ :]/u)[0] ?? phrase;
    map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  return map;
}

function startsWithOne(text: string, phrases: ReadonlyMap<string, readonly string[]>): boolean {
  const first = /^[^ :]+/u.exec(text)?.[0] ?? '';
  return (phrases.get(first) ?? []).some(
    (phrase) => text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length)),
  );
}

/** Letters that pages dress words up in: full-width, mathematical, ligatures. */
const DRESSED = /[\ud800-\udbff\u2100-\u214f\ufb00-\ufb06\uff00-\uffef]/;

function plain(text: string, most = 500): string {
  const head = text.slice(0, most).trimEnd();
  return (DRESSED.test(head) ? head.normalize('NFKC') : head)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s>►▶•*#([–—-]+/u, '');
}

/** The page speaks here and not the report, wherever the line stands. Linear, looks at the first 500 code units. */
export function isFurniture(text: string): boolean {
  const size = countWords(text, 45);
  if (size > 45 && !/^[\s►▶•*#([–—-]*(?:©|c|a)/iu.test(text)) return false;
  const isShort = size <= 14 || ADDRESS.test(text);
  const low = plain(text, isShort ? 500 : OPENING_UNITS);
  if (
    /^(?:©|\(c\)|copyright(?: ©| \(c\))? \d{4}|copyright ©|copyright by|all content (?:created|copyright|©))/u.test(low)
  )
    return true;
  if (size > 45) return false;
  if (isSignature(text) || isDebris(text) || isDeskNote(text) || isForm(text, low) || isLinkList(text)) return true;
  if (/^[\u{1D400}-\u{1D7FF}\s\p{P}&]+$/u.test(text)) return true;
  if (/^\(?(?:reporting|additional reporting|writing|editing|compiled|edited|reported) by\b/u.test(low)) return true;
  if (size <= 40 && /\bcontributed to this (?:report|article|story|piece)\b/iu.test(text)) return true;
  if (!startsWithOne(low, ANYWHERE) && !(isShort && INSIDE.test(low))) return false;
  return !isProseWithSpeech(text);
}

function isProseWithSpeech(text: string): boolean {
  return SPEECH.test(text) && /[.!?]["”’)]*$/u.test(text) && /["“”]/u.test(text);
}

/** Lines that are furniture only at a text's end: `Get the …`, `For more …`. */
export function isTailFurniture(text: string): boolean {
  if (countWords(text, 60) > 60 || SPEECH.test(text)) return false;
  return startsWithOne(plain(text), IN_TAIL) || (/^(?:Sources?|Via): ?\S/u.test(text) && countWords(text, 9) <= 8);
}

/** A line after which a list of other stories follows. */
export function opensList(text: string): boolean {
  return countWords(text, 5) <= 5 && OPENERS.has(plain(text).replace(/[\s:.…]+$/u, ''));
}

/** `AB/cd/ef` or `-- abc`: the desk's initials. */
function isSignature(text: string): boolean {
  return (INITIALS.test(text) && text.includes('/')) || /^-?30-?$|^#{2,}$|^\*{3,}$|^[-–—_=*•·.\s]{2,}$/u.test(text);
}

const INITIALS = new Pattern(String.raw`^[([]?\p{L}{1,4}(?:[/|-]\p{L}{1,4}){1,4}[)\]]?$`);

/** File names and sizes of pictures. */
function isDebris(text: string): boolean {
  if (countWords(text, 20) > 20 || !/\d|(?:logo|jpe?g|png|gif|webp|svg)$/iu.test(text)) return false;
  const parts = wordsOf(text.slice(0, 300));
  if (/\.(?:jpe?g|png|gif|webp|svg)$/iu.test(text)) return true;
  const codes = parts.filter((part) => /^(?=.*\d)(?:[a-f\d]{3,}|\p{L}?\d+(?:x\d+)?)$/iu.test(part)).length;
  return (
    (codes >= 4 && codes >= 0.4 * parts.length) ||
    (parts.some((part) => /^\p{L}?\d{3,5}x\d{3,5}$/u.test(part)) && !/[.!?]$/u.test(text)) ||
    /\slogo$/iu.test(text)
  );
}

/** `Home » World » …`: where the page stands in its site. */
function isTrail(text: string): boolean {
  const [first = '', ...rest] = text.slice(0, 400).split(/\s[»›>]\s/u);
  if (rest.length === 0 || countWords(first, 4) > 3 || /[.!?#@]/u.test(first)) return false;
  return isLabel(first) || (rest.length > 1 && rest.slice(0, -1).every((part) => countWords(part, 4) <= 3));
}

/** `(Updates with …)`, `Home » World » …`, `ENDS`. */
function isDeskNote(text: string): boolean {
  return (
    /^\((?:updates?|adds?|recasts?|corrects?|refiles?|rewrites?|removes?|fixes|changes|clarifies|writethru)\b[^()]{0,240}\)$/iu.test(
      text,
    ) ||
    isTrail(text) ||
    /^[-–—\s]*(?:ENDS|Ends|LIVE|-30-)[-–—\s.]*$/u.test(text)
  );
}

const TAGS = new Pattern(String.raw`^(?:#\p{L}[\p{L}\d_]*[\s,]*){2,12}$`);
/** An address, a grade of secrecy, how long ago. */
const FIELD = new Pattern(
  String.raw`^\S{1,60}@\S{1,60}\.\p{L}{2,10}$|^TLP:\p{L}+\.?$|^(?:updated )?\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?) ago$`,
  'i',
);

function isForm(text: string, low: string): boolean {
  if (
    /^(?:close|collapse|expand|enlarge this image|image|menu|skip ad|video|gallery|updated at [^.]{1,40})$/iu.test(text)
  )
    return true;
  if (/^\d+ (?:comments?|thoughts?|replies|responses|shares?|likes|views)\b/u.test(low) && wordsOf(text).length <= 15)
    return true;
  if (/^(?:tags?|topics?|categories|category|keywords|labels|hashtags)\s?:/u.test(low)) return true;
  if (TAGS.test(text.slice(0, 300))) return true;
  if (FIELD.test(text)) return true;
  return /\(required\)|^@\w+( •| \||$)/u.test(text) && wordsOf(text).length <= 20;
}

/** `Share | Tweet | Print`, `More from us: one story | another`. */
function isLinkList(text: string): boolean {
  if (text.length > 500) return false;
  if (!/[|•·►]/u.test(text)) return false;
  const fields = text.split(/\s*[|•·►]\s*/u).filter((field) => field !== '');
  if (
    /^(?:(?:more|next|latest|links|share|related|video|watch|photos|gallery)|(?:read more|more (?:from|in|on)|see also|also see|share this|you may also like|follow us|most read|read next|also read|related (?:stories|articles|news))\b[^.?!:]{0,40}):\s?\S/iu.test(
      text,
    ) &&
    !SPEECH.test(text)
  )
    return wordsOf(text).length <= 45;
  if (fields.length < 2) return false;
  const shares = fields.filter(
    (field) =>
      SHARE.has(field.toLowerCase().replace(/[.!:]+$/u, '')) ||
      /^share\b|^follow\b|^subscribe|^sign up|^advertise|^most read|^most popular|comments?$/iu.test(field),
  );
  return (
    shares.length >= 2 ||
    (shares.length >= 1 && fields.length >= 3) ||
    (shares.length === 1 && fields.every((field) => wordsOf(field).length <= 5))
  );
}
