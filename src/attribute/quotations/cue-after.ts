import type { Cue } from './cue.ts';
import type { Item } from './item.ts';
import { isIn, isOneOf, isSign, isWord, LISTS, verbKind } from './lexicon.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Source } from './source.ts';
import { isPronounLike } from './verb-here.ts';

/** The cue that follows the quotation at `quoted`: `“…,” she said`, `“…,” said Marta Vell`, `“…” — Marta Vell`. */
export function cueAfter(items: readonly Item[], quoted: number, cues: readonly Cue[], text: string): Cue | null {
  const from = quoted + 1;
  const pauses = isSign(items[from], ',—') || /[,?!…—-]$/.test(innerOf(items, quoted, text));
  const at = beyondPerfect(items, isSign(items[from], ',—') ? from + 1 : from);
  const first = items[at];
  if (!isWord(first)) return null;
  if (isOneOf(items[at + 1], ['to']) && first.key === 'according') return cues.find((cue) => cue.at === at) ?? null;
  if (!pauses && quoted > 0) return null;
  const worded = wordsOf(items, at) ?? soSays(items, at);
  if (worded !== null) return worded;
  if (LISTS.prepositions.has(first.key) || (LISTS.clauseWords.has(first.key) && first.key !== 'as')) return null;
  return knownAfter(items, at, cues) ?? guessedAfter(items, at, isSign(items[from], '—'));
}

/** `“…”, has said Marta Vell`, as translations from French have it. */
function beyondPerfect(items: readonly Item[], at: number): number {
  const next = items[at + 1];
  return isOneOf(items[at], ['has', 'have', 'had']) && isWord(next) && verbKind(next.key) === 'speech' ? at + 1 : at;
}

function innerOf(items: readonly Item[], at: number, text: string): string {
  const item = items[at];
  return item?.kind === 'quoted' ? text.slice(item.marked.start, item.marked.end) : '';
}

/** `“…”, in the words of Marta Vell` */
function wordsOf(items: readonly Item[], at: number): Cue | null {
  const last = ['in', 'the', 'words', 'of'].every((key, next) => isOneOf(items[at + next], [key])) ? at + 3 : -1;
  return last < 0 ? null : guessedCue(items, phraseAfter(items, last + 1, items.length - 1), at + 2);
}

/** `“…”, so the keeper`, as translations from German have it. */
function soSays(items: readonly Item[], at: number): Cue | null {
  const source = isOneOf(items[at], ['so']) ? phraseAfter(items, at + 1, items.length - 1) : null;
  return source !== null && source.to === items.length - 1 ? guessedCue(items, source, at) : null;
}

const MOST_PASSED = 10;

/** Over "in a statement" and "to the press" right behind the verb, to where a name or "the" begins. */
function beyondManner(items: readonly Item[], from: number): number {
  let at = from;
  if (!isIn(items[at], LISTS.prepositions)) return from;
  for (; at < from + MOST_PASSED; at += 1) {
    const [before, item] = [items[at - 1], items[at]];
    if (!isWord(item)) return from;
    const begins = item.capital || LISTS.determiners.has(item.key) || LISTS.personTitles.has(item.key);
    if (at > from && begins && !isIn(before, LISTS.prepositions) && !isIn(before, LISTS.determiners)) return at;
  }
  return from;
}

function knownAfter(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  const item = items[at];
  if (isWord(item) && verbKind(item.key) === 'speech') {
    const source = phraseAfter(items, beyondManner(items, at + 1), items.length - 1);
    if (source !== null) {
      const known = cues.find((one) => one.at === at);
      return { at, kind: 'speech', start: item.start, end: item.end, listener: known?.listener ?? null, source };
    }
  }
  const cue = cues.find((one) => one.at >= at);
  if (cue === undefined || cue.kind === 'according' || cue.source.from < at) return null;
  const between = items.slice(at, cue.at);
  const direct = between.every((one) => one.kind !== 'quoted' && !isSign(one, ';:?!'));
  return direct && between.length < 40 ? (quotedAs(items, cue) ?? cue) : null;
}

/** `“…,” the agency quoted a keeper as saying`: the keeper said it. */
function quotedAs(items: readonly Item[], { at, kind }: Cue): Cue | null {
  const source = isIn(items[at], QUOTING) ? phraseAfter(items, at + 1, items.length - 1) : null;
  if (source === null) return null;
  const as = isSign(items[source.to + 1], ',') ? source.to + 2 : source.to + 1;
  const saying = items[as + 1];
  if (!isOneOf(items[as], ['as']) || !isWord(saying) || !saying.key.endsWith('ing')) return null;
  return { at: as + 1, kind, start: saying.start, end: saying.end, source, listener: null };
}

const QUOTING = new Set(['quote', 'quotes', 'quoted', 'cite', 'cites', 'cited']);

const MOST_GUESSED = 8;

/** A cue whose verb no list has, as a spinner or a translator leaves them: told by its place alone. */
function guessedAfter(items: readonly Item[], at: number, dash: boolean): Cue | null {
  let end = at;
  while (isWord(items[end + 1]) && end - at < MOST_GUESSED) end += 1;
  const first = items[at];
  if (!isWord(first) || end === at) return null;
  if (dash && first.capital) return guessedCue(items, phraseAfter(items, at, end), at);
  const isPronoun = isPronounLike(first.key);
  if (!first.capital && !isPronoun && !LISTS.determiners.has(first.key)) {
    return guessedCue(items, phraseAfter(items, at + 1, end), at);
  }
  const source = phraseAfter(items, at, isPronoun ? at : end - 1);
  return source === null || source.to + 1 > end ? null : guessedCue(items, source, source.to + 1);
}

function guessedCue(items: readonly Item[], source: Source | null, at: number): Cue | null {
  const verb = items[at];
  if (source === null || !isWord(verb)) return null;
  return { at, kind: 'bare', start: verb.start, end: verb.end, source, listener: null };
}
