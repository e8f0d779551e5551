import type { Segment } from './credit.ts';
import { SPEECH } from './furniture.ts';
import type { Piece } from './layout.ts';
import { describedName } from './masthead.ts';
import { isAllCaps, isBodyName, isPersonShaped, isTheName, wordsOf } from './names.ts';

/** A capitalised piece without an outlet's word is the outlet where its place in the line or the text's own use of it says so. */
export function isSureName(segment: Segment, piece: Piece, text: string): boolean {
  const all = piece.credit?.segments ?? [];
  const { text: name } = segment;
  if (isPlaceIn(name, text) || name.length < 3) return false;
  const earlier = all[all.indexOf(segment) - 1]?.kind;
  if (segment.before === ',' && (earlier === 'staff' || earlier === 'role')) return false;
  if (speaksOfItself(name, text)) return true;
  if (isTheName(name) && (all.length > 1 || piece.kind === 'byline')) return true;
  return segment === all[0] ? isFirstName(name, piece) : isAfterSource(segment, piece);
}

/** Whether another piece of the line says that this one is the name of something printed or sent; a place is none. */
export function isDescribed({ text: name }: Segment, { credit }: Piece, text: string): boolean {
  return credit !== null && describedName(credit) === name && !isPlaceIn(name, text);
}

/** The line's first piece: a body, a pair, a masthead, or what the next piece says is a paper. */
function isFirstName(name: string, piece: Piece): boolean {
  const all = piece.credit?.segments ?? [];
  if (isBodyName(name) || isPair(name) || /[\p{L}]!$/u.test(name)) return true;
  if (all.some((other) => other.kind === 'source')) return true;
  const alone = all.length === 1 && (piece.credit?.dates.length ?? 0) === 0;
  return !alone && (isMasthead(name, piece) || isBesideAuthor(name, piece));
}

function isAfterSource(segment: Segment, piece: Piece): boolean {
  return segment.before !== ',' && piece.credit?.segments.some((other) => other.kind === 'source') === true;
}

/** `Freight & Quay`. */
function isPair(name: string): boolean {
  return /^\p{Lu}\p{L}+ (?:& \p{Lu}\p{L}+ ?){1,2}$/u.test(name);
}

/** `THE LAMP – the weekly`, `The Lamp | 4 May`; but `HESTLE, May 4 — Coast Press` opens with a place. */
function isMasthead(name: string, piece: Piece): boolean {
  const beside = piece.credit?.segments.some((other) => other.kind === 'outlet') === true;
  return (isAllCaps(name) && !beside && !isPlaceLine(piece)) || isTheName(name);
}

/** The line names its author and its date as well, so that the piece is neither. */
function isBesideAuthor(name: string, piece: Piece): boolean {
  const all = piece.credit?.segments ?? [];
  return (
    (piece.credit?.dates.length ?? 0) > 0 &&
    all.some((other) => other.kind === 'author' || other.kind === 'staff') &&
    wordsOf(name).length <= 4 &&
    !all.some((other) => other.before === ',')
  );
}

function isPlaceLine(piece: Piece): boolean {
  return piece.slug !== null || (piece.credit?.segments.length ?? 0) < 2;
}

function isPlaceIn(name: string, text: string): boolean {
  const inside = ` in ${name}`.toLowerCase();
  return (
    text.slice(0, 20_000).toLowerCase().includes(inside) ||
    (text.includes(`${name.toUpperCase()}, `) && !isAllCaps(name))
  );
}

/** "told NAME", "NAME has learned": with the name in the credit line this says that the report is theirs. */
function speaksOfItself(name: string, text: string): boolean {
  const low = text.toLowerCase();
  const key = name.toLowerCase();
  if (isPersonShaped(name) && !isBodyName(name) && isWriterIn(key, low)) return false;
  return (
    [
      `told ${key}`,
      `${key} has learned`,
      `${key} has seen`,
      `seen by ${key}`,
      `${key} understands`,
      `${key} asked`,
      `${key} contacted`,
      `${key} approached`,
      `shown to ${key}`,
      `answer ${key}`,
      `spoke to ${key}`,
      `follow ${key}`,
      `subscribe to ${key}`,
    ].some((phrase) => low.includes(phrase)) || lastLinesHave(key, low)
  );
}

/** "Ana Bell is a teacher in …": the name is a person's, unless what it is said to be is printed or sent out. */
function isWriterIn(key: string, low: string): boolean {
  const tail = low.slice(-1500);
  const at = tail.lastIndexOf(`${key} `);
  const rest = at < 0 ? '' : tail.slice(at + key.length, at + key.length + 120);
  return IS_SOMEBODY.test(rest) && !IS_PUBLICATION.test(rest);
}

const IS_SOMEBODY =
  /^ (?:(?:is|was) (?:an?|the|our)|writes|covers|reports|works|can be reached|joined|lives|teaches)\b/u;
const IS_PUBLICATION =
  /^[^.]{0,80}\b(?:agency|blog|briefing|broadcaster|bulletin|channel|charity|daily|digest|fortnightly|journal|letter|magazine|monthly|network|newsletter|newspaper|paper|publication|publisher|quarterly|service|site|station|website|weekly)\b/u;

export function lastLinesHave(key: string, low: string): boolean {
  const tail = low
    .trimEnd()
    .slice(-400)
    .split(/\n+/u)
    .slice(-2)
    .map((line) => (SPEECH.test(line) ? '' : line))
    .join('\n');
  return (
    tail.startsWith(`${key} `) ||
    tail.includes(`\n${key} `) ||
    tail.includes(`on ${key}`) ||
    tail.includes(`from ${key}`)
  );
}
