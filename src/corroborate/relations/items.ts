import type { Actor } from '../../case/attribution.ts';
import type { Sentence } from '../../text/segmented.ts';

interface Place {
  readonly start: number;
  readonly end: number;
  /** The folded word; of an actor the name as it stands, of a mark the mark itself. */
  readonly key: string;
}

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

export interface Word extends Place {
  readonly kind: 'word';
  readonly capital: boolean;
  readonly possessive: boolean;
}

/** A mark that parts phrases. */
interface Mark extends Place {
  readonly kind: 'mark';
}

export type Item = Named | Word | Mark;

/** One name's place in a report. */
export interface Mention {
  readonly actor: Actor;
  readonly start: number;
  readonly end: number;
  /** A word for what is of a state, "Iranian": the state's only with what is named behind it. */
  readonly adjective?: true;
}

const MARK = /[,;:()[\]—–…|]| - /u;
const GLUE = /^[-‐‑–/]$/u;
const POSSESSIVE = /^['’]s?(?![\p{L}\p{N}])/u;

/** A report's text, and what its words stand for where a spinner's table put them: "arsenic" for "as". */
export interface Wording {
  readonly text: string;
  readonly meant: ReadonlyMap<string, string>;
}

/** A sentence as names, words and the marks between them. `mentions`: those of the sentence, in order and apart. Linear. */
export function itemsOf({ text, meant }: Wording, sentence: Sentence, mentions: readonly Mention[]): Item[] {
  const items: Item[] = [];
  let next = 0;
  for (const token of sentence.tokens) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    const mention = mentions[next];
    const isNamed = mention !== undefined && mention.start < token.end;
    if (isNamed && isLast(items, mention)) continue;
    pushMark(items, text, isNamed ? mention.start : token.start);
    items.push(isNamed ? named(text, mention) : wordItem(text, token, meant));
  }
  return items;
}

function isLast(items: readonly Item[], { start }: Mention): boolean {
  const last = items[items.length - 1];
  return last?.kind === 'actor' && last.start === start;
}

function named(text: string, { actor, start, end, adjective }: Mention): Named {
  const name = text.slice(start, end);
  const tail = text.slice(end, end + 3);
  const possessive =
    adjective === true || /['’]s$/.test(name) || (POSSESSIVE.test(tail) && (/^['’]s/.test(tail) || name.endsWith('s')));
  return {
    kind: 'actor',
    start,
    end,
    key: name,
    actor,
    possessive,
    gluedBefore: isGlued(text, start - 1, start - 2),
    gluedAfter: isGlued(text, end, end + 1),
  };
}

const isGlued = (text: string, at: number, beyond: number): boolean =>
  GLUE.test(text[at] ?? '') && /[\p{L}\p{N}.]/u.test(text[beyond] ?? '');

function wordItem(text: string, token: Sentence['tokens'][number], meant: Wording['meant']): Word {
  const key = meant.size === 0 ? token.key : (meant.get(token.key) ?? token.key);
  const possessive = isApostrophe(text.charCodeAt(token.end - 1)) || endsInApostropheS(text, token);
  return { kind: 'word', start: token.start, end: token.end, key, capital: token.capital, possessive };
}

const BLANK = 0x20;
const S = 0x73;

const isApostrophe = (sign: number): boolean => sign === 0x27 || sign === 0x2019;

const endsInApostropheS = (text: string, { start, end }: Place | Sentence['tokens'][number]): boolean =>
  text.charCodeAt(end - 1) === S && end - start > 1 && isApostrophe(text.charCodeAt(end - 2));

/** What parts the last item from the next: the first mark between them. */
function pushMark(items: Item[], text: string, start: number): void {
  const last = items[items.length - 1];
  if (last === undefined || start - last.end < 1 || (start - last.end === 1 && text.charCodeAt(last.end) === BLANK))
    return;
  const found = MARK.exec(text.slice(last.end, start));
  if (found === null || (GLUE.test(found[0]) && start - last.end === 1)) return;
  items.push({ kind: 'mark', start: last.end, end: start, key: found[0].trim() });
}
