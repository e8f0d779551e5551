import type { Quote } from '../case/attribution.ts';
import type { Case } from '../case/case.ts';
import { bestWitnessFirst } from '../text/witnesses.ts';

/** One utterance as one report has it. */
export interface Wording {
  readonly report: string;
  /** Its pieces, in order. */
  readonly pieces: readonly Quote[];
  /** The words, with an ellipsis between pieces that do not follow one another; empty where the case keeps no texts. */
  readonly words: string;
}

/** One utterance over all reports that have it, the best wording first. */
export interface Utterance {
  readonly wordings: readonly [Wording, ...Wording[]];
}

/** The utterances of a case, in order of where they first stand. Fragments within longer reported speech are told with that. */
export function utterancesIn(kase: Case): Utterance[] {
  const texts = new Map(kase.reports.map(({ id, text }) => [id, text]));
  const whole = kase.quotes.filter(({ within, direct }) => within === null || direct);
  const byUtterance = Map.groupBy(whole, ({ utterance }) => utterance);
  const byId = new Map(kase.quotes.map((quote) => [quote.id, quote]));
  const told = new Set<string>();
  const found: Utterance[] = [];
  for (const [id, pieces] of byUtterance) {
    if (told.has(id)) continue;
    const others = pieces.flatMap(({ same }) => same).flatMap((other) => byId.get(other)?.utterance ?? []);
    const ids = [...new Set([id, ...others])].filter((one) => byUtterance.has(one));
    for (const one of ids) told.add(one);
    const firsts = ids.flatMap((one) => byUtterance.get(one)?.[0] ?? []);
    const [best, ...rest] = bestWitnessFirst(firsts, kase.derivations).map((first) =>
      wordingOf(byUtterance.get(first.utterance) ?? [first], texts),
    );
    if (best !== undefined) found.push({ wordings: [best, ...rest] });
  }
  return found;
}

function wordingOf(pieces: readonly Quote[], texts: ReadonlyMap<string, string>): Wording {
  const report = pieces[0]?.span.report ?? '';
  const text = texts.get(report) ?? '';
  const words = pieces.map(({ span }) => text.slice(span.start, span.end)).join(' … ');
  return { report, pieces, words };
}
