import type { Quote } from '../../case/attribution.ts';
import type { ClaimMention } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import type { Places } from '../../text/places.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import { chainOf } from '../claims/chain.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { gistOf } from '../claims/gist.ts';
import { distancesOf } from '../claims/witness.ts';
import type { CorroborateInput } from '../input.ts';
import { quotePlaces } from '../quotes-by-report.ts';

/** A sentence of a report. */
export interface Told {
  readonly report: SegmentedReport;
  readonly sentence: Sentence;
}

/** What makes a draft of sentences that tell one thing. */
export class Drafting {
  readonly #quotesOf: (report: string) => Places<Quote>;
  readonly #distances: ReadonlyMap<string, number>;
  readonly #stories: ReadonlyMap<string, string>;

  /** Cost: linear in the quotations and reports. */
  constructor({ quotes, derivations, stories }: CorroborateInput) {
    this.#quotesOf = quotePlaces(quotes);
    this.#distances = distancesOf(derivations);
    this.#stories = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  }

  storyOf(report: string): string {
    return this.#stories.get(report) ?? '';
  }

  /** How many stories tell it. */
  storiesOf(told: readonly Told[]): number {
    return new Set(told.map(({ report }) => this.storyOf(report.report.id))).size;
  }

  /** Whether outlets that are not one tell it: one repeats its captions and notices from story to story. */
  hasOutlets(told: readonly Told[]): boolean {
    return new Set(told.map(({ report: { report } }) => report.publisher ?? report.id)).size > 1;
  }

  /** A claim that sentences tell, none of them twice; its gist is that of the one nearest to its source, the first of those. Cost: linear in them and the quotations of their reports, once a report. */
  draft(id: string, told: readonly Told[], worth: number): ClaimDraft {
    const inOrder = told.toSorted(byPlace);
    const best = inOrder.reduce((first, one) => (this.#distanceOf(one) < this.#distanceOf(first) ? one : first));
    const { report, sentence } = best;
    return {
      id,
      gist: gistOf(report.report.text.slice(sentence.start, sentence.end)),
      story: this.storyOf(report.report.id),
      mentions: inOrder.map((one) => this.#mentionOf(one)),
      worth,
    };
  }

  #distanceOf({ report }: Told): number {
    return this.#distances.get(report.report.id) ?? 0;
  }

  #mentionOf({ report, sentence }: Told): ClaimMention {
    const span: Span = { report: report.report.id, start: sentence.start, end: sentence.end };
    return { span, focus: null, stance: 'asserts', chain: chainOf(span, this.#quotesOf(span.report).touching(span)) };
  }
}

function byPlace(a: Told, b: Told): number {
  const [one, two] = [a.report.report.id, b.report.report.id];
  if (one !== two) return one < two ? -1 : 1;
  return a.sentence.start - b.sentence.start;
}
