import { contentEnds, contentStarts } from './candidates.ts';
import {
  END_ALONE,
  END_TO_START,
  fillEnd,
  fillEndAlone,
  fillEndStart,
  fillStart,
  fillStartAlone,
  fillStartCue,
  START_ALONE,
  START_TO_CUE,
  sideOf,
} from './content-features.ts';
import type { Desk } from './desk.ts';
import type { Cue } from './relations.ts';
import { type Fit, HOPELESS, likelyStretches } from './span-choice.ts';
import type { Likely } from './stretches.ts';

/** What a cue gives as somebody's. */
export function likelyContents(cue: Cue, desk: Desk): Likely[] {
  const { reading } = desk;
  return likelyStretches({
    starts: contentStarts(reading, cue.at),
    start: startFit(cue, desk),
    endsOf: (start) => contentEnds(reading, cue.at, start),
    endAfter: (start) => endFit(cue, start, desk),
    scores: desk.scores,
  });
}

function startFit(cue: Cue, { reading, scorers, rows, starts }: Desk): Fit {
  const [scorer, row] = [scorers.contentStart, rows.contentStart];
  fillStartCue(reading, cue, row);
  return {
    alone: (places, scores) => {
      for (let index = 0; index < places.length; index += 1) {
        const at = places[index] ?? 0;
        const after = at > cue.at ? 1 : 0;
        if (!starts.has(at, after)) {
          fillStartAlone(reading, after, at, row);
          starts.set(at, after, scorer.score(row, START_ALONE));
        }
        scores[index] = starts.get(at, after);
      }
    },
    together: (places, scores) => {
      for (let index = 0; index < places.length; index += 1) {
        const alone = scores[index] ?? HOPELESS;
        if (alone === HOPELESS) continue;
        fillStart(reading, cue, places[index] ?? 0, row);
        scores[index] = alone + scorer.score(row, START_TO_CUE);
      }
    },
  };
}

function endFit(cue: Cue, start: number, { reading, scorers, rows, ends }: Desk): Fit {
  const [scorer, row] = [scorers.contentEnd, rows.contentEnd];
  const opened = { cue, start };
  fillEndStart(reading, opened, row);
  return {
    alone: (places, scores) => {
      for (let index = 0; index < places.length; index += 1) {
        const at = places[index] ?? 0;
        const side = sideOf(cue.at, start, at);
        if (!ends.has(at, side)) {
          fillEndAlone(reading, side, at, row);
          ends.set(at, side, scorer.score(row, END_ALONE));
        }
        scores[index] = ends.get(at, side);
      }
    },
    together: (places, scores) => {
      for (let index = 0; index < places.length; index += 1) {
        const alone = scores[index] ?? HOPELESS;
        if (alone === HOPELESS) continue;
        fillEnd(reading, opened, places[index] ?? 0, row);
        scores[index] = alone + scorer.score(row, END_TO_START);
      }
    },
  };
}
