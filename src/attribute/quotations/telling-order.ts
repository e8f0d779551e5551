import type { SpeechAct } from '../speech/speech.ts';
import type { Cue } from './cue.ts';
import type { Item } from './item.ts';
import { genderOfAnyPronoun, genderOfPronoun, isSign, isWord } from './lexicon.ts';

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
