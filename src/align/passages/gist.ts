import type { Evidence } from './evidence.ts';
import type { PassageModel } from './model.ts';
import type { PreparedText } from './prepared-text.ts';
import { bestSegment } from './segment.ts';
import { lengthOf, type Stretch, wholeOf } from './stretch.ts';

/** A stretch of one text that may tell the whole of the other in short. */
export interface Gist {
  readonly short: Stretch;
  /** All of the other text. */
  readonly long: Stretch;
  readonly scoreShort: number;
  /** The part of the other text for which there is evidence, and how much. */
  readonly reach: Stretch;
  readonly scoreLong: number;
}

/** Only texts of so many tokens are told in short: less is told in full, more has too many words to share by chance. */
const LEAST_LONG = 150;
const MOST_LONG = 8_000;
/** The best runs are looked at, if there is so much evidence for them. */
const MOST_RUNS = 4;
const LEAST_EVIDENCE = 8;
const DROP = 14;
/** What a summary leaves out is no end. */
const DROP_LONG = 40;

/** The stretches of `short` whose words stand all over `long`. Cost: linear in both. */
export function gistsOf(
  short: PreparedText,
  long: PreparedText,
  { evidence, model }: { readonly evidence: Evidence; readonly model: Omit<PassageModel, 'judges'> },
): Gist[] {
  if (long.length < LEAST_LONG || long.length > MOST_LONG) return [];
  const [whole, all] = [wholeOf(short), wholeOf(long)];
  const values = evidence.values(whole, all, evidence.odds(model.gist.short, long.length)).slice();
  return runsOf(values, short).flatMap((run) => {
    const { stretch, score } = bestSegment(values, whole, run, { breaks: model.breaks, drop: DROP });
    if (lengthOf(stretch) === 0) return [];
    const odds = evidence.odds(model.gist.long, lengthOf(stretch));
    const told = bestSegment(evidence.values(all, stretch, odds), all, all, { breaks: model.breaks, drop: DROP_LONG });
    if (lengthOf(told.stretch) === 0) return [];
    return [{ short: stretch, long: all, scoreShort: score, reach: told.stretch, scoreLong: told.score }];
  });
}

interface Run extends Stretch {
  readonly score: number;
}

/** The runs of tokens with most evidence, none of which falls by more than `DROP` behind its best. */
function runsOf(values: Float64Array, text: PreparedText): Run[] {
  const runs: Run[] = [];
  let [sum, start, best, end] = [0, 0, 0, 0];
  const close = (): void => {
    if (best > LEAST_EVIDENCE) runs.push({ text, start, end, score: best });
    [sum, best] = [0, 0];
  };
  values.forEach((value, at) => {
    if (sum <= 0) {
      if (best > 0) close();
      [sum, start, best] = [0, at, 0];
    }
    sum += value;
    if (sum > best) [best, end] = [sum, at + 1];
    if (sum < best - DROP) close();
  });
  close();
  return runs.sort((one, other) => other.score - one.score || one.start - other.start).slice(0, MOST_RUNS);
}
