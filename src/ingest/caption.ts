import { Pattern } from '../text/pattern.ts';
import { datelineOf } from './dateline.ts';
import { countWords, wordsOf } from './names.ts';
import words from './words.json' with { type: 'json' };

const NAME = `[\\p{Lu}\\d][\\p{L}\\d.'’&-]{0,30}`;
const AGENCIES = [...words.agencies]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s');
const CUE =
  /(?:Photo(?:graph)?(?:er)?s?|Picture|Pic|Image|Illustration|Foto|Bild|Graphic)(?:s)?(?:\s(?:by|credit|courtesy(?: of)?))?\s?(?::|(?<=by|of)(?=\s\S))|Credit:|\bCourtesy of\b|AP Photo\/|(?:Handout|File)\s?(?:photo|picture)?\s?(?:\/|via)/u;
const PARENTHESIS =
  /\((?:(?:Photo|Picture|Image|Photograph|AP Photo|Pic|Foto|File|Courtesy|Credit|Illustration)\b[^()]{0,140}|[\p{Lu}][^()]{1,40}\/\s?[^()]{2,60}|[^()]{0,80}Getty Images[^()]{0,20})\)/u;
const ENDING = new Pattern(
  `(?:(?:^|[\\s/|.,(–—-]|(?<=\\p{Ll}))(?:${NAME}\\s){0,4}${NAME}\\s?[/|]\\s?(?:${AGENCIES}|file)(?:\\svia\\s[\\p{L} ]{2,30}|\\s?[/|]\\s?[\\p{L}][\\p{L} ]{1,30})?|via (?:Getty Images|AP|REUTERS|Reuters|AFP|Shutterstock|Wikimedia[\\p{L} ]{0,10})|\\bGetty Images|(?<=\\p{Ll})\\p{Lu}{2,5}/(?:file|File))(?:\\s[Ff]ile)?(?:\\sphoto)?[.)]?$`,
);

/** A bracket at the end that names a picture or an agency. */
const SURE = new RegExp(
  `\\([^()]*(?:[Pp]hoto|Picture|Image|Foto|Courtesy|Credit|Illustration|${AGENCIES})[^()]*\\)$`,
  'u',
);
/** No caption without one of these. */
const HINT =
  /[Pp]hoto|Pic|Image|Illustration|Foto|Bild|Graphic|Credit|Courtesy|[Ff]ile|Handout|Getty|Shutterstock|REUTERS|\/|\s\|\s|via /u;

/** How many code units at a line's head are caption and credit: all of them, some (prose is glued on), or 0. Looks at the first 600 only. */
export function captionLength(text: string): number {
  if (/^(?:TOPSHOT|FILE PHOTO|FILE ?[-–—:]|File photo:)/u.test(text) && wordsOf(text).length < 90) return text.length;
  const head = text.slice(0, 600);
  if (!HINT.test(head)) return 0;
  const credit = PARENTHESIS.exec(head) ?? CUE.exec(head);
  if (credit !== null) {
    const from = credit.index + credit[0].length;
    const end = credit[0].startsWith('(') ? glueAfterParenthesis(text, from) : creditEnd(text, from);
    if (end > 0) return end;
  }
  if (
    text.length <= 600 &&
    !/(?<!file)[.!?]["”’]?$/u.test(text) &&
    countWords(text, 80) <= 80 &&
    ENDING.test(text.slice(-160))
  )
    return text.length;
  return 0;
}

/** The line is a credit and nothing else: "Name | Agency | Agency". */
export function isCreditOnly(text: string): boolean {
  return (
    !text.startsWith('(') &&
    !/[.!?]$/u.test(text.slice(-1)) &&
    countWords(text, 12) <= 12 &&
    captionLength(text) === text.length
  );
}

function glueAfterParenthesis(text: string, from: number): number {
  // A slash alone between brackets, as in "(north/south)", may close a sentence of prose as well.
  if (text.length - from <= 2)
    return SURE.test(text.slice(0, from).slice(-160)) || countWords(text, 25) <= 25 ? text.length : 0;
  if (from > 400 || isSentenceInside(text, from)) return 0;
  return isProseHead(text.slice(from)) ? from : 0;
}

/** A parenthesis followed by small letters belongs to the sentence around it. */
function isSentenceInside(text: string, from: number): boolean {
  return !/^\s?["“‘'«\p{Lu}]/u.test(text.slice(from, from + 3));
}

/** After a cue such as `Photo:` come names; the caption ends where they do. */
function creditEnd(text: string, from: number): number {
  const rest = text.slice(from, from + 160);
  const glue = glueIn(rest);
  if (glue > 0 && isProseHead(text.slice(from + glue))) return from + glue;
  const word = afterNames(rest, text);
  if (word > 0 && isProseHead(text.slice(from + word))) return from + word;
  const stop = /[.)]\s{1,2}(?=["“‘'«\p{Lu}])/u.exec(rest.replace(/(?<=\b\p{Lu})\.(?=\s)/gu, '_'));
  if (
    stop !== null &&
    wordsOf(rest.slice(0, stop.index)).length <= 9 &&
    isProseHead(text.slice(from + stop.index + stop[0].length))
  )
    return from + stop.index + 1;
  return wordsOf(text.slice(from, from + 400)).length <= 12 ? text.length : 0;
}

/**
 * `Photo: Jo Marsh/Orrin Ledger The bridge was shut`: nothing but names, then a capital on a word that the line
 * also writes small, and then small letters: prose begins at that word. 0 where it does not stand so.
 */
function afterNames(rest: string, text: string): number {
  const run =
    /^\s?(?:(?:\p{Lu}[\p{L}.'’-]*|via|for|of|and|&|courtesy)(?:\s?[/|,]\s?|\s)){2,9}?(?<word>\p{Lu}\p{L}*)\s(?=\p{Ll}{2})/u.exec(
      rest,
    );
  const word = run?.groups?.['word'];
  if (run === null || word === undefined) return 0;
  return text.split(/[^\p{L}]+/u, 400).includes(word.toLowerCase()) ? run[0].length - word.length - 1 : 0;
}

/** Where a capital follows a small letter, a digit or a bracket with nothing between; or capitals run into a dateline. */
function glueIn(rest: string): number {
  for (const match of rest.matchAll(/(?<=[\p{Ll}\d).”’])(?=["“‘]?\p{Lu})/gu)) {
    const before = rest.slice(0, match.index);
    if (/(?:\bMc|\bMac|\bDe|\bLa|\bO['’])$/u.test(before) || /\b\p{Lu}\.$/u.test(before) || !/\p{L}{2}/u.test(before))
      continue;
    return match.index;
  }
  return gluedDateline(rest);
}

/** `…/ABCPORT VALE, Ostria (ABC) -- `: the slug tells where the credit stops. */
function gluedDateline(rest: string): number {
  const slug = /\((\p{Lu}{2,6})\)\s{0,2}(?:--|[-–—])/u.exec(rest)?.[1];
  const at = slug === undefined ? -1 : rest.search(new RegExp(`${slug}\\p{Lu}{2}`, 'u'));
  if (slug !== undefined && at >= 0 && datelineOf(rest.slice(at + slug.length)) !== null) return at + slug.length;
  const run = /(?<=\p{Ll}\s?[/|]?\s?)\p{Lu}{5,}/u.exec(rest);
  if (run === null) return 0;
  for (const length of [3, 2, 4]) if (datelineOf(rest.slice(run.index + length)) !== null) return run.index + length;
  return 0;
}

function isProseHead(text: string): boolean {
  return wordsOf(text.slice(0, 400)).length >= 7;
}
