import type { Cue } from './cue.ts';
import type { Item } from './item.ts';
import { isIn, isOneOf, isPossessive, isSign, isWord, LISTS, verbKind } from './lexicon.ts';
import { leadSource, phraseAfter } from './phrase-after.ts';
import { isBareName, type Source, sourceOf } from './source.ts';

const NOUN_REACH = 8;

/** `the lawyers' advice “…”`, `advice from the lawyers “…”` */
export function nounCue(items: readonly Item[], quoted: number): Cue | null {
  const last = isSign(items[quoted - 1], ':') ? quoted - 2 : quoted - 1;
  for (let at = last; at >= 0 && last - at < NOUN_REACH; at -= 1) {
    const item = items[at];
    if (!isWord(item) || verbKind(item.key) === 'naming') return null;
    if (!LISTS.speechNouns.has(item.key)) continue;
    const source = at === last ? possessor(items, at - 1) : maker(items, at + 1, last);
    return source === null ? null : { at, kind: 'noun', start: item.start, end: item.end, source, listener: null };
  }
  return null;
}

const IS = new Set(['is', 'was', 'has']);

/** `the company's only answer is that it was “…”` */
export function answerCue(items: readonly Item[], quoted: number): Cue | null {
  for (let at = quoted - 1; at > 1; at -= 1) {
    const item = items[at];
    if (item === undefined || isSign(item, ';:') || item.kind === 'quoted') return null;
    if (!isWord(item) || !LISTS.speechNouns.has(item.key) || !isIn(items[at + 1], IS)) continue;
    const owner = [at - 1, at - 2].find((one) => possessor(items, one) !== null);
    const source = owner === undefined ? null : possessor(items, owner);
    return source === null ? null : { at, kind: 'noun', start: item.start, end: item.end, source, listener: null };
  }
  return null;
}

function possessor(items: readonly Item[], at: number): Source | null {
  const item = items[at];
  if (!isWord(item) || !isPossessive(item.key)) return null;
  let from = at;
  while (at - from < 4 && !isIn(items[from], LISTS.determiners) && joinsOwner(items[from - 1])) from -= 1;
  const source = sourceOf(items, from, at);
  const tail = item.key.endsWith('s') ? 2 : 1;
  if (source === null) return null;
  const keys = source.keys.map((key) => key.replace(/['’]s?$/, ''));
  return { ...source, end: source.end - tail, keys, head: keys.at(-1) ?? '' };
}

function joinsOwner(item: Item | undefined): boolean {
  return (
    isWord(item) &&
    !LISTS.prepositions.has(item.key) &&
    !LISTS.clauseWords.has(item.key) &&
    verbKind(item.key) === null &&
    !LISTS.auxiliaries.has(item.key)
  );
}

function maker(items: readonly Item[], at: number, last: number): Source | null {
  if (!isOneOf(items[at], ['from', 'of', 'by'])) return null;
  const source = phraseAfter(items, at + 1, last);
  return source !== null && source.to === last ? source : null;
}

const COLON_REACH = 7;

/** `Marta Vell: “…”`, `A doctor there, Marta Vell: “…”`, and a subject whose verb is in no list: `The other was drier: “…”`. */
export function bareBefore(items: readonly Item[], quoted: number): Cue | null {
  const colon = items.slice(0, quoted).findLastIndex((item) => isSign(item, ':'));
  const directly = colon === quoted - 1;
  if (colon <= 0 || (!directly && colon > COLON_REACH)) return null;
  const named = nameBefore(items, colon, directly ? 'bare' : 'opening');
  const source =
    named ?? (directly ? (givenBy(items, colon) ?? leadSource(items) ?? pronounBefore(items, colon)) : null);
  return source === null ? null : bareCue(source, colon, items);
}

/** The name right before a colon: by itself, or with its description where the sentence opens with it. */
function nameBefore(items: readonly Item[], colon: number, which: 'bare' | 'opening'): Source | null {
  let from = colon;
  while (from > 0 && isWord(items[from - 1])) from -= 1;
  const isBare = isBareName(items, from, colon - 1);
  const source = isBare || (which === 'opening' && from === 0) ? sourceOf(items, from, colon - 1) : null;
  return source?.kind === 'name' ? source : null;
}

/** `Nor did she like the plan: “…”` */
function pronounBefore(items: readonly Item[], colon: number): Source | null {
  const at = items.slice(0, colon).findIndex((item) => isOneOf(item, ['he', 'she', 'they']));
  return at < 0 ? null : sourceOf(items, at, at);
}

/** `has it from Marta Vell, the boatman: “…”` */
function givenBy(items: readonly Item[], colon: number): Source | null {
  const from = items.slice(0, colon).findLastIndex((item) => isOneOf(item, ['from']));
  const source = from < 0 ? null : phraseAfter(items, from + 1, colon - 1);
  return source?.kind === 'name' && (source.to === colon - 1 || isSign(items[source.to + 1], ',')) ? source : null;
}

function bareCue(source: Source, at: number, items: readonly Item[]): Cue | null {
  const item = items[at];
  return item === undefined ? null : { at, kind: 'bare', start: item.start, end: item.end, source, listener: null };
}

/** `was marked “…” in an inspection report` */
export function documentAfter(items: readonly Item[], quoted: number): Cue | null {
  const next = items[quoted + 1];
  if (!isOneOf(next, ['in', 'on']) || !isWord(next) || !isIn(items[quoted - 1], LISTS.writtenWords)) return null;
  const source = phraseAfter(items, quoted + 2, items.length - 1);
  if (source?.sort !== 'document') return null;
  return { at: quoted + 1, kind: 'according', start: next.start, end: next.end, source, listener: null };
}

/** `The note puts the level at 3 feet, “as far as the gauge goes”`: a document's own words, whatever its verb. */
export function documentSubject(items: readonly Item[], quoted: number): Cue | null {
  const source = leadSource(items);
  if (source?.sort !== 'document' || source.from > 1 || source.to >= quoted - 1) return null;
  // "Others note that", "Note that": no document; "an inquiry into “…”": its matter.
  const isPhrase = isIn(items[source.from], LISTS.articles) || isOneOf(items[source.from], ['this', 'its', 'that']);
  if (!isPhrase && (verbKind(source.head) !== null || source.head === 'notice')) return null;
  const next = items[source.to + 1];
  if (isOneOf(next, ['into', 'on', 'about', 'to', 'that'])) return null;
  const between = items.slice(source.to + 1, quoted);
  if (between.some((item) => isSign(item, ';') || item.kind === 'quoted')) return null;
  return bareCue(source, source.to + 1, items);
}
