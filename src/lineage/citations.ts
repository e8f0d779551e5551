import type { Report } from '../case/report.ts';
import type { Span } from '../case/span.ts';
import { Pattern } from '../text/pattern.ts';
import type { SegmentedReport } from '../text/segmented.ts';
import words from './citing.json' with { type: 'json' };

/** A name that a report gives as the place it has something from. */
export interface Citation {
  readonly name: string;
  readonly span: Span;
  /** `credit`: a wire's slug, a rights or syndication notice. `follow`: the prose says whom it follows. */
  readonly kind: 'credit' | 'follow';
}

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}&'’-]*)(?:\s(?:of\s|&\s)?\p{Lu}[\p{L}\p{N}&'’-]*){0,4}`;
const spaced = (phrase: string): string => phrase.replace(/\s/g, String.raw`\s`);
const LEADS = words.before.map(spaced).join('|');
const FOLLOWS = words.after.map(spaced).join('|');
const HOUSE = `(?:${words.house.join('|')})`;

/** A pattern that names a place, and a cheap one for what stands in all that it finds: most sentences need no search for names. */
interface Naming {
  readonly sign: RegExp | Pattern;
  readonly pattern: Pattern;
}

const BEFORE: Naming = {
  sign: new Pattern(String.raw`\b(?:${LEADS})\s`),
  pattern: new Pattern(
    String.raw`\b(?:${LEADS})\s(?:[Tt]he\s)?(?:(?:\p{Ll}[\p{Ll}-]*\s){0,2}${HOUSE}\s)?(?<name>${NAME})`,
  ),
};
const AFTER: Naming = {
  sign: new Pattern(String.raw`\s(?:${FOLLOWS})\b`),
  pattern: new Pattern(
    String.raw`(?<name>${NAME})(?:,?\s(?:the|a)\s${HOUSE}[^,.]{0,40},|\s${HOUSE})?\s(?:(?:has|have|had)\s)?(?:(?:first|also|earlier)\s)?(?:${FOLLOWS})\b`,
  ),
};
/** "told the agency", "the paper says": whichever outlet was named last. */
const AGAIN = new Pattern(String.raw`\b[Tt]he\s${HOUSE}\b(?!\s\p{Lu})`);
const TOLD = new Pattern(String.raw`\b(?:${LEADS})\s$`);
const SAYS = new Pattern(String.raw`^\s(?:(?:has|had|also)\s)?(?:said|says|added|adds|${FOLLOWS})\b`);
/** Longer than any of the words around. */
const AROUND = 60;
const SLUG: Naming = {
  sign: /\)\s?(?:[-—–]|$)/u,
  pattern: new Pattern(String.raw`^[^.()]{0,60}\((?<name>${NAME})\)\s?(?:--|—|–|-|$)`),
};
const NOTICE: Naming = {
  sign: /©|\([cC]\)|opyright|yndicated|epublished|ontent|comes to you|eprinted|From|riginally|rrangement with|ermission of|icensed from/u,
  pattern: new Pattern(
    String.raw`(?:©|\([cC]\)|[Cc]opyright)\s?(?:\d{4}\s)?(?<name>${NAME})|(?:[Ss]yndicated|[Rr]epublished|[Cc]ontent|[Ss]tory comes to you|[Aa]rticle comes to you|[Rr]eprinted|^\s*From|\|\s*From|[Oo]riginally (?:appeared|published) (?:in|on|by|at)|[Bb]y (?:special )?arrangement with|[Bb]y (?:kind )?permission of|[Ll]icensed from)(?:\s(?:from|by|courtesy of))?\s(?:[Tt]he\s)?(?<from>${NAME})`,
  ),
};
/** `4 May 2031 - Source: The Harbour Post`: whose report it is, above a translation of it. */
const SOURCE: Naming = {
  sign: /[Ss]ource:/u,
  pattern: new Pattern(String.raw`\b[Ss]ource:\s(?:[Tt]he\s)?(?<name>${NAME})`),
};
const LEADING =
  /^(?:The|A|In|On|At|But|And|As|He|She|It|They|Though|Although|While|When|After|If|Since|Yet|Mr|Mrs|Ms|Dr)\s/u;
const TOO_SHORT = 2;
/** Capitals of a sentence's start and no name. */
const POINTING = new Set(['The', 'This', 'That', 'These', 'Those', 'Our', 'His', 'Her', 'Their']);

/**
 * Whom a report says it follows, in the order of the text. Names only stand out by their capitals, so that a person who was
 * told something is listed too: `outletShare` tells them apart. Cost: linear.
 */
export function citationsOf({ report, sentences }: SegmentedReport): Citation[] {
  const found: Citation[] = [];
  for (const { start, end } of sentences) {
    for (const naming of [BEFORE, AFTER]) found.push(...matches(report, [start, end], naming, 'follow'));
  }
  for (const block of report.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'title') continue;
    const namings = block.kind === 'dateline' ? [SLUG, NOTICE] : [NOTICE, SLUG];
    for (const naming of namings) found.push(...matches(report, [block.start, block.end], naming, 'credit'));
    // At a report's foot a chart or a picture may have a source, too.
    const isHead = block.kind === 'byline' || block.kind === 'dateline';
    const sources = matches(report, [block.start, block.end], SOURCE, 'credit');
    found.push(...sources.filter(({ name }) => isHead || soundsLikeOutlet(name)));
  }
  found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const again = sentences.flatMap(({ start, end }) => namedAgain(report, [start, end], found));
  return [...found, ...again].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Citations by what an outlet is, under the name that was cited last and sounds like an outlet. */
function namedAgain(
  { id, text }: Report,
  [start, end]: readonly [number, number],
  named: readonly Citation[],
): Citation[] {
  const piece = text.slice(start, Math.min(end, start + MOST_UNITS));
  return AGAIN.all(piece).flatMap((match) => {
    const stop = match.index + match[0].length;
    const isCited =
      TOLD.test(piece.slice(Math.max(0, match.index - AROUND), match.index)) ||
      SAYS.test(piece.slice(stop, stop + AROUND));
    const last = named.findLast(
      (one) => one.kind === 'follow' && one.span.start < start + match.index && soundsLikeOutlet(one.name),
    );
    if (!isCited || last === undefined) return [];
    const span = { report: id, start: start + match.index, end: start + stop };
    return [{ name: last.name, span, kind: 'follow' as const }];
  });
}

/** Longer pieces are not searched: a name that cites stands near its verb. */
const MOST_UNITS = 2_000;

function matches(
  { id, text }: Report,
  [start, end]: readonly [number, number],
  { sign, pattern }: Naming,
  kind: Citation['kind'],
): Citation[] {
  const piece = text.slice(start, Math.min(end, start + MOST_UNITS));
  if (!sign.test(piece)) return [];
  return pattern.all(piece).flatMap((match) => {
    const raw = match.groups?.['name'] ?? match.groups?.['from'] ?? '';
    const name = raw.replace(LEADING, '').replace(/['’]s$/u, '');
    if (name.length <= TOO_SHORT || POINTING.has(name)) return [];
    const from = start + match.index + match[0].indexOf(raw) + raw.indexOf(name);
    return [{ name, span: { report: id, start: from, end: from + name.length }, kind }];
  });
}

const OUTLET_WORDS = new Set(words.outlet);

/** The words of a name, folded, without the article and the of that translators put: "Courier of Wendle". */
export function nameWords(name: string): string[] {
  return (
    name
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word !== 'the' && word !== 'of');
}

/** Whether a name has an outlet's word in it. */
export function soundsLikeOutlet(name: string): boolean {
  return nameWords(name).some((word) => OUTLET_WORDS.has(word));
}

/** Whether a name that is cited may be an outlet's: the same, its short form, or in full what the outlet's initials stand for. */
export function mayMean(cited: string, outlet: string): boolean {
  return standsFor(cited, outlet) || (isInitials(outlet) && standsFor(outlet, cited));
}

function isInitials(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name);
}

/** Whether `short` may stand for `long`: "the Post" for "The Harrow Post", "BBC" for "British Broadcasting Corporation". */
export function standsFor(short: string, long: string): boolean {
  const own = nameWords(short);
  const others = nameWords(long);
  if (own.length === 1 && others.length > 1 && own[0] === others.map((word) => word[0]).join('')) return true;
  return own.length > 0 && own.every((word) => others.includes(word));
}
