import type { BlockKind } from '../case/report.ts';
import { captionLength, isCreditOnly } from './caption.ts';
import type { Credit } from './credit.ts';
import { isCreditLine, readCredit } from './credit.ts';
import { datelineOf } from './dateline.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import { isStamped } from './masthead.ts';
import {
  countWords,
  isAllCaps,
  isBodyName,
  isCamel,
  isLabel,
  isOutletName,
  isPersonShaped,
  isTheName,
  wordsOf,
} from './names.ts';
import words from './words.json' with { type: 'json' };

const HEAD_LINES = 14;
const KICKERS = new Set(words.kickers);

/** The kinds of the lines before the first prose: headline, credits, captions. Looks at 14 lines. */
export function headOf(lines: readonly Line[]): readonly BlockKind[] {
  const kinds: BlockKind[] = [];
  for (const line of lines.slice(0, HEAD_LINES)) {
    const next = lines[kinds.length + 1];
    const kind = headKind(line, next, kinds);
    if (kind === null) break;
    kinds.push(kind);
  }
  return kinds;
}

function headKind(line: Line, next: Line | undefined, before: readonly BlockKind[]): BlockKind | null {
  const { text } = line;
  const titled = before.includes('title');
  if (!titled && isKicker(text, next)) return 'boilerplate';
  if (before.at(-1) === 'caption' && isCreditOnly(text)) return 'caption';
  const credited = creditKind(text, before);
  if (credited !== null) return before.length === 0 && isMastheadTitle(text, next) ? 'title' : credited;
  if (isFurniture(text)) return 'boilerplate';
  if (isCaptionBefore(line, next) || captionLength(text) === text.length) return 'caption';
  return titled ? lowerKind(text, next, before) : firstKind(text, next);
}

function opensProse(text: string): boolean {
  return datelineOf(text) !== null || isSentence(text) || captionLength(text) > 0;
}

/** Below the headline: who wrote it or where, else a line of prose too short to tell. */
function lowerKind(text: string, next: Line | undefined, before: readonly BlockKind[]): BlockKind | null {
  if (opensProse(text)) return null;
  return isByName(text) || isNameBesideCredit(text, next, before) ? 'byline' : 'paragraph';
}

/** Above the headline: an author over the outlet, or the headline itself. */
function firstKind(text: string, next: Line | undefined): BlockKind | null {
  if (isNameAboveOutlet(text, next)) return 'byline';
  return isHeadline(text, next) ? 'title' : null;
}

/** What a line of credits, dates and labels is; null for any other line. */
function creditKind(text: string, above: readonly BlockKind[]): BlockKind | null {
  const credit = readCredit(text);
  if (credit === null) return null;
  const titled = above.includes('title');
  const labels = credit.segments.length > 1 && isDateOnly(credit) && credit.dates.length === 0;
  if (titled && labels && !/[.!?]$/u.test(text)) return 'boilerplate';
  if (isStamped(text, credit)) return 'byline';
  if (!isCreditLine(text, credit) || !(titled || above.at(-1) === 'byline' || isSureCredit(text, credit))) return null;
  return isDateOnly(credit) ? 'dateline' : 'byline';
}

/** `ESSAY`, `FOR IMMEDIATE RELEASE`: a label above the headline. */
function isKicker(text: string, next: Line | undefined): boolean {
  return (
    countWords(text, 5) <= 4 &&
    ((isAllCaps(text) && isLabel(text)) || KICKERS.has(text.toLowerCase())) &&
    next !== undefined &&
    countWords(next.text, 3) >= 3 &&
    isHeadline(next.text, undefined) &&
    !isSentence(next.text) &&
    creditKind(next.text, []) === null
  );
}

/** `The Quarterdeck` alone, with a line of names or dates above or below it. */
function isNameBesideCredit(text: string, next: Line | undefined, before: readonly BlockKind[]): boolean {
  if (!(isTheName(text) || isBodyName(text))) return false;
  const last = before.at(-1);
  const below = next === undefined ? null : creditKind(next.text, ['title']);
  return last === 'byline' || last === 'dateline' || below === 'byline' || below === 'dateline';
}

/** `The Morning Digest – 4 May 2031`, the prose right below: a bulletin's headline is its masthead. */
function isMastheadTitle(text: string, next: Line | undefined): boolean {
  const credit = readCredit(text);
  return (
    credit !== null &&
    next !== undefined &&
    credit.segments.length === 1 &&
    (credit.segments[0]?.kind === 'outlet' || !isLabel(credit.segments[0]?.text ?? '')) &&
    countWords(credit.segments[0]?.text ?? '', 2) > 1 &&
    credit.dates.length === 1 &&
    creditKind(next.text, []) === null &&
    !isHeadline(next.text, undefined)
  );
}

function isDateOnly(credit: Credit): boolean {
  return credit.segments.every((segment) => segment.kind === 'label');
}

/** Before the headline only a date, an author or an outlet with something beside it is no headline. */
function isSureCredit(text: string, credit: Credit): boolean {
  if (credit.dates.length > 0 && credit.segments.every((segment) => wordsOf(segment.text).length <= 6)) return true;
  const last = credit.segments.at(-1);
  if (
    last?.kind === 'outlet' &&
    credit.segments.length > 1 &&
    credit.segments.slice(0, -1).every((segment) => isPeople(segment.text))
  )
    return true;
  if (/^by\s/iu.test(text) && credit.segments[0]?.kind === 'author') return true;
  return (
    credit.segments.length > 1 &&
    credit.segments.every((segment) => segment.kind !== 'name') &&
    credit.segments.some((segment) => segment.kind === 'outlet')
  );
}

/** An author's name on the first line, the outlet right beneath it. */
function isNameAboveOutlet(text: string, next: Line | undefined): boolean {
  const credit = next === undefined ? null : readCredit(next.text);
  return isPeople(text) && credit?.segments.length === 1 && credit.segments[0]?.kind === 'outlet';
}

/** One person's name, or several with commas and `and` between. */
/** A line of names is never longer; the bound keeps the search for what parts them linear. */
const MOST_PEOPLE_UNITS = 400;

function isPeople(text: string): boolean {
  return (
    text.length <= MOST_PEOPLE_UNITS &&
    countWords(text, 14) <= 14 &&
    text.split(/,?\s+and\s+|,\s+/u).every((name) => isPersonShaped(name) && countWords(name, 4) <= 4)
  );
}

function isByName(text: string): boolean {
  if (/[.!?]$/u.test(text)) return false;
  return (
    (isPersonShaped(text) && wordsOf(text).length <= 4) ||
    isOutletName(text) ||
    isCamel(text) ||
    (isAllCaps(text) && isOutletName(text))
  );
}

/** A line that reads as running prose. */
export function isSentence(text: string): boolean {
  const size = countWords(text, 40);
  return (size >= 8 && /[.!?…:;,]["”’»)\]]*$/u.test(text.slice(-8))) || size >= 32;
}

function isHeadline(text: string, next: Line | undefined): boolean {
  const size = countWords(text, 40);
  if (size > 30 || text.length > 260 || datelineOf(text) !== null) return false;
  if (!/[.…:;,]["”’»)\]]*$/u.test(text)) return true;
  return (
    size <= 16 &&
    next !== undefined &&
    next.text.length > text.length &&
    !/[.!?]\s+\p{Lu}/u.test(text) &&
    !/["“”]/u.test(text)
  );
}

/** `…, the mayor said.`: so ends a report's own sentence. */
const SPOKEN = /,\s[^,]{2,50}\s(?:said|says|told [^,.]{2,30}|added|wrote)\.$/u;

/** One short sentence right above a line that holds a credit and nothing else. */
export function isCaptionBefore(line: Line, next: Line | undefined): boolean {
  if (next === undefined || !isCreditOnly(next.text) || countWords(line.text, 45) > 45) return false;
  if (/^(?:©|Copyright)/u.test(next.text) || SPOKEN.test(line.text.slice(-80))) return false;
  return /[.!…]$/u.test(line.text) && !/["“”]/u.test(line.text) && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line.text);
}
