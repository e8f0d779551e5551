import type { TimeExpression } from '../../case/attribution.ts';
import type { Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import { namedPlaces } from '../named-places.ts';
import { quotesByReport } from '../quotes-by-report.ts';
import { datedTelling, undatedTelling } from './clause-telling.ts';
import { clauseAround } from './clauses.ts';
import { type DatedPlace, datedPlaces } from './dated.ts';
import { refines } from './extent.ts';
import { inOrder, overlapping } from './in-order.ts';
import { regionOf, unframed } from './speech.ts';
import { hasStem } from './stems.ts';
import type { DatedSheet, Telling } from './telling.ts';
import { readWords, type Stretch } from './words.ts';

/** So many quotations may begin within a long one, before a sentence of it. */
const MOST_BACK = 40;

/** The clauses of all reports that are dated, and of sentences without a date those that tell a toll or are aligned. Linear in the texts. */
export function tellingsOf(input: CorroborateInput): Telling[] {
  const dates = Map.groupBy(input.dates.filter(datesHappening), ({ span }) => span.report);
  const quotes = quotesByReport(input.quotes);
  const named = namedPlaces(input.actors);
  const aligned = Map.groupBy(
    input.alignments.flatMap(({ a, b }) => [a, b]),
    ({ report }) => report,
  );
  const tellings: Telling[] = [];
  for (const of of input.reports) {
    const { id } = of.report;
    const found: FoundInReport = {
      of,
      named: named.get(id) ?? [],
      dates: inOrder(dates.get(id) ?? []),
      quotes: inOrder(quotes.get(id) ?? []),
      aligned: new Set(aligned.get(id)?.map(({ start }) => start)),
    };
    for (const sentence of of.sentences) tellings.push(...tellingsIn(sentence, found));
  }
  return tellings;
}

/** What the stages before have found in a report, in order. */
interface FoundInReport extends Pick<DatedSheet, 'of' | 'named' | 'dates' | 'quotes'> {
  /** Where sentences start that are aligned with others. */
  readonly aligned: ReadonlySet<number>;
}

/** Of most sentences, which have neither a date nor a number, it is known at once that they tell nothing. */
function tellingsIn(sentence: Sentence, { of, named, dates, quotes, aligned }: FoundInReport): readonly Telling[] {
  const isAligned = aligned.has(sentence.start);
  const here = overlapping(dates, sentence, 0);
  if (here.length > 0) {
    const words = readWords(of.report.text, sentence.tokens);
    const { text } = of.report;
    const spoken = overlapping(quotes, sentence, MOST_BACK).map((quote) => unframed(quote, here, text));
    const dated = datedTellings({ of, sentence, named, words, dates: here, quotes: spoken });
    if (dated.length > 0) return dated;
  }
  if (!isAligned && !sentence.tokens.some(({ kind }) => kind === 'number')) return NONE;
  return undatedTelling({ of, sentence, named }, isAligned ? 'aligned' : 'alone');
}

const NONE: readonly Telling[] = [];

/** Lengths and sets date nothing; nor do centuries, and what is only known to be before something. */
const datesHappening = ({ type, value }: TimeExpression): boolean =>
  (type === 'date' || type === 'time') && !value.startsWith('../') && !/^\d\dXX$/.test(value);

/** A clause with the places in it that may date it. */
interface FoundClause {
  readonly clause: Stretch;
  readonly region: Stretch;
  readonly places: DatedPlace[];
}

function datedTellings(sheet: DatedSheet): readonly Telling[] {
  return foundClauses(sheet).flatMap(({ clause, region, places }) => {
    const all = places.map(({ tokens }) => tokens);
    if (!hasStem(sheet.words, clause, all)) return [];
    const days = byDay(places);
    return days.map((own) => datedTelling(sheet, { clause, region, own, all, isSole: days.length === 1 }));
  });
}

function foundClauses(sheet: DatedSheet): readonly FoundClause[] {
  const places = datedPlaces(sheet);
  const isDated = (at: number): boolean => places.some(({ tokens: { from, to } }) => at >= from && at < to);
  const words = { ...sheet.words, isDated };
  const found: FoundClause[] = [];
  for (const place of places) {
    const region = regionOf(sheet, place.quote);
    const clause = clauseAround(words, region, place.tokens.from);
    const known = found.find((one) => one.clause.from === clause.from && one.clause.to === clause.to);
    if (known === undefined) found.push({ clause, region, places: [place] });
    else known.places.push(place);
  }
  return found;
}

type OneDay = [DatedPlace, ...DatedPlace[]];

/** The dates of one clause, those that date one thing together ("on Saturday", "at 10.40"): the finest first. */
function byDay(places: readonly DatedPlace[]): readonly OneDay[] {
  const groups: OneDay[] = [];
  for (const one of places) {
    const { value } = one.expression;
    const group = groups.find(([head]) => isOneTime(head.expression.value, value));
    if (group === undefined) groups.push([one]);
    else if (refines(value, group[0].expression.value)) group.unshift(one);
    else group.push(one);
  }
  return groups;
}

const isOneTime = (known: string, value: string): boolean =>
  known === value || refines(value, known) || refines(known, value);
