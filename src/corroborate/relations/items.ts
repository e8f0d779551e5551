import type { Actor } from '../../case/attribution.ts';
import type { Span } from '../../case/span.ts';
import type { Sentence } from '../../text/segmented.ts';
import { type Token, withKey } from '../../text/tokens.ts';

/** Characters of a report's text, half-open. */
type Place = Pick<Span, 'start' | 'end'>;

/** An actor's name. */
export interface Named extends Place {
  readonly kind: 'actor';
  readonly actor: Actor;
  /** "Velmark's". */
  readonly possessive: boolean;
  /** A hyphen or slash joins it to what stands before or behind: "Velmark-backed", "anti-Velmark". */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
}

/** A mark that parts phrases. */
interface Mark extends Place {
  readonly kind: 'mark';
  readonly key: string;
}

/** A word or a number stands for itself. */
export type Item = Named | Token | Mark;

/** One name's place in a report. */
export interface Mention {
  readonly actor: Actor;
  readonly span: Place;
  /** A word for what is of a state, "Iranian": the state's only with what is named behind it. */
  readonly adjective?: true;
}

const MARKS: ReadonlySet<string> = new Set(',;:()[]—–…|');
const GLUES: ReadonlySet<string> = new Set('-‐‑–/');
const APOSTROPHES: ReadonlySet<string> = new Set("'’");
const BLANK = 0x20;

/** A report's text, and what its words stand for where a spinner's table put them: "arsenic" for "as". */
export interface Wording {
  readonly text: string;
  readonly meant: ReadonlyMap<string, string>;
}

/** A sentence as names, words and the marks between them. `mentions`: those of the sentence, in order and apart. Linear. */
export function itemsOf({ text, meant }: Wording, { tokens }: Sentence, mentions: readonly Mention[]): Item[] {
  const items: Item[] = [];
  let next = 0;
  let last: Mention | null = null;
  let end = Number.POSITIVE_INFINITY;
  for (const token of tokens) {
    while (endsBefore(mentions[next], token)) next += 1;
    const mention = mentions[next];
    const name = mention !== undefined && mention.span.start < token.end ? mention : null;
    if (name !== null && name === last) continue;
    last = name;
    const item = name === null ? wordOf(token, meant) : named(text, name);
    const mark = markBetween(text, end, item.start);
    if (mark !== null) items.push(mark);
    items.push(item);
    end = item.end;
  }
  return items;
}

const endsBefore = (mention: Mention | undefined, token: Token): boolean =>
  mention !== undefined && mention.span.end <= token.start;

function wordOf(token: Token, meant: Wording['meant']): Token {
  const key = meant.size === 0 ? undefined : meant.get(token.key);
  return key === undefined ? token : withKey(token, key);
}

function named(text: string, { actor, span: { start, end }, adjective }: Mention): Named {
  return {
    kind: 'actor',
    start,
    end,
    actor,
    possessive: adjective === true || isGenitive(text, { start, end }),
    gluedBefore: isGlued(text, start - 1, start - 2),
    gluedAfter: isGlued(text, end, end + 1),
  };
}

/** "Velmark's", "Velmarks'", whether or not the ending counts as part of the name. */
function isGenitive(text: string, { start, end }: Place): boolean {
  if (end - start > 1 && endsInApostropheS(text, end)) return true;
  if (!APOSTROPHES.has(text.charAt(end))) return false;
  const behind = text.slice(end + 1, end + 3);
  return /^s(?![\p{L}\p{N}])/u.test(behind) || (text.charAt(end - 1) === 's' && !/^[\p{L}\p{N}]/u.test(behind));
}

const isGlued = (text: string, at: number, beyond: number): boolean =>
  GLUES.has(text.charAt(at)) && /[\p{L}\p{N}.]/u.test(text.charAt(beyond));

/** "Velmark's", "Velmarks'". */
export const isPossessive = (text: string, { start, end }: Token): boolean =>
  APOSTROPHES.has(text.charAt(end - 1)) || (end - start > 1 && endsInApostropheS(text, end));

const endsInApostropheS = (text: string, end: number): boolean =>
  text.charAt(end - 1) === 's' && APOSTROPHES.has(text.charAt(end - 2));

/** What parts one item from the next: the first mark between them. A dash alone glues, a hyphen between blanks parts. */
function markBetween(text: string, start: number, end: number): Mark | null {
  if (end <= start || (end - start === 1 && text.charCodeAt(start) === BLANK)) return null;
  for (let at = start; at < end; at += 1) {
    const key = text.charAt(at);
    if (MARKS.has(key)) return end - start === 1 && GLUES.has(key) ? null : { kind: 'mark', start, end, key };
    if (key === '-' && at > start && at + 1 < end && text.slice(at - 1, at + 2) === ' - ')
      return { kind: 'mark', start, end, key };
  }
  return null;
}
