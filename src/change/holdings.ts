import type { TimeExpression } from '../case/attribution.ts';
import { type Placed, Places } from '../text/places.ts';
import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { type Sources, sourcesOf } from './attributed.ts';
import { type Clock, clocksIn } from './clocks.ts';
import type { Side } from './finding.ts';
import type { Ground } from './ground.ts';
import { longNamesOf } from './names.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

/** What one report holds that its sentences are compared by, whichever report it is set against. */
export interface Holding {
  readonly days: readonly TimeExpression[];
  readonly clocks: readonly Clock[];
  /** Of expressions of time, lengths aside. */
  readonly datesAt: Places<Placed>;
  readonly quantities: readonly Quantity[];
  readonly keys: ReadonlySet<string>;
  /** The keys of capitalised words that begin no sentence. */
  readonly names: ReadonlySet<string>;
  readonly longNames: ReadonlySet<string>;
  readonly sources: Sources;
}

/** The holdings of reports, each read once: a report is mostly set against several. */
export class Holdings {
  readonly #ground: Ground;
  readonly #held = new Map<SegmentedReport, Holding>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Cost: linear in the report, once. */
  of(report: SegmentedReport): Holding {
    const known = this.#held.get(report);
    if (known !== undefined) return known;
    const held = holdingOf(report, this.#ground);
    this.#held.set(report, held);
    return held;
  }
}

function holdingOf(report: SegmentedReport, ground: Ground): Holding {
  const { id } = report.report;
  const dates = ground.dates.get(id) ?? [];
  const side = sideOf(report, report.sentences, ground);
  const clocks = clocksIn(report, side.read);
  const datesAt = Places.inText<Placed>([...dates.filter(({ type }) => type !== 'duration'), ...clocks]);
  const names = report.sentences.flatMap(({ tokens }) => tokens.filter(({ capital }, at) => capital && at > 0));
  return {
    days: dates.filter(({ type }) => type === 'date' || type === 'time'),
    clocks,
    datesAt,
    quantities: quantitiesOf(side, datesAt),
    keys: new Set(report.sentences.flatMap(({ tokens }) => tokens.map(({ key }) => key))),
    names: new Set(names.map(({ key }) => key)),
    longNames: longNamesOf(report),
    sources: sourcesOf(report, ground.quotes.get(id) ?? [], ground.wording),
  };
}

/** Some sentences of a report, as a side of a comparison. */
export function sideOf(report: SegmentedReport, sentences: readonly Sentence[], { wording, readings }: Ground): Side {
  const reading = readings.get(report.report.id);
  const words = sentences.flatMap((sentence) => wording.wordsOf(sentence));
  const read = reading === undefined ? words : sentences.flatMap((sentence) => wording.wordsOf(sentence, reading));
  return { report, words, read };
}
