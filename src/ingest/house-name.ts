import { datesIn } from './calendar.ts';
import { isOwnLine } from './house.ts';
import type { Piece } from './layout.ts';
import {
  isAllCaps,
  isBodyName,
  isCamel,
  isDescription,
  isLabel,
  isNameShaped,
  isOutletName,
  isTheName,
  wordsOf,
} from './names.ts';
import words from './words.json' with { type: 'json' };

const AGENCY = new Set(words.agencies);

/** A headline that is the masthead itself, or opens with it: "The Lamp — what we read". */
export function fromTitle(pieces: readonly Piece[]): string | null {
  const headline = pieces.find((piece) => piece.kind === 'title');
  return headline === undefined
    ? null
    : (datedMasthead(headline) ??
        mastheadAbove(headline, pieces) ??
        numberedSeries(headline.text) ??
        mastheadIn(headline.text, pieces));
}

/** An outlet or a body alone on the first line, with a line of dates and the headline itself beneath. */
function mastheadAbove({ text }: Piece, pieces: readonly Piece[]): string | null {
  if (!(isOutletName(text) || isBodyName(text)) || wordsOf(text).length > 5) return null;
  const below = pieces.slice(pieces.findIndex(({ kind }) => kind === 'title') + 1, 4);
  const isDated = below.some(
    ({ kind, credit, slug }) => kind === 'dateline' && slug === null && credit?.dates.length === 1,
  );
  if (isDated && below.some(({ kind, text: line }) => kind === 'dateline' && PART_OF_IT.test(line))) return text;
  const headline = below.find(({ kind, text: line }) => kind === 'paragraph' && wordsOf(line).length > 3);
  return isDated && headline !== undefined && !/[.!?:,]["”’)]*$/u.test(headline.text) ? text : null;
}

/** `Midday bulletin, Monday 4 May 2031`. */
const PART_OF_IT = /\b(?:bulletin|edition|issue|programme|script|transcript)\b/iu;

/** `Wet Letters #54: what the ice said`. */
function numberedSeries(title: string): string | null {
  const name = NUMBERED_SERIES.exec(title)?.[1];
  return name !== undefined && isNameShaped(name) && wordsOf(name).length <= 5 && !isLabel(name) ? name : null;
}

const NUMBERED_SERIES = /^(\p{Lu}[^:#]{2,40}?),? (?:#|(?:issue|episode) )\d{1,5}(?::| [–—|-]) /u;

/** `The Morning Digest – 4 May 2031`. */
function datedMasthead({ credit }: Piece): string | null {
  const [only, ...others] = credit?.segments ?? [];
  return only?.kind === 'outlet' && others.length === 0 && credit?.dates.length === 1 ? only.text : null;
}

function mastheadIn(title: string, pieces: readonly Piece[]): string | null {
  const [head = '', ...rest] = title.split(/\s+[–—|-]\s+/u);
  const end = pieces
    .filter((piece) => piece.kind === 'boilerplate' || piece.kind === 'paragraph')
    .slice(-2)
    .map((piece) => piece.text.toLowerCase())
    .join('\n');
  const plain = head.replace(/^The\s/u, '');
  const series = /^(.{3,40}?): /u.exec(title)?.[1];
  if (series !== undefined && isSeries(series, pieces)) return series;
  if (!isNameShaped(head) || wordsOf(head).length > 5 || isLabel(head)) return null;
  if (rest.length === 0) return isAllCaps(head) && end.includes(plain.toLowerCase()) ? head : null;
  if (isAllCaps(head) && /^\p{Ll}/u.test(rest[0] ?? '') && wordsOf(head).length > 1) return head;
  return end.includes(plain.toLowerCase()) ? head : null;
}

/** `The Morning Cup: what happened`: the name stands in the last line as well, and nowhere between. */
function isSeries(name: string, pieces: readonly Piece[]): boolean {
  if (!isNameShaped(name) || wordsOf(name).length > 5 || isLabel(name)) return false;
  const body = pieces.filter((piece) => piece.kind !== 'title');
  const last = body.at(-1);
  const key = name.replace(/^The\s/u, '');
  const isHouse = last?.text.includes(key) === true && (last.kind === 'boilerplate' || isOwnLine(last.text, name));
  return isHouse && !body.slice(0, -1).some((piece) => piece.text.includes(key));
}

/** The text of a logo's picture at the head: "Some News Service logo". */
export function fromLogo(pieces: readonly Piece[]): string | null {
  const logo = pieces.slice(0, 8).find((piece) => piece.kind === 'boilerplate' && /\slogo$/iu.test(piece.text));
  const name = logo?.text.replace(/\slogo$/iu, '') ?? '';
  return isOutletName(name) ? name : null;
}

/** A run of capitalised words, to put into a larger form. */
export const NAME = `(?<name>(?:[Tt]he )?(?:[\\p{Lu}\\d][\\p{L}\\d.&-]{0,30}(?: |(?![\\p{L}\\d.&-]))|& |of |and ){1,7})`;
const RIGHTS = new RegExp(
  `^(?:©|\\([Cc]\\)|Copyright(?: ©| \\([Cc]\\))?|COPYRIGHT)\\s?(?:\\d{4}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s)?(?:by )?${NAME}`,
  'u',
);
const HOUSE: readonly RegExp[] = [
  new RegExp(
    `^${NAME}\\s?(?:[–—:|-]|is|may|reads|welcomes|prints|, (?:established|founded|est\\.|since|published|printed))(?:\\s|$)`,
    'u',
  ),
  new RegExp(`(?:appeared first on|^More from|^Subscribe to) ${NAME}`, 'u'),
  RIGHTS,
  new RegExp(`^All content (?:created|published) by ${NAME}`, 'u'),
];

export function fromTail(pieces: readonly Piece[]): string | null {
  if (isScraped(pieces)) return null;
  const last = pieces.filter((piece) => piece.kind === 'boilerplate').slice(-6);
  for (const form of HOUSE) {
    for (const piece of last) {
      const name =
        form
          .exec(piece.text.slice(0, 300))
          ?.groups?.['name']?.split(/(?<=\p{Ll}{3}|\d)\.(?:\s|$)/u)[0]
          ?.trim() ?? '';
      const size = wordsOf(name.replace(/^the /iu, '')).length;
      if ((isOutletName(name) && size > 1 && !AGENCY.has(name)) || isCamel(name)) return name;
      if (form === RIGHTS && isOwner(name)) return name;
    }
  }
  return null;
}

/** Who may hold the rights in a whole page: a station with its number, a body. */
function isOwner(name: string): boolean {
  return isBodyName(name) || (/^\p{Lu}{3,5} ?\d{0,2}$/u.test(name) && !AGENCY.has(name)) || isTheName(name);
}

/** A blog's own furniture around somebody else's text. */
export function isScraped(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) =>
      piece.kind !== 'paragraph' &&
      /^(?:posted by )?admin\b|\bno comments\b|your e-?mail address will not|leave a (?:reply|comment)|automatic translation/iu.test(
        piece.text,
      ),
  );
}

/**
 * `Posted by admin in World | WetPlacesDaily`: a site that prints others' texts names itself beside who posted one;
 * `posted by quayside @ Wet Places, the blog for those who wade`: it says what it is.
 */
export function fromPosting(pieces: readonly Piece[]): string | null {
  const line = pieces.slice(0, 6).find(({ kind, text }) => kind === 'boilerplate' && POSTING.test(text))?.text ?? '';
  const [, site = '', rest = ''] = POSTED_AT.exec(line) ?? [];
  if (isNameShaped(site) && !isLabel(site) && isDescription(rest)) return site;
  const last =
    line
      .split(/\s[|·•]\s/u)
      .slice(1)
      .at(-1)
      ?.trim() ?? '';
  return isCamel(last) || isOutletName(last) ? last : null;
}

const POSTING = /^(?:posted|published|shared|uploaded) by \S/iu;
const POSTED_AT = /^\p{L}{6,9} by \S.{0,40}? (?:@|at|on) (\p{Lu}[^,|–—]{2,40}), (.{3,120})$/u;

/**
 * "(Some Wire) –" at the head of the first paragraph. Initials alone do not name an outlet; a line of the page itself that
 * spells them out does, and an agency's own staff at its foot leave no doubt that they are its own.
 */
export function fromSlug(pieces: readonly Piece[]): string | null {
  const dateline = pieces.find((piece) => piece.kind === 'dateline' && piece.slug !== null);
  const slug = dateline?.slug ?? null;
  if (slug === null || isScraped(pieces)) return null;
  if (isOutletName(slug) || isBodyName(slug)) return slug;
  if (ONE_WORD.test(slug) && !AGENCY.has(slug) && isPlaceFull(dateline?.text ?? '')) return slug;
  if (!/^\p{Lu}{2,6}$/u.test(slug) || AGENCY.has(slug)) return null;
  const full = spelledOut(slug, pieces);
  if (full !== null) return `${full} (${slug})`;
  return pieces.slice(-3).some(({ text }) => SIGN_OFF.test(text)) ? slug : null;
}

/** `TOWN, Country` or `TOWN, May 4`: what stands in parentheses behind it is no country. */
function isPlaceFull(dateline: string): boolean {
  return datesIn(dateline).length > 0 || /^[^(]*\p{L},\s\p{Lu}/u.test(dateline);
}

/** "(Halyard)" behind a town with its country or a day can be nothing else. */
const ONE_WORD = /^\p{Lu}\p{Ll}{2,}$/u;

/** `(Reporting by Ana Bell; editing by Cy Dorn)`: only agencies end their reports so. */
const SIGN_OFF = /^\(?(?:Reporting|Writing|Editing|Additional reporting)(?: and (?:writing|editing))? by \p{Lu}/u;

/** The name with these initials that opens one of the first or last lines: "Some Press Agency. All rights reserved." */
function spelledOut(initials: string, pieces: readonly Piece[]): string | null {
  const lines = [...pieces.slice(0, 4), ...pieces.slice(-3)];
  for (const { text } of lines) {
    const name = OPENING_NAME.exec(text.slice(0, 120))?.groups?.['name']?.trim() ?? '';
    const first = wordsOf(name.replace(/^The\s/u, ''))
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0]);
    if (first.length > 1 && first.join('') === initials) return name;
  }
  return null;
}

const OPENING_NAME =
  /^(?:©\s?(?:\d{4}\s)?)?(?<name>(?:(?:\p{Lu}[\p{L}’'-]{1,30}|of|the|and|&)(?:\s|(?=[.,:–—]|$))){2,8})(?=[.,:(–—-]|$|is\s)/u;
