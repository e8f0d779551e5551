import { documentLead, documentsIn } from './documents.ts';
import type { Item } from './item.ts';
import { isIn, isSign, isWord, LISTS, type VerbKind, verbKind } from './lexicon.ts';
import { isReduced, leadSource, phraseAfter } from './phrase-after.ts';
import type { Source } from './source.ts';
import { subjectBefore } from './subject.ts';
import { isVerbHere } from './verb-here.ts';

/** Words that give speech to a source. */
export interface Cue {
  /** Item of the verb. */
  readonly at: number;
  readonly kind: VerbKind | 'according' | 'noun' | 'bare';
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
  readonly source: Source;
  /** Who was told. */
  readonly listener: Source | null;
}

/** The cues of a sentence, in order. */
export function cuesOf(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  items.forEach((_, at) => {
    const cue = accordingAt(items, at) ?? verbCueAt(items, at, cues.at(-1));
    if (cue !== null) cues.push(cue);
  });
  return cues;
}

function accordingAt(items: readonly Item[], at: number): Cue | null {
  const [item, next] = [items[at], items[at + 1]];
  if (!isWord(item) || !isWord(next) || item.key !== 'according' || next.key !== 'to') return null;
  const source = phraseAfter(items, at + 2, items.length - 1);
  return source === null ? null : { at, kind: 'according', start: item.start, end: next.end, source, listener: null };
}

function verbCueAt(items: readonly Item[], at: number, previous: Cue | undefined): Cue | null {
  const item = items[at];
  if (!isWord(item) || (item.capital && at > 0)) return null;
  const kind = verbKind(item.key);
  if (kind === null || !isVerbHere(items, at)) return null;
  const source = sourceAround(items, at, previous);
  if (source === null) return null;
  if (item.key === 'read' && ANYBODY.has(source.keys[0] ?? '') && source.from === source.to)
    return { at, kind, start: item.start, end: item.end, source: { ...source, ...IT }, listener: null };
  const listener = LISTS.listening.has(item.key) ? phraseAfter(items, at + 1, items.length - 1) : null;
  return { at, kind, start: item.start, end: item.end, source, listener };
}

/** "one can read there": what is read. */
const ANYBODY = new Set(['one', 'you', 'we']);
const IT = { kind: 'pronoun', head: 'it', keys: ['it'], sort: 'unknown' } as const;

function sourceAround(items: readonly Item[], at: number, previous: Cue | undefined): Source | null {
  const item = items[at];
  if (!isWord(item)) return null;
  const byWhom = isIn(items[at + 1], BY) && !items.slice(at + 2, at + 4).some((one) => isIn(one, LISTS.means));
  const isTold = isPassive(items, at) || isIn(items[at - 1], AS);
  if (byWhom) return isTold ? phraseAfter(items, at + 2, items.length - 1) : null;
  if (isPassive(items, at)) return documentBehind(items, at) ?? writtenIn(items, at);
  if (isIn(items[at - 1], AS)) return subjectBefore(items, at - 2, 0);
  if (item.key.endsWith('ing') && isSign(items[at - 1], ','))
    return previous?.source ?? besideName(items, at) ?? leadSource(items);
  const source = joined(items, at, previous) ?? subjectOf(items, at);
  return source !== null && isSayer(source, item.key, previous) ? source : null;
}

/** "It was described in the letter as": the letter. */
function documentBehind(items: readonly Item[], at: number): Source | null {
  const source = isIn(items[at + 1], IN) ? phraseAfter(items, at + 2, items.length - 1) : null;
  return source?.sort === 'document' && isIn(items[source.to + 1], AS) ? source : null;
}

/** The document "in which four yards are described as": named before, or what the sentence opens with. */
function writtenIn(items: readonly Item[], at: number): Source | null {
  const which = items.findLastIndex(
    (item, here) => here < at && isIn(item, LISTS.relatives) && isIn(items[here - 1], IN),
  );
  if (which < 0) return documentLead(items);
  return documentsIn(items.slice(0, which)).at(-1) ?? documentLead(items);
}

/** "its spokesman, Marta Vell, saying" */
function besideName(items: readonly Item[], at: number): Source | null {
  const source = subjectBefore(items, at, 0);
  return source !== null && source.kind === 'name' && source.to === at - 2 ? source : null;
}

const BY = new Set(['by']);
const IN = new Set(['in']);
const AS = new Set(['as']);
const CONJUNCTIONS = new Set(['and', 'but', 'then']);
const PERFECT = new Set(['had', 'has', 'have']);

/** "Vell had telephoned her and said": the subject of the verb before the conjunction, but not of "denied that it had been opened and said". */
function joined(items: readonly Item[], at: number, previous: Cue | undefined): Source | null {
  let before = at - 1;
  while (isIn(items[before], LISTS.auxiliaries) || isIn(items[before], LISTS.adverbs)) before -= 1;
  if (!isIn(items[before], CONJUNCTIONS)) return null;
  const least = previous === undefined ? 0 : previous.at + 1;
  const perfect = items.slice(0, before).findLastIndex((item) => isIn(item, PERFECT));
  const isUndergone = previous !== undefined && isIn(items[perfect + 1], LISTS.be);
  const inner = perfect > least && !isUndergone ? subjectBefore(items, perfect, least) : null;
  return inner ?? previous?.source ?? leadSource(items);
}

/** Things explain and suggest as people do; within somebody's speech, they are no source of it. */
function isSayer({ kind, sort }: Source, verb: string, previous: Cue | undefined): boolean {
  if (kind !== 'description' || sort !== 'unknown' || LISTS.plainSpeech.has(verb)) return true;
  return previous === undefined || (previous.kind !== 'speech' && previous.kind !== 'according');
}

function isPassive(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (isIn(items[before], LISTS.adverbs)) before -= 1;
  const item = items[at];
  return isIn(items[before], LISTS.be) && isWord(item) && PAST_OR_PARTICIPLE.test(item.key);
}

/** The subject of a verb: before it, or behind it where a comma or a quotation ends just before. */
function subjectOf(items: readonly Item[], at: number): Source | null {
  const behind = inverted(items, at);
  const listening = isIn(items[at], LISTS.listening);
  if (behind?.kind === 'name' && !listening) return behind;
  const before = subjectBefore(items, at, 0);
  const clause = items.slice(0, at).some((one) => isIn(one, LISTS.auxiliaries)) || isOnlyPause(items, at - 1);
  const prefers = before === null || (!listening && (clause || items[behind?.to ?? 0] === items.at(-1)));
  return behind !== null && prefers ? behind : before;
}

/** The comma of "They want it by noon, said a clerk", but not the second of "Vell, who left, said a clerk was there". */
function isOnlyPause(items: readonly Item[], comma: number): boolean {
  return isSign(items[comma], ',') && !items.slice(0, comma).some((one) => one.kind !== 'word');
}

const AFTER_NAME = new Set(['of', 'from', 'at', 'in', 'who', 'which']);

/** `Not so, said Marta Vell: “…”`, `the quay was shut, said a clerk.` */
function inverted(items: readonly Item[], at: number): Source | null {
  const item = items[at];
  // "…, has said Marta Vell", as translations from French have it.
  const isPerfect = isIn(items[at - 1], PERFECT);
  const pause = isPerfect ? at - 2 : at - 1;
  const before = items[pause];
  const opens = before === undefined || isSign(before, ',—') || before.kind === 'quoted';
  if (!opens || !isWord(item) || verbKind(item.key) !== 'speech') return null;
  if (before?.kind !== 'quoted' && LISTS.aimedVerbs.has(item.key)) return null;
  const source = phraseAfter(items, at + 1, items.length - 1);
  if (source === null || (isPerfect && !isSomeones(source))) return null;
  const next = items[source.to + 1];
  const goesOn = source.sort === 'person' && isOnlyPause(items, pause) && isReduced(items, source.to + 1);
  const ends = next === undefined || next.kind === 'point' || isIn(next, LISTS.relatives) || goesOn;
  return ends || (source.kind === 'name' && isIn(next, AFTER_NAME)) ? source : null;
}

/** Not "Vell, the keeper, has written a draft": behind "has" the verb may have its object. */
function isSomeones({ kind, sort }: Source): boolean {
  return kind === 'name' || sort === 'person' || sort === 'body';
}

const PAST_OR_PARTICIPLE = /(?:ed|told|said|written|quoted|seen|shown|sung|understood|found|known|thought|spoken)$/;
