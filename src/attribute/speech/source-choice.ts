import { sourceEnds, sourceStarts } from './candidates.ts';
import type { Desk } from './desk.ts';
import {
  fillNoSource,
  fillSourceBegun,
  fillSourceCue,
  fillSourceEnd,
  fillSourceStart,
  NO_SOURCE,
  NO_SOURCE_START,
  type Saying,
  SOURCE_END,
  SOURCE_START,
} from './source-features.ts';
import { type Fit, likelyStretches } from './span-choice.ts';
import type { Likely } from './stretches.ts';

/** Sources of a cue whose content is known; `first` is `NO_SOURCE` where none is named. */
export function likelySources(saying: Saying, desk: Desk): Likely[] {
  const { reading } = desk;
  const head = saying.cue.at;
  return likelyStretches({
    starts: [NO_SOURCE, ...sourceStarts(reading, head)],
    start: startFit(saying, desk),
    endsOf: (start) => (start === NO_SOURCE ? [] : sourceEnds(reading, head, start)),
    endAfter: (start) => endFit(saying, start, desk),
    scores: desk.scores,
  });
}

function startFit(saying: Saying, { reading, scorers, rows }: Desk): Fit {
  const [scorer, row] = [scorers.sourceStart, rows.sourceStart];
  return {
    alone: null,
    together: (places, scores) => {
      fillNoSource(reading, saying, row);
      scores[0] = scorer.score(row, NO_SOURCE_START);
      fillSourceCue(reading, saying.cue.at, row);
      for (let index = 1; index < places.length; index += 1) {
        fillSourceStart(reading, saying, places[index] ?? 0, row);
        scores[index] = scorer.score(row, SOURCE_START);
      }
    },
  };
}

function endFit(saying: Saying, start: number, { reading, scorers, rows }: Desk): Fit {
  const [scorer, row] = [scorers.sourceEnd, rows.sourceEnd];
  const begun = { saying, start };
  fillSourceBegun(reading, begun, row);
  return {
    alone: null,
    together: (places, scores) => {
      for (let index = 0; index < places.length; index += 1) {
        fillSourceEnd(reading, begun, places[index] ?? 0, row);
        scores[index] = scorer.score(row, SOURCE_END);
      }
    },
  };
}
