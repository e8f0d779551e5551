import { likelyContents } from './content-choice.ts';
import type { Desk } from './desk.ts';
import { landmarksOf } from './landmarks.ts';
import { type LikelyCue, likelyCues } from './likely-cues.ts';
import type { Reading } from './reading.ts';
import { type Cue, sentenceGap } from './relations.ts';
import { likelySources } from './source-choice.ts';
import { agreement, mostAgreed } from './span-choice.ts';
import type { Likely, Stretch } from './stretches.ts';

/** Two contents that agree so far are one. */
const SAME_CONTENT = 0.5;
const CONTENT_AGREES = 0.5;
const SOURCE_AGREES = 0.3;

/** An attribution in tokens, before it is accepted. */
export interface DraftAct {
  readonly cue: Cue;
  readonly content: Likely;
  readonly source: Stretch | null;
  /** What `ACCEPT_INPUTS` names. */
  readonly inputs: Float64Array;
}

/** What an act is accepted by. */
export const ACCEPT_INPUTS: readonly string[] = [
  'cueLogit',
  'contentLogit',
  'contentShare',
  'sourceProbability',
  'hasSource',
  'length',
  'comesFirst',
  'goesAround',
  'isQuoted',
  'cueInQuote',
  'sentences',
  'isTitle',
  'distance',
];

/**
 * Of each report every token that may be a cue, with its likeliest content and source. One question after the other for all the
 * reports: the models' weights are large, and what is asked of one at a time stays near. Cost: linear.
 */
export function draftActs(desks: readonly Desk[]): DraftAct[][] {
  const cues = desks.map(likelyCues);
  const contents = desks.map((desk, at) => withContents(cues[at] ?? [], desk));
  return desks.map((desk, at) => (contents[at] ?? []).map((found) => withSource(found, desk)));
}

type Found = Omit<Weighed, 'source'>;

function withContents(cues: readonly LikelyCue[], desk: Desk): Found[] {
  return cues.flatMap(({ at, probability }) => {
    const cue: Cue = { at, landmarks: landmarksOf(desk.reading, at) };
    const likely = likelyContents(cue, desk);
    const content = mostAgreed(desk.reading, likely, CONTENT_AGREES);
    return content === null ? [] : [{ cue, probability, content, best: likely[0]?.probability ?? 0 }];
  });
}

function withSource(found: Found, desk: Desk): DraftAct {
  const source = mostAgreed(desk.reading, likelySources(found, desk), SOURCE_AGREES);
  const inputs = acceptInputs(desk.reading, { ...found, source });
  const { cue, content } = found;
  return { cue, content, source: source === null || source.first < 0 ? null : source, inputs };
}

interface Weighed {
  readonly cue: Cue;
  readonly probability: number;
  readonly content: Likely;
  /** The probability of the likeliest content to the token. */
  readonly best: number;
  readonly source: Likely | null;
}

function acceptInputs(reading: Reading, { cue, probability, content, best, source }: Weighed): Float64Array {
  const flag = (holds: boolean): number => (holds ? 1 : 0);
  return Float64Array.of(
    logit(probability),
    logit(content.probability),
    best,
    source?.probability ?? 0,
    flag(source !== null && source.first >= 0),
    Math.log(content.last - content.first + 1),
    flag(content.last < cue.at),
    flag(content.first < cue.at && content.last > cue.at),
    flag(reading.mark[content.first] === 1),
    flag((reading.quote[cue.at] ?? 0) > 0),
    sentenceGap(reading, content.first, content.last),
    cue.landmarks.isTitle,
    Math.log(1 + Math.min(Math.abs(content.first - cue.at), Math.abs(content.last - cue.at))),
  );
}

function logit(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}

export interface RatedAct extends DraftAct {
  readonly confidence: number;
}

/** The acts that are likely enough; of those with one content the likeliest. In order of their contents. Cost: acts by the acts near them. */
export function acceptActs(
  reading: Reading,
  drafts: readonly DraftAct[],
  accept: (inputs: Float64Array) => number,
  least: number,
): RatedAct[] {
  const rated = drafts
    .map((draft) => ({ ...draft, confidence: accept(draft.inputs) }))
    .filter(({ confidence }) => confidence >= least)
    .sort((a, b) => a.content.first - b.content.first || a.content.last - b.content.last || a.cue.at - b.cue.at);
  return rated.filter((act, at) => !isOutdone(reading, rated, at, act));
}

/** How far to look for acts with the same content. */
const NEIGHBOURS = 12;

function isOutdone(reading: Reading, rated: readonly RatedAct[], at: number, act: RatedAct): boolean {
  for (let other = Math.max(0, at - NEIGHBOURS); other <= Math.min(rated.length - 1, at + NEIGHBOURS); other += 1) {
    const rival = rated[other];
    if (rival === undefined || other === at) continue;
    const isBetter = rival.confidence > act.confidence || (rival.confidence === act.confidence && other < at);
    if (isBetter && agreement(reading, rival.content, act.content) >= SAME_CONTENT) return true;
  }
  return false;
}
