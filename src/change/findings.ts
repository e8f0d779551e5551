import type { SegmentedReport, Sentence } from '../text/segmented.ts';
import { additions } from './additions.ts';
import { isTelling, type Sources, sourcesOf } from './attributed.ts';
import { changedDates, type DatesOfBoth } from './dates.ts';
import type { Bundle, Finding, Side } from './finding.ts';
import type { Ground } from './ground.ts';
import { hedgeChanges } from './hedges.ts';
import { changedLongNames, changedNames, namesLacking, type OwnNames } from './names.ts';
import { changedNumbers, type Figures } from './numbers.ts';
import { omissions } from './omissions.ts';
import { reversals } from './polarity.ts';
import { quantitiesOf } from './quantities.ts';
import { changedQuotations } from './quoted.ts';
import type { Retelling } from './retellings.ts';
import { changedSources } from './sources.ts';

/** Sentences linked less surely than this are no ground to find a change on. */
const LEAST_SCORE = 0.45;
/** A sentence is compared with at most so many that it retells. */
const MOST_OTHERS = 4;

/** What two reports hold that their sentences are compared by. */
interface Holdings {
  readonly figures: Figures;
  readonly dates: DatesOfBoth;
  readonly names: OwnNames;
  readonly sources: readonly [Sources, Sources];
}

/** All that one report made different from another that it retells. Cost: linear in the retold sentences, square in their lengths. */
export function findingsOf(retelling: Retelling, ground: Ground): Finding[] {
  const { child, other } = retelling;
  const holdings = holdingsOf(retelling, ground);
  const [ofChild, ofOther] = holdings.sources;
  // In a merged report, or beside a fellow witness, what is not told may have its reason elsewhere.
  const isWhole = !retelling.isMerged && retelling.parent === other.report.id;
  const said = ofOther.all.map(({ quote }) => quote).filter((quote) => isWhole && isTelling(quote, other));
  const inSentences = retelling.retold
    .filter(({ score }) => score >= LEAST_SCORE)
    .flatMap(({ sentence, others, score }) => {
      const bundle: Bundle = {
        retelling,
        wording: ground.wording,
        child: sideOf(child, [sentence], ground),
        other: sideOf(other, inOrder(others.slice(0, MOST_OTHERS)), ground),
        score,
      };
      return sentenceFindings(bundle, sentence, holdings);
    });
  return [
    ...inSentences,
    ...changedQuotations(retelling, ground),
    ...omissions(retelling, ground.wording, said),
    ...(isWhole ? additions(retelling, ground.wording, ofChild) : []),
  ];
}

function sentenceFindings(bundle: Bundle, sentence: Sentence, holdings: Holdings): Finding[] {
  return [
    ...changedNumbers(bundle, holdings.figures),
    ...changedDates(bundle, holdings.dates),
    ...changedNames(bundle, holdings.names),
    ...changedLongNames(bundle),
    ...reversals(bundle),
    ...hedgeChanges(bundle),
    ...changedSources(bundle, sentence, holdings.sources),
  ];
}

function holdingsOf({ child, other }: Retelling, ground: Ground): Holdings {
  const [dates, datesOfOther] = [child, other].map(({ report }) => ground.dates.get(report.id) ?? []);
  const spansOf = (all: typeof dates = []) => all.filter(({ type }) => type !== 'duration').map(({ span }) => span);
  const [datesHere, datesThere] = [spansOf(dates), spansOf(datesOfOther)];
  const isDay = ({ type }: { readonly type: string }): boolean => type === 'date' || type === 'time';
  const sources = (report: SegmentedReport): Sources =>
    sourcesOf(report, ground.quotes.get(report.report.id) ?? [], ground.wording);
  return {
    figures: {
      datesOfChild: datesHere,
      datesOfOther: datesThere,
      allOfChild: quantitiesOf(sideOf(child, child.sentences, ground), datesHere),
      allOfOther: quantitiesOf(sideOf(other, other.sentences, ground), datesThere),
    },
    dates: { child: (dates ?? []).filter(isDay), other: (datesOfOther ?? []).filter(isDay) },
    names: { child: namesLacking(child, other), other: namesLacking(other, child) },
    sources: [sources(child), sources(other)],
  };
}

function sideOf(report: SegmentedReport, sentences: readonly Sentence[], { wording, readings }: Ground): Side {
  const reading = readings.get(report.report.id);
  const words = sentences.flatMap((sentence) => wording.wordsOf(sentence));
  const read = reading === undefined ? words : sentences.flatMap((sentence) => wording.wordsOf(sentence, reading));
  return { report, words, read };
}

function inOrder(sentences: readonly Sentence[]): Sentence[] {
  return [...sentences].sort((a, b) => a.start - b.start);
}
