import type { DraftAct } from '../src/attribute/speech/acts.ts';
import { agreement } from '../src/attribute/speech/span-choice.ts';
import type { GoldAct, GoldReport } from './speech-gold.ts';

const CONTENT_AGREES = 0.5;
const PART_AGREES = 0.3;

/** Which act found which, as ../shared/bench/attribution.mjs pairs them: each that was marked takes the best still free. */
export function pairActs(gold: GoldReport, acts: readonly DraftAct[]): Map<DraftAct, GoldAct> {
  const pairs = new Map<DraftAct, GoldAct>();
  for (const wanted of gold.acts) {
    let [best, most] = [null as DraftAct | null, 0];
    for (const act of acts) {
      const share = pairs.has(act) ? 0 : agreement(gold.reading, wanted.content, act.content);
      if (share > most) [best, most] = [act, share];
    }
    if (best !== null && most >= CONTENT_AGREES) pairs.set(best, wanted);
  }
  return pairs;
}

export function isSourceRight({ reading }: GoldReport, act: DraftAct, wanted: GoldAct): boolean {
  if (act.source === null || wanted.source === null) return act.source === wanted.source;
  return agreement(reading, act.source, wanted.source) >= PART_AGREES;
}

/** Counts over reports. */
export interface SpeechScore {
  readonly wanted: number;
  readonly told: number;
  readonly found: number;
  readonly whole: number;
}

export function scoreActs(gold: GoldReport, acts: readonly DraftAct[]): SpeechScore {
  const pairs = [...pairActs(gold, acts)];
  const whole = pairs.filter(([act, wanted]) => isSourceRight(gold, act, wanted)).length;
  return { wanted: gold.acts.length + gold.lost, told: acts.length, found: pairs.length, whole };
}

export function scoreLine(scores: readonly SpeechScore[]): string {
  const sum = (pick: (score: SpeechScore) => number): number => scores.reduce((all, score) => all + pick(score), 0);
  const [wanted, told] = [sum((score) => score.wanted), sum((score) => score.told)];
  const [found, whole] = [sum((score) => score.found), sum((score) => score.whole)];
  const figures = {
    contentP: found / told,
    contentR: found / wanted,
    contentF1: (2 * found) / (told + wanted),
    sourceGivenContent: whole / found,
    wholeF1: (2 * whole) / (told + wanted),
  };
  return Object.entries(figures)
    .map(([name, figure]) => `${name} ${figure.toFixed(4)}`)
    .join('  ');
}
