import type { SpeechAct } from '../speech/speech.ts';
import type { Voice } from './discourse.ts';
import { documentLead, isImpersonal } from './documents.ts';
import type { Item } from './item.ts';
import { isIn, LISTS } from './lexicon.ts';
import { leadSource } from './phrase-after.ts';
import { type Source, sourceOf } from './source.ts';
import { takenUp } from './taken-up.ts';

/** Speech that a report gives in its own words, with whose it is. */
export interface Reported {
  readonly act: SpeechAct;
  readonly voice: Voice | null;
  /** Those in whose speech it stands, nearest first. */
  readonly through: readonly Voice[];
}

/** The source of an act, as items of the sentence that holds it; null where it stands elsewhere. */
export function sourceOfAct({ source }: SpeechAct, items: readonly Item[]): Source | null {
  if (source === null) return null;
  const from = items.findIndex(({ start, end }) => start < source.end && end > source.start);
  const to = items.findLastIndex(({ start, end }) => start < source.end && end > source.start);
  if (from < 0) return null;
  if (from === to && isNobodyAlone(items[from])) return isIn(items[from], TAKES_UP) ? takenUp(items, from) : null;
  const named = leadSource(items.slice(from, to + 1));
  const whole = sourceOf(items, from, to);
  if (whole !== null && isImpersonal(items, whole)) return documentLead(items);
  // "Marta Vell, the mayor," is known by the name, and stands as a whole.
  if (named === null || named.kind !== 'name' || whole === null) return whole;
  return { ...named, from: named.from + from, to: named.to + from };
}

const TAKES_UP: ReadonlySet<string> = new Set(['who', 'which', 'whom']);
const POINTS: ReadonlySet<string> = new Set(['that', 'this', 'these', 'those', 'what', 'whose']);

/** A word that by itself is nobody: "who", "this", "are", "about". */
function isNobodyAlone(item: Item | undefined): boolean {
  return [TAKES_UP, POINTS, LISTS.auxiliaries, LISTS.prepositions].some((words) => isIn(item, words));
}

/** Acts in whose content another one stands, the nearest first. */
export function aroundAct(act: SpeechAct, acts: readonly SpeechAct[]): SpeechAct[] {
  const at = act.cue ?? act.source ?? act.content;
  return acts
    .filter(({ content }) => content !== act.content && content.start <= at.start && content.end >= at.end)
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
}
