import { contentEnds, contentStarts, sourceEnds, sourceStarts } from '../src/attribute/speech/candidates.ts';
import {
  END_ALONE,
  END_TO_START,
  fillEnd,
  fillEndAlone,
  fillEndStart,
  fillStart,
  fillStartCue,
  START_ALONE,
  START_TO_CUE,
  sideOf,
} from '../src/attribute/speech/content-features.ts';
import { cueReach } from '../src/attribute/speech/cue-choice.ts';
import { CUE, fillCue } from '../src/attribute/speech/cue-features.ts';
import { CUE_EDGE, fillCueEdge } from '../src/attribute/speech/cue-span-features.ts';
import { valueRow } from '../src/attribute/speech/features.ts';
import { landmarksOf } from '../src/attribute/speech/landmarks.ts';
import type { Cue } from '../src/attribute/speech/relations.ts';
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
} from '../src/attribute/speech/source-features.ts';
import { logistic } from '../src/text/network.ts';
import type { HashedModel, SpeechModelName } from '../src/text/speech-table.ts';
import { cueHeads } from './cue-heads.ts';
import { FeatureList } from './feature-list.ts';
import { stepChoice } from './fit-choice.ts';
import { HashedLearner } from './fit-hashed.ts';
import { randomSource, shuffle } from './fit-network.ts';
import type { GoldAct, GoldReport } from './speech-gold.ts';

const EPOCHS = 4;
const RATE = 0.03;
/** Below this a row has nothing left to teach. */
const LEAST_SLOPE = 1e-4;

export type Learners = Readonly<Record<SpeechModelName, HashedLearner>>;

/** Fits all models of reported speech on reports marked by hand, in the order given. */
export function fitLearners(gold: readonly GoldReport[]): Learners {
  const learner = (bits: number): HashedLearner => new HashedLearner(bits, RATE);
  const learners: Learners = {
    cue: learner(18),
    contentStart: learner(18),
    contentEnd: learner(18),
    sourceStart: learner(17),
    sourceEnd: learner(17),
    cueStart: learner(15),
    cueEnd: learner(15),
  };
  const heads = cueHeads(gold);
  const features = new FeatureList();
  const random = randomSource(11);
  const order = gold.map((report, index) => ({ report, index }));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    order.forEach(({ report, index }) => {
      learnCues(learners.cue, features, report, heads[index] ?? []);
      report.acts.forEach((act, at) => {
        const head = heads[index]?.[at] ?? act.cue.first;
        learnAct(learners, features, { report, act, cue: { at: head, landmarks: landmarksOf(report.reading, head) } });
      });
    });
  }
  return learners;
}

function learnCues(
  learner: HashedLearner,
  features: FeatureList,
  { reading }: GoldReport,
  heads: readonly number[],
): void {
  const isHead = new Set(heads);
  const row = valueRow();
  for (let at = 0; at < reading.length; at += 1) {
    if ((reading.sentence[at] ?? -1) < 0) continue;
    fillCue(reading, at, row);
    features.take(row, CUE);
    const slope = logistic(learner.score(features)) - (isHead.has(at) ? 1 : 0);
    if (Math.abs(slope) > LEAST_SLOPE) learner.step(features, slope);
  }
}

interface Lesson {
  readonly report: GoldReport;
  readonly act: GoldAct;
  readonly cue: Cue;
}

function learnAct(learners: Learners, features: FeatureList, lesson: Lesson): void {
  learnContent(learners, features, lesson);
  learnSource(learners, features, lesson);
  learnEdges(learners, features, lesson);
}

function learnContent(learners: Learners, features: FeatureList, { report: { reading }, act, cue }: Lesson): void {
  const { content } = act;
  const [row, endRow] = [valueRow(), valueRow()];
  fillStartCue(reading, cue, row);
  stepChoice(learners.contentStart, features, {
    places: contentStarts(reading, cue.at),
    right: content.first,
    extract: (at) => {
      fillStart(reading, cue, at, row);
      features.take(row, START_ALONE, START_TO_CUE);
    },
  });
  const opened = { cue, start: content.first };
  fillEndStart(reading, opened, endRow);
  stepChoice(learners.contentEnd, features, {
    places: contentEnds(reading, cue.at, content.first),
    right: content.last,
    extract: (at) => {
      fillEndAlone(reading, sideOf(cue.at, content.first, at), at, endRow);
      fillEnd(reading, opened, at, endRow);
      features.take(endRow, END_ALONE, END_TO_START);
    },
  });
}

function learnSource(learners: Learners, features: FeatureList, { report: { reading }, act, cue }: Lesson): void {
  const saying: Saying = { cue, content: act.content };
  const [noRow, row, endRow] = [valueRow(), valueRow(), valueRow()];
  fillNoSource(reading, saying, noRow);
  fillSourceCue(reading, cue.at, row);
  stepChoice(learners.sourceStart, features, {
    places: [NO_SOURCE, ...sourceStarts(reading, cue.at)],
    right: act.source?.first ?? NO_SOURCE,
    extract: (at) => {
      if (at === NO_SOURCE) return features.take(noRow, NO_SOURCE_START);
      fillSourceStart(reading, saying, at, row);
      features.take(row, SOURCE_START);
    },
  });
  if (act.source === null) return;
  const begun = { saying, start: act.source.first };
  fillSourceBegun(reading, begun, endRow);
  stepChoice(learners.sourceEnd, features, {
    places: sourceEnds(reading, cue.at, begun.start),
    right: act.source.last,
    extract: (at) => {
      fillSourceEnd(reading, begun, at, endRow);
      features.take(endRow, SOURCE_END);
    },
  });
}

function learnEdges(learners: Learners, features: FeatureList, { report: { reading }, act, cue }: Lesson): void {
  const { starts, ends } = cueReach(reading, cue);
  const row = valueRow();
  const extract = (at: number): void => {
    fillCueEdge(reading, cue, at, row);
    features.take(row, CUE_EDGE);
  };
  stepChoice(learners.cueStart, features, { places: starts, right: act.cue.first, extract });
  stepChoice(learners.cueEnd, features, { places: ends, right: act.cue.last, extract });
}

/** Weights as signed bytes. The few that are far beyond the rest are cut to the largest byte. */
export function quantised({ weights }: HashedLearner): HashedModel {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const scale = Number((top / 127).toPrecision(6));
  return {
    scale,
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
  };
}
