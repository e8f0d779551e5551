import { CUE_EDGE, fillCueEdge } from './cue-span-features.ts';
import type { Desk } from './desk.ts';
import { pick } from './features.ts';
import type { Reading } from './reading.ts';
import type { Cue } from './relations.ts';
import { type Fit, likelyStretches } from './span-choice.ts';
import type { Stretch } from './stretches.ts';

const CUE_REACH = 7;

/** Where a cue may begin and end around its main word. */
export function cueReach(reading: Reading, { at }: Cue): { readonly starts: number[]; readonly ends: number[] } {
  const own = pick(reading.sentence, at);
  const from = Math.max(pick(reading.sentenceStart, own), at - CUE_REACH);
  const to = Math.min(pick(reading.sentenceEnd, own) - 1, at + CUE_REACH);
  return {
    starts: Array.from({ length: at - from + 1 }, (_, index) => from + index),
    ends: Array.from({ length: to - at + 1 }, (_, index) => at + index),
  };
}

/** The words of a cue around its main word. */
export function cueStretch(cue: Cue, desk: Desk): Stretch {
  const { starts, ends } = cueReach(desk.reading, cue);
  const end = edgeFit('cueEnd', cue, desk);
  const likely = likelyStretches({
    starts,
    start: edgeFit('cueStart', cue, desk),
    endsOf: () => ends,
    endAfter: () => end,
    scores: desk.scores,
  });
  return likely[0] ?? { first: cue.at, last: cue.at };
}

function edgeFit(model: 'cueStart' | 'cueEnd', cue: Cue, { reading, scorers, rows }: Desk): Fit {
  const [scorer, row] = [scorers[model], rows[model]];
  return {
    alone: null,
    together: (places, scores) => {
      for (let index = 0; index < places.length; index += 1) {
        fillCueEdge(reading, cue, places[index] ?? 0, row);
        scores[index] = scorer.score(row, CUE_EDGE);
      }
    },
  };
}
