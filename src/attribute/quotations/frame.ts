import { CHAR, charKind, isCapital } from '../../text/ascii.ts';
import { foldWord } from '../../text/fold.ts';
import type { Item, Word } from './item.ts';
import { isWord, verbKind } from './lexicon.ts';
import type { Marked } from './marked.ts';

/** One sentence as it stands around its quotations. */
export interface Frame {
  readonly items: readonly Item[];
}

/** The stretch to read, its outermost quotations, and where sentences start in it. */
export interface Framing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marked: readonly Marked[];
  readonly starts: readonly number[];
  /** What a spinner's words stand for. */
  readonly through: ReadonlyMap<string, string>;
}

// A word, a dash, another sign.
const ITEM =
  /([\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’&.\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=s)['’](?=\s))?)|([—–]|--|(?<=\s)-(?=\s))|([,;:()[\]?!…&])/gu;

/** Longer sentences are read in parts, so that text without an end costs no more than its length. */
const MOST_ITEMS = 400;

/** Sentences as rows of words, punctuation and quotations. Full stops are left out: the frames end where they stand. Cost: linear. */
export function framesOf(framing: Framing): Frame[] {
  const frames: Item[][] = [[]];
  const cuts = framing.starts.filter((at) => at > framing.start && at < framing.end);
  let nextCut = 0;
  for (const item of itemsOf(framing)) {
    let cut = cuts[nextCut];
    while (cut !== undefined && cut <= item.start) {
      if (frames.at(-1)?.length !== 0) frames.push([]);
      nextCut += 1;
      cut = cuts[nextCut];
    }
    // A sentence that starts within a quotation cuts nothing outside it.
    while (item.kind === 'quoted' && cut !== undefined && cut < item.end) {
      nextCut += 1;
      cut = cuts[nextCut];
    }
    if ((frames.at(-1)?.length ?? 0) >= MOST_ITEMS) frames.push([]);
    frames.at(-1)?.push(item);
  }
  return askedOn(
    frames.filter((items) => items.length > 0),
    framing.text,
  ).map((items) => ({ items }));
}

const FARTHEST_VERB = 6;

/** Joins `“Why?”` and `Marta Vell asked.`, which a question mark would part. */
function askedOn(frames: readonly (readonly Item[])[], text: string): (readonly Item[])[] {
  const joined: (readonly Item[])[] = [];
  for (const items of frames) {
    const last = joined.at(-1);
    const asks = last?.at(-1);
    if (
      last !== undefined &&
      asks?.kind === 'quoted' &&
      /[?!…]/.test(text[asks.marked.end - 1] ?? '') &&
      opensWithCue(items)
    ) {
      joined[joined.length - 1] = [...last, ...items];
    } else joined.push(items);
  }
  return joined;
}

function opensWithCue(items: readonly Item[]): boolean {
  const stop = items.findIndex((item) => item.kind !== 'word' || verbKind(item.key) === 'speech');
  return stop > 0 && stop < FARTHEST_VERB && isWord(items[stop]);
}

function itemsOf({ text, start, end, marked, through }: Framing): Item[] {
  const items: Item[] = [];
  let at = start;
  for (const one of marked) {
    addPlain(items, text.slice(at, one.outerStart), at, through);
    items.push({ kind: 'quoted', start: one.outerStart, end: one.outerEnd, marked: one });
    at = one.outerEnd;
  }
  addPlain(items, text.slice(at, end), at, through);
  return items;
}

/** Adds the words and signs of `part`, which begins at `offset` of its text. */
function addPlain(items: Item[], part: string, offset: number, through: Framing['through']): void {
  for (let at = 0; at < part.length; ) {
    const end = plainWordEnd(part, at);
    if (end > at) {
      items.push(wordItem(part.slice(at, end), offset + at, through));
      at = end;
    } else if (charKind(part, at) === CHAR.blank) at += 1;
    else at = addByPattern(items, part, at, { offset, through });
  }
}

interface PartOf {
  readonly offset: number;
  readonly through: Framing['through'];
}

/** Adds the next item from `from` on; where to go on. */
function addByPattern(items: Item[], part: string, from: number, { offset, through }: PartOf): number {
  ITEM.lastIndex = from;
  const match = ITEM.exec(part);
  if (match === null) return part.length;
  const [whole, word, dash, sign] = match;
  const [start, end] = [offset + match.index, offset + match.index + whole.length];
  if (word !== undefined) items.push(wordItem(word, start, through));
  else if (dash !== undefined) items.push({ kind: 'point', start, end, sign: '—' });
  else if (sign === '&') items.push({ kind: 'word', start, end, key: '&', capital: true });
  else if (sign !== undefined) items.push({ kind: 'point', start, end, sign });
  return match.index + whole.length;
}

/** Where the word of plain letters and digits ends that begins at `start`; `start` where none does, or where more may belong to it. */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (isPlain(text, end)) end += 1;
  if (end === start || end === text.length) return end;
  const next = text[end];
  const ties = next === '.' || next === '-' || next === '&';
  const goesOn = next === "'" || charKind(text, end) === CHAR.beyond || (ties && mayGoOn(text, end + 1));
  return goesOn ? start : end;
}

function isPlain(text: string, at: number): boolean {
  const kind = charKind(text, at);
  return kind === CHAR.letter || kind === CHAR.digit;
}

function mayGoOn(text: string, at: number): boolean {
  return at < text.length && (isPlain(text, at) || charKind(text, at) === CHAR.beyond);
}

function wordItem(word: string, start: number, through: Framing['through']): Word {
  const folded = foldWord(word);
  const key = through.size === 0 ? folded : (through.get(folded) ?? folded);
  return { kind: 'word', start, end: start + word.length, key, capital: isCapital(word, 0) };
}
