import type { SpeechAct } from '../speech/speech.ts';
import type { Cue } from './cue.ts';
import type { Item } from './item.ts';
import { genderOfAnyPronoun, genderOfPronoun, isIn, isOneOf, isSign, isWord, LISTS } from './lexicon.ts';
import type { Source } from './source.ts';

/** `Marta Vell is on leave, she said`: nobody says so of himself, unless the sentence has called him so before. */
export function isToldBehind(items: readonly Item[], cue: Cue | undefined): boolean {
  const gender = cue?.source.kind === 'pronoun' ? genderOfPronoun(cue.source.keys[0] ?? '') : null;
  if (cue === undefined || gender === null || cue.at < cue.source.from || !isSign(items[cue.source.from - 1], ',—'))
    return false;
  return !items.slice(0, cue.source.from).some((item) => isWord(item) && genderOfAnyPronoun(item.key) === gender);
}

/** "Four were dead, said Marta Vell", "Four were dead, Marta Vell said": who speaks is named last and is spoken of next. */
export function isNamedBehind(items: readonly Item[], cue: Cue | undefined): boolean {
  if (cue === undefined) return false;
  const { at, source } = cue;
  // "Vell was told by a clerk to leave": Vell is spoken of next.
  if (isOneOf(items[at + 1], ['by'])) return false;
  return source.from > at || (source.to === at - 1 && isSign(items[source.from - 1], ',') && at === items.length - 1);
}

/** What is told before "she said" goes no further back than its sentence, if the content opened one before. */
export function inSentence(act: SpeechAct, start: number): SpeechAct {
  if (act.content.start >= start || act.content.end <= start) return act;
  const pieces = act.pieces
    .filter(({ end }) => end > start)
    .map((piece) => ({ ...piece, start: Math.max(piece.start, start) }));
  return { ...act, pieces, content: { ...act.content, start } };
}

/** "The keeper, who calls himself Old Moyle, said": the cue has the keeper's name. */
export function isSaidByName(items: readonly Item[], lead: Source, cues: readonly Cue[]): boolean {
  const clause = lead.to + 2;
  if (!isSign(items[lead.to + 1], ',') || !isIn(items[clause], LISTS.relatives)) return false;
  return cues.some(
    ({ at, source: { kind, from, to } }) =>
      kind === 'name' && from > clause && at > to && items.slice(clause, from).every(isWord),
  );
}
