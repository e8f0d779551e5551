import { overlapLength, type Span } from '../case/span.ts';
import type { Sentence } from '../text/segmented.ts';
import { additions } from './additions.ts';
import { isTelling, type Sources } from './attributed.ts';
import { droppedCaveats, droppedReserves } from './caveats.ts';
import { type ClocksOfBoth, changedClocks } from './clocks.ts';
import { droppedAnswers } from './counter-clauses.ts';
import { changedDates, type DatesOfBoth } from './dates.ts';
import { narrowedTolls } from './fates.ts';
import type { Bundle, Finding } from './finding.ts';
import type { Ground } from './ground.ts';
import { hedgeChanges } from './hedges.ts';
import { type Holding, type Holdings, sideOf } from './holdings.ts';
import { changedLapses } from './lapses.ts';
import { misreadNumbers } from './misread.ts';
import { changedLongNames, changedNames, type OwnNames } from './names.ts';
import { changedNumbers } from './numbers.ts';
import { changedOffices } from './offices.ts';
import { omissions } from './omissions.ts';
import { plansFulfilled } from './plans.ts';
import { reversals } from './polarity.ts';
import type { Figures } from './quantities.ts';
import { changedQuotations } from './quoted.ts';
import type { Retelling } from './retellings.ts';
import { changedSources } from './sources.ts';
import { turnedSteps } from './steps.ts';

/** Sentences linked less surely than this are no ground to find a change on. */
const LEAST_SCORE = 0.45;
/** A sentence is compared with at most so many that it retells. */
const MOST_OTHERS = 4;

/** What two reports hold that their sentences are compared by. */
interface Compared {
  readonly figures: Figures;
  readonly dates: DatesOfBoth;
  readonly clocks: ClocksOfBoth;
  readonly names: OwnNames;
  readonly sources: readonly [Sources, Sources];
}

/** All that one report made different from another that it retells. Cost: linear in the retold sentences, square in their lengths. */
export function findingsOf(retelling: Retelling, ground: Ground, held: Holdings): Finding[] {
  const { child, other } = retelling;
  const compared = comparedOf(held.of(child), held.of(other));
  const [ofChild, ofOther] = compared.sources;
  const isWhole = !retelling.isMerged && retelling.parent === other.report.id;
  // In a merged report, or beside a fellow witness, words between quotation marks may have been cut for reasons that lie elsewhere.
  const said = ofOther.all
    .map(({ quote }) => quote)
    .filter((quote) => (isWhole || !quote.direct) && isTelling(quote, other));
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
      return sentenceFindings(bundle, sentence, compared);
    });
  return [
    ...inSentences,
    ...misreadNumbers(retelling, held.of(child), held.of(other), ground.wording),
    ...changedQuotations(retelling, ground),
    ...omissions(retelling, ground.wording, said, ofOther),
    ...(isWhole ? additions(retelling, ground.wording, ofChild) : []),
  ];
}

function sentenceFindings(bundle: Bundle, sentence: Sentence, compared: Compared): Finding[] {
  const lapses = changedLapses(bundle);
  return [
    ...changedNumbers(bundle, compared.figures),
    ...narrowedTolls(bundle, compared.figures),
    ...turnedSteps(bundle, compared.figures),
    ...changedDates(bundle, compared.dates),
    ...changedClocks(bundle, compared.clocks),
    ...lapses,
    ...changedNames(bundle, compared.names),
    ...changedLongNames(bundle, compared.names),
    ...changedOffices(bundle),
    // “Before” put for “after” is told once.
    ...reversals(bundle).filter(({ to }) => !lapses.some((lapse) => isSamePlace(lapse.to, to))),
    ...hedgeChanges(bundle),
    ...droppedCaveats(bundle),
    ...droppedReserves(bundle),
    ...droppedAnswers(bundle),
    ...plansFulfilled(bundle),
    ...changedSources(bundle, sentence, compared.sources),
  ];
}

function isSamePlace(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && overlapLength(a, b) > 0;
}

function comparedOf(child: Holding, other: Holding): Compared {
  return {
    figures: {
      datesOfChild: child.datesAt,
      datesOfOther: other.datesAt,
      allOfChild: child.quantities,
      allOfOther: other.quantities,
    },
    dates: { child: child.days, other: other.days },
    clocks: { child: child.clocks, other: other.clocks },
    names: {
      child: without(child.names, other.keys),
      other: without(other.names, child.keys),
      longOfOther: other.longNames,
      allOfOther: other.names,
    },
    sources: [child.sources, other.sources],
  };
}

const without = (keys: ReadonlySet<string>, gone: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...keys].filter((key) => !gone.has(key)));

function inOrder(sentences: readonly Sentence[]): Sentence[] {
  return [...sentences].sort((a, b) => a.start - b.start);
}
