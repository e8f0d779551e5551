import furniture from './furniture.json' with { type: 'json' };
import { bare, countWords, isOutletName, isPersonShaped, wordsOf } from './names.ts';

const SERVICE = new Set(furniture.service);
const SHARE = new Set(furniture.shareNames);
const OPENERS = new Set(furniture.listOpeners);
const ANYWHERE = byFirstWord(furniture.starts);
const IN_TAIL = byFirstWord(furniture.tailStarts);
const INSIDE = new RegExp(furniture.inside.join('|'), 'u');
const ADDRESS = /\b(?:you|your|our|we|us|required|reserved|automatic|may not be)\b/u;
const SPEECH = /\b(?:said|says|told|tells|added|asked|warned|announced|according to|reported|replied)\b/iu;

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

function plain(text: string): string {
  return text
    .slice(0, 500)
    .trimEnd()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s>►▶•*#([–—-]+/u, '');
}

/** The page speaks here and not the report, wherever the line stands. Linear, looks at the first 500 code units. */
export function isFurniture(text: string): boolean {
  const size = countWords(text, 150);
  const low = plain(text);
  if (
    /^(?:©|\(c\)|copyright(?: ©| \(c\))? \d{4}|copyright ©|copyright by|all content (?:created|copyright|©))/u.test(low)
  )
    return true;
  if (size > 45) return false;
  if (isSignature(text) || isDebris(text) || isForm(text, low) || isLinkList(text)) return true;
  if (/^[\u{1D400}-\u{1D7FF}\s\p{P}&]+$/u.test(text)) return true;
  if (/^\(?(?:reporting|additional reporting|writing|editing|compiled|edited|reported) by\b/u.test(low)) return true;
  if (size <= 40 && /\bcontributed to this (?:report|article|story|piece)\b/u.test(low)) return true;
  if (!startsWithOne(low, ANYWHERE) && !(INSIDE.test(low) && (size <= 14 || ADDRESS.test(low)))) return false;
  return !isProseWithSpeech(text);
}

function isProseWithSpeech(text: string): boolean {
  return SPEECH.test(text) && /[.!?]["”’)]*$/u.test(text) && /["“”]/u.test(text);
}

/** Lines that are furniture only at a text's end: `Get the …`, `For more …`. */
export function isTailFurniture(text: string): boolean {
  return countWords(text, 60) <= 60 && startsWithOne(plain(text), IN_TAIL) && !SPEECH.test(text);
}

/** A line after which a list of other stories follows. */
export function opensList(text: string): boolean {
  return countWords(text, 5) <= 5 && OPENERS.has(plain(text).replace(/[\s:.…]+$/u, ''));
}

/** `AB/cd/ef` or `-- abc`: the desk's initials. */
function isSignature(text: string): boolean {
  return (
    (/^[([]?\p{L}{1,4}(?:[/|-]\p{L}{1,4}){1,4}[)\]]?$/u.test(text) && text.includes('/')) ||
    /^-?30-?$|^#{2,}$|^\*{3,}$|^[-–—_=*•·.\s]{2,}$/u.test(text)
  );
}

/** File names and sizes of pictures. */
function isDebris(text: string): boolean {
  if (countWords(text, 20) > 20) return false;
  const parts = wordsOf(text.slice(0, 300));
  if (/\.(?:jpe?g|png|gif|webp|svg)$/iu.test(text)) return true;
  const codes = parts.filter((part) => /^(?=.*\d)(?:[a-f\d]{3,}|\p{L}?\d+(?:x\d+)?)$/iu.test(part)).length;
  return (
    (codes >= 4 && codes >= 0.4 * parts.length) ||
    (parts.some((part) => /^\p{L}?\d{3,5}x\d{3,5}$/u.test(part)) && !/[.!?]$/u.test(text)) ||
    /\slogo$/iu.test(text)
  );
}

function isForm(text: string, low: string): boolean {
  if (
    /^(?:close|collapse|expand|enlarge this image|image|menu|skip ad|video|gallery|updated at [^.]{1,40})$/iu.test(text)
  )
    return true;
  if (/^\d+ (?:comments?|thoughts?|replies|responses|shares?|likes|views)\b/u.test(low) && wordsOf(text).length <= 15)
    return true;
  if (/^(?:tags?|topics?|categories|category|keywords|labels|hashtags)\s?:/u.test(low)) return true;
  if (/^(?:#\p{L}[\p{L}\d_]*[\s,]*){2,12}$/u.test(text.slice(0, 300))) return true;
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

const HOUSE_HEAD =
  /^(?<name>(?:[\p{Lu}\d][\p{L}\d.&-]{0,30}(?:\s|(?![\p{L}\d.&-]))|&\s|of\s|and\s){1,6})(?=\s?[–—:-]\s|\s?:|\s?(?:is|are|may|reads|has|welcomes|readers?)\b|['’]s\b|,\s(?:established|founded|est\.|since|published|printed)\b)/u;
const REQUEST =
  /^(?:subscribe|write|ring|call|donate|join|follow|get|got|give|buy|read|sign|share|send|try|find|click|text|letters|donations|classifieds|do you|did you|have you|are you|was this|want|like this|enjoyed)\b/iu;

/** An advertisement of the house in one of a text's last lines. `place` says whether it is the very last. */
export function isHouseAd(text: string, place: 'last' | 'beforeLast', publisher: string | null): boolean {
  const parts = wordsOf(text.slice(0, 1000)).map(bare);
  if (parts.length > 60 || isItemOrSpeech(text)) return false;
  const service = new Set(parts.filter((part) => SERVICE.has(part))).size;
  const address = parts.filter((part) => /^(?:you|your|yours|us|we|our|ours)$/u.test(part)).length;
  const head = HOUSE_HEAD.exec(text.slice(0, 200))?.groups?.['name']?.trim() ?? '';
  const house = isHouse(head, publisher);
  if (house && (service >= 1 || address >= 1) && parts.length <= 40) return true;
  if (parts.length > (place === 'last' ? 60 : 30)) return false;
  if (service >= 2 && (address >= 1 || house || service >= 3 || parts.length <= 15)) return true;
  if (REQUEST.test(text) && service >= 1 && parts.length <= 40) return true;
  return place === 'last' && parts.length <= 30 && service >= 1 && address >= 2;
}

/** An item of a list, or words that somebody said: the report's own. */
function isItemOrSpeech(text: string): boolean {
  return /^\d+\s?[/.)]|^[•►*-]\s/u.test(text) || SPEECH.test(text) || /["“”].*["“”]/u.test(text);
}

function isHouse(head: string, publisher: string | null): boolean {
  if (head === '') return false;
  if (isOutletName(head)) return true;
  const own =
    publisher === null
      ? []
      : wordsOf(publisher)
          .map(bare)
          .filter((part) => part.length > 3);
  return wordsOf(head)
    .map(bare)
    .some((part) => own.includes(part));
}

/** `Ana Bell is a reporter …`: a few lines about who wrote it. */
export function isBio(text: string, before: string): boolean {
  const size = wordsOf(text.slice(0, 800)).length;
  if (size > 60 || /["“”]/u.test(text)) return false;
  if (isPersonShaped(before) && wordsOf(before).length <= 4 && text.startsWith(before)) return true;
  const opening =
    /^(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?:,[^,]{2,60},)? (?:is|was|covers|writes|reports|contributed|works)\b/u.exec(
      text,
    );
  return (
    opening !== null &&
    /\b(?:reporter|journalist|correspondent|columnist|editor|writer|author of|contributed to|covers|senior fellow|newsman|newsroom|bureau chief|follow (?:him|her|them)|twitter)\b/iu.test(
      text,
    ) &&
    !SPEECH.test(text)
  );
}
