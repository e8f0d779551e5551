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

function* itemsOf({ text, start, end, marked, through }: Framing): Generator<Item> {
  let at = start;
  for (const one of marked) {
    yield* plainItems(text, at, one.outerStart, through);
    yield { kind: 'quoted', start: one.outerStart, end: one.outerEnd, marked: one };
    at = one.outerEnd;
  }
  yield* plainItems(text, at, end, through);
}

function* plainItems(text: string, start: number, end: number, through: Framing['through']): Generator<Item> {
  for (const match of text.slice(start, end).matchAll(ITEM)) {
    const from = start + match.index;
    const [whole, word, dash, sign] = match;
    const place = { start: from, end: from + whole.length };
    if (word !== undefined) yield wordItem(word, place, through);
    else if (dash !== undefined) yield { kind: 'point', ...place, sign: '—' };
    else if (sign === '&') yield { kind: 'word', ...place, key: '&', capital: true };
    else if (sign !== undefined) yield { kind: 'point', ...place, sign };
  }
}

function wordItem(word: string, place: Pick<Word, 'start' | 'end'>, through: Framing['through']): Word {
  const folded = foldWord(word);
  const capital = /^\p{Lu}/u.test(word);
  const key = through.get(folded) ?? folded;
  return { kind: 'word', ...place, key, capital };
}
