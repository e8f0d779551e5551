import { logistic } from '../../text/network.ts';
import { CUE, CUE_WORD, fillCue, fillCueWord } from './cue-features.ts';
import type { Desk } from './desk.ts';
import { pick } from './features.ts';

/** Words less likely to be a cue are not looked into. */
const LEAST_CUE = 0.2;
/**
 * What a word must add to the log odds by itself, whatever stands around it, for that to be looked at: half of all tokens don't.
 * The least that a likely cue had was -0.91, in 60,500 of them in 2.1 million tokens of news.
 */
const LEAST_WORD = -1;
/** Cues that a sentence may have: so many, and one more for as many tokens. */
const CUES = 4;
const TOKENS_A_CUE = 8;

/** A token that may be the main word of a cue. */
export interface LikelyCue {
  readonly at: number;
  readonly probability: number;
}

/** In order of the sentences; in one, in no order. Cost: linear. */
export function likelyCues(desk: Desk): LikelyCue[] {
  const { sentenceStart, sentenceEnd } = desk.reading;
  const cues: LikelyCue[] = [];
  sentenceStart.forEach((start, sentence) => {
    cues.push(...likelyCuesBetween(desk, start, pick(sentenceEnd, sentence)));
  });
  return cues;
}

function likelyCuesBetween({ reading, scorers, rows }: Desk, start: number, end: number): LikelyCue[] {
  const cues: LikelyCue[] = [];
  for (let at = start; at < end; at += 1) {
    fillCueWord(reading, at, rows.cue);
    if (scorers.cue.score(rows.cue, CUE_WORD) < LEAST_WORD) continue;
    fillCue(reading, at, rows.cue);
    const probability = logistic(scorers.cue.score(rows.cue, CUE));
    if (probability >= LEAST_CUE) cues.push({ at, probability });
  }
  const most = CUES + Math.floor((end - start) / TOKENS_A_CUE);
  if (cues.length <= most) return cues;
  return cues.sort((a, b) => b.probability - a.probability || a.at - b.at).slice(0, most);
}
