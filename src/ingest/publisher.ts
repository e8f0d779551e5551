import type { Segment } from './credit.ts';
import { fromLogo, fromPosting, fromSlug, fromTail, fromTitle, isScraped, NAME } from './house-name.ts';
import type { Piece } from './layout.ts';
import { inTitleCase, isNameShaped, isOutletName, wordsOf } from './names.ts';
import { isDescribed, isSureName, lastLinesHave } from './own-name.ts';

/**
 * The outlet that published the report, as the text names it; null where it does not.
 * The page's own line wins over a rights notice, a wire's slug and what the house says of itself.
 */
export function publisherOf(pieces: readonly Piece[], text: string): string | null {
  const name =
    fromCredits(pieces, text) ??
    fromPosting(pieces) ??
    fromTitle(pieces) ??
    fromLogo(pieces) ??
    fromTail(pieces) ??
    fromSlug(pieces) ??
    fromSelf(pieces, text);
  return name === null ? null : inTitleCase(inFull(cleaned(name), text), text);
}

/** `Ledger staff writer` names the outlet by one word; its full name where the text has it, the most frequent and then the first by letters. */
function inFull(name: string, text: string): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name) || !isOutletName(`A ${name}`)) return name;
  const counts = new Map<string, number>();
  for (const match of text
    .slice(0, 50_000)
    .matchAll(new RegExp(`(?:\\p{Lu}\\p{Ll}{2,20} ){1,3}${name}(?!\\p{L})`, 'gu'))) {
    const full = match[0].replace(/^(?:The|To|At|In|From|Read|Subscribe|Follow)\s/u, '');
    counts.set(full, (counts.get(full) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? name;
}

function cleaned(name: string): string {
  return name
    .replace(/^[\s.,:“‘"']+|[\s.,:”"']+$/gu, '')
    .replace(NUMBERED, '')
    .replace(/\s+/gu, ' ');
}

/** `The Lamp no. 18/2031`, `RIVER FM NEWS SCRIPT`: which of its issues, and what was read from. */
const NUMBERED = /\s(?:(?:no|nr|vol|issue)\.?\s?\d[\d/]{0,8}|#\d{1,6}|(?:news )?script)$/iu;

function fromCredits(pieces: readonly Piece[], text: string): string | null {
  const lines = pieces
    .slice(0, 16)
    .filter(
      (piece) => (piece.kind === 'byline' || piece.kind === 'dateline') && piece.slug === null && piece.credit !== null,
    );
  const segments = lines.flatMap((piece) => (piece.credit?.segments ?? []).map((segment) => ({ segment, piece })));
  const outlet = segments.find(({ segment }) => segment.kind === 'outlet' || isOutletLabel(segment, text));
  const sure = segments.find(
    ({ segment, piece }) =>
      (segment.kind === 'name' && isSureName(segment, piece, text)) || isDescribed(segment, piece, text),
  );
  const first = [outlet, sure]
    .filter((one) => one !== undefined)
    .sort((a, b) => segments.indexOf(a) - segments.indexOf(b))[0];
  return first === undefined ? null : withoutAuthor(first.segment.text, text);
}

/** `Ana Bell Hestle Daily Record` on one line: where the text names the first two words elsewhere, they are its author. */
function withoutAuthor(name: string, text: string): string {
  const [, who, rest] = /^(\p{Lu}\p{L}+ \p{Lu}\p{L}+) (\p{Lu}.+)$/u.exec(name) ?? [];
  if (who === undefined || rest === undefined || !isOutletName(rest) || isOutletName(who)) return name;
  return text.split(who).length > text.split(name).length ? rest : name;
}

/** "Money Weekly" might be a section; it is the outlet where the page's last lines speak of it. */
function isOutletLabel(segment: Segment, text: string): boolean {
  return (
    segment.kind === 'label' &&
    isNameShaped(segment.text) &&
    wordsOf(segment.text).length > 1 &&
    lastLinesHave(segment.text.toLowerCase(), text.trimEnd().toLowerCase())
  );
}

/** "seen by the Some Post … on this newspaper's website", under the names of its own authors. */
function fromSelf(pieces: readonly Piece[], text: string): string | null {
  if (
    !/\bthis (?:newspaper|agency|website|magazine|paper|programme|station|broadcaster)\b/iu.test(text) ||
    isScraped(pieces)
  )
    return null;
  if (
    !pieces.some(
      (piece) => piece.kind === 'byline' && piece.credit?.segments.some((segment) => segment.kind === 'author'),
    )
  )
    return null;
  const form = new RegExp(`(?:seen|obtained|reviewed|read) by ${NAME}`, 'u');
  const name = form.exec(text.slice(0, 20_000))?.groups?.['name']?.trim() ?? '';
  return isOutletName(name.replace(/^the /u, 'The ')) ? name.replace(/^the /u, '') : null;
}
