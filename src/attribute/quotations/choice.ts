import type { Cue } from './cue.ts';
import { cueAfter } from './cue-after.ts';
import type { Item } from './item.ts';
import { isIn, isSign, isWord, LISTS } from './lexicon.ts';
import { answerCue, bareBefore, documentAfter, documentSubject, nounCue } from './noun-cue.ts';

/** What the sentence around a quotation says of it. */
export interface Choice {
  /** The source nearest to the words. */
  readonly cue: Cue;
  /** Sources through whom that one is quoted, nearest first. */
  readonly through: readonly Cue[];
}

/** Chooses the cue of the quotation at `quoted`, or null where its sentence gives none. */
export function chooseCue(items: readonly Item[], quoted: number, cues: readonly Cue[], text: string): Choice | null {
  const noun = nounCue(items, quoted);
  const earlier = cues.filter(({ at }) => at < quoted);
  const after = cueAfter(items, quoted, cues, text);
  if (noun !== null) return { cue: noun, through: embedding(noun, earlier, items) };
  const before = nearest(earlier, items, quoted);
  if (before !== null && !(after !== null && prevails(after, before, items, quoted))) {
    const outer = after !== null && after.source.start !== before.source.start ? [after] : [];
    return { cue: before, through: [...embedding(before, earlier, items), ...outer] };
  }
  if (after !== null) return { cue: after, through: [] };
  const closing = closingCue(items, quoted, cues);
  if (closing !== null) return { cue: closing, through: [] };
  const bare =
    bareBefore(items, quoted) ??
    answerCue(items, quoted) ??
    documentAfter(items, quoted) ??
    documentSubject(items, quoted);
  return bare === null ? null : { cue: bare, through: [] };
}

/** The cue with which the sentence ends, which has all of it: `They were “thieves with a telephone”, and none of his, she said.` */
function closingCue(items: readonly Item[], quoted: number, cues: readonly Cue[]): Cue | null {
  const cue = cues.at(-1);
  if (cue?.kind !== 'speech' || cue.at <= quoted || cue.listener !== null) return null;
  const { at, source } = cue;
  const last = items.length - 1;
  const isTold = source.from > quoted && source.to === at - 1 && at === last && isSign(items[source.from - 1], ',');
  const isInverted = source.from > at && source.to === last && isSign(items[at - 1], ',');
  const between = items.slice(quoted + 1, at);
  return (isTold || isInverted) && !between.some((item) => isSign(item, ';:—?!')) ? cue : null;
}

/** The last cue that can govern; one that tells what is thought only where none tells what is said. */
function nearest(earlier: readonly Cue[], items: readonly Item[], quoted: number): Cue | null {
  const saying = earlier.findLast(({ kind }) => kind !== 'stance' && kind !== 'placing');
  const before = isIn(items[quoted - 1], LISTS.determiners) ? quoted - 2 : quoted - 1;
  const placing = isIn(items[before], LISTS.prepositions)
    ? earlier.findLast(({ kind }) => kind === 'placing')
    : undefined;
  if (saying !== undefined && placing !== undefined) return saying.at > placing.at ? saying : placing;
  return saying ?? placing ?? earlier.findLast(({ kind }) => kind === 'stance') ?? null;
}

/**
 * The cue behind a quotation comes before one in front of it where a colon brings the words in, where the sentence starts anew,
 * and where a spokesman gives the words of the body named first.
 */
function prevails(after: Cue, before: Cue, items: readonly Item[], quoted: number): boolean {
  if (isSign(items[quoted - 1], ':') || startsAnew(items, quoted, before)) return true;
  return LISTS.officeNouns.has(after.source.head) && before.source.sort === 'body';
}

/** Another quotation stands between the cue and this one, with the end of a sentence: `“…,” he said. “…”` */
function startsAnew(items: readonly Item[], quoted: number, cue: Cue): boolean {
  const between = items.slice(cue.at + 1, quoted);
  return between.some(({ kind }) => kind === 'quoted') && items[quoted - 1]?.kind === 'quoted';
}

/** The cues in whose speech another cue stands: "X told Y that Z had said". */
function embedding(cue: Cue, earlier: readonly Cue[], items: readonly Item[]): Cue[] {
  const outer: Cue[] = [];
  let inner = cue;
  for (const candidate of earlier.filter(({ at }) => at < cue.at).reverse()) {
    if (candidate.kind === 'stance' || candidate.kind === 'placing' || candidate.kind === 'naming') continue;
    if (candidate.source.start === inner.source.start || candidate.source.from > inner.at) continue;
    const between = items.slice(candidate.at + 1, Math.max(candidate.at + 1, Math.min(inner.source.from, inner.at)));
    if (between.some((item) => isSign(item, ';—') || item.kind === 'quoted')) break;
    if (joinsClauses(items, inner)) break;
    outer.push(candidate);
    inner = candidate;
  }
  return outer;
}

/** ", and Z said": a clause by itself, in nobody's speech. */
function joinsClauses(items: readonly Item[], { source }: Cue): boolean {
  const before = items[source.from - 1];
  return (
    isWord(before) && ['and', 'but', 'while', 'whereas'].includes(before.key) && isSign(items[source.from - 2], ',')
  );
}
