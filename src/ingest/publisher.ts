import type { Segment } from './credit.ts';
import type { Piece } from './layout.ts';
import { inTitleCase, isAllCaps, isCamel, isLabel, isNameShaped, isOutletName, wordsOf } from './names.ts';
import words from './words.json' with { type: 'json' };

const AGENCY = new Set(words.agencies);

/**
 * The outlet that published the report, as the text names it; null where it does not.
 * The page's own line wins over a rights notice, a wire's slug and what the house says of itself.
 */
export function publisherOf(pieces: readonly Piece[], text: string): string | null {
  const name =
    fromCredits(pieces, text) ??
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
  return name.replace(/^[\s.,:“‘"']+|[\s.,:”"']+$/gu, '').replace(/\s+/gu, ' ');
}

function fromCredits(pieces: readonly Piece[], text: string): string | null {
  const lines = pieces
    .slice(0, 16)
    .filter(
      (piece) => (piece.kind === 'byline' || piece.kind === 'dateline') && piece.slug === null && piece.credit !== null,
    );
  const segments = lines.flatMap((piece) => (piece.credit?.segments ?? []).map((segment) => ({ segment, piece })));
  const outlet = segments.find(({ segment }) => segment.kind === 'outlet' || isOutletLabel(segment, text));
  const sure = segments.find(({ segment, piece }) => segment.kind === 'name' && isSureName(segment, piece, text));
  const first = [outlet, sure]
    .filter((one) => one !== undefined)
    .sort((a, b) => segments.indexOf(a) - segments.indexOf(b))[0];
  return first?.segment.text ?? null;
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

/** A capitalised piece without an outlet's word is the outlet where its place in the line or the text's own use of it says so. */
function isSureName(segment: Segment, piece: Piece, text: string): boolean {
  const all = piece.credit?.segments ?? [];
  const { text: name } = segment;
  if (isPlaceIn(name, text) || name.length < 3) return false;
  const earlier = all[all.indexOf(segment) - 1]?.kind;
  if (segment.before === ',' && (earlier === 'staff' || earlier === 'role')) return false;
  if (speaksOfItself(name, text)) return true;
  if (segment.before === ',') return false;
  if (all.some((other) => other.kind === 'source')) return true;
  const alone = all.length === 1 && (piece.credit?.dates.length ?? 0) === 0;
  if (alone || segment !== all[0]) return false;
  return isMasthead(name, piece) || isBesideAuthor(name, piece);
}

/** `THE LAMP – the weekly`, `The Lamp | 4 May`. */
function isMasthead(name: string, piece: Piece): boolean {
  return (isAllCaps(name) && !isPlaceLine(piece)) || /^The\s\p{Lu}/u.test(name);
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

function lastLinesHave(key: string, low: string): boolean {
  const tail = low.slice(-400).split('\n').slice(-2).join('\n');
  return (
    tail.startsWith(`${key} `) ||
    tail.includes(`\n${key} `) ||
    tail.includes(`on ${key}`) ||
    tail.includes(`from ${key}`)
  );
}

/** A headline that is the masthead itself, or opens with it: "The Lamp — what we read". */
function fromTitle(pieces: readonly Piece[]): string | null {
  const title = pieces.find((piece) => piece.kind === 'title')?.text ?? '';
  const [head = '', ...rest] = title.split(/\s+[–—|-]\s+/u);
  const end = pieces
    .filter((piece) => piece.kind === 'boilerplate' || piece.kind === 'paragraph')
    .slice(-2)
    .map((piece) => piece.text.toLowerCase())
    .join('\n');
  const plain = head.replace(/^The\s/u, '');
  if (!isNameShaped(head) || wordsOf(head).length > 5 || isLabel(head)) return null;
  if (rest.length === 0) return isAllCaps(head) && end.includes(plain.toLowerCase()) ? head : null;
  if (isAllCaps(head) && /^\p{Ll}/u.test(rest[0] ?? '') && wordsOf(head).length > 1) return head;
  return end.includes(plain.toLowerCase()) ? head : null;
}

/** The text of a logo's picture at the head: "Some News Service logo". */
function fromLogo(pieces: readonly Piece[]): string | null {
  const logo = pieces.slice(0, 8).find((piece) => piece.kind === 'boilerplate' && /\slogo$/iu.test(piece.text));
  const name = logo?.text.replace(/\slogo$/iu, '') ?? '';
  return isOutletName(name) ? name : null;
}

const NAME = `(?<name>(?:[Tt]he )?(?:[\\p{Lu}\\d][\\p{L}\\d.&-]{0,30}(?: |(?![\\p{L}\\d.&-]))|& |of |and ){1,7})`;
const HOUSE: readonly RegExp[] = [
  new RegExp(
    `^${NAME}\\s?(?:[–—:|-]|is|may|reads|welcomes|prints|, (?:established|founded|est\\.|since|published|printed))(?:\\s|$)`,
    'u',
  ),
  new RegExp(`(?:appeared first on|^More from|^Subscribe to) ${NAME}`, 'u'),
  new RegExp(
    `^(?:©|\\([Cc]\\)|Copyright(?: ©| \\([Cc]\\))?|COPYRIGHT)\\s?(?:\\d{4}(?:\\s?[-–]\\s?\\d{2,4})?,?\\s)?(?:by )?${NAME}`,
    'u',
  ),
  new RegExp(`^All content (?:created|published) by ${NAME}`, 'u'),
];

function fromTail(pieces: readonly Piece[]): string | null {
  if (isScraped(pieces)) return null;
  const last = pieces.filter((piece) => piece.kind === 'boilerplate').slice(-6);
  for (const form of HOUSE) {
    for (const piece of last) {
      const name =
        form
          .exec(piece.text.slice(0, 300))
          ?.groups?.['name']?.split(/(?<=\p{Ll}{3})\.(?:\s|$)/u)[0]
          ?.trim() ?? '';
      const size = wordsOf(name.replace(/^the /iu, '')).length;
      if ((isOutletName(name) && size > 1 && !AGENCY.has(name)) || isCamel(name)) return name;
    }
  }
  return null;
}

/** A blog's own furniture around somebody else's text. */
function isScraped(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) =>
      piece.kind !== 'paragraph' &&
      /^(?:posted by )?admin\b|\bno comments\b|your e-?mail address will not|leave a (?:reply|comment)|automatic translation/iu.test(
        piece.text,
      ),
  );
}

/** "(Some Wire) –" at the head of the first paragraph. Initials alone do not name an outlet, but for agencies that everybody knows. */
function fromSlug(pieces: readonly Piece[]): string | null {
  const slug = pieces.find((piece) => piece.kind === 'dateline' && piece.slug !== null)?.slug ?? null;
  if (slug === null || isScraped(pieces)) return null;
  return isOutletName(slug) ? slug : null;
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
