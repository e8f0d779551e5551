import type { TimeExpression } from '../../case/attribution.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import { namedPlaces } from '../named-places.ts';
import { quotesByReport } from '../quotes-by-report.ts';
import { datedTelling, undatedTelling } from './clause-telling.ts';
import { clauseAround } from './clauses.ts';
import type { DatedPlace } from './dated.ts';
import { datedPlaces } from './dated.ts';
import { refines } from './extent.ts';
import { inOrder, overlapping } from './in-order.ts';
import { regionOf } from './speech.ts';
import { hasStem } from './stems.ts';
import type { Sheet, Telling } from './telling.ts';

/** So many quotations may begin within a long one, before a sentence of it. */
const MOST_BACK = 40;

/** The clauses of all reports that are dated, and of sentences without a date those that tell a toll or are aligned. Linear in the texts. */
export function tellingsOf(input: CorroborateInput, lexicon: Lexicon): Telling[] {
  const dates = Map.groupBy(input.dates.filter(datesHappening), ({ span }) => span.report);
  const quotes = quotesByReport(input.quotes);
  const named = namedPlaces(input.actors);
  const aligned = Map.groupBy(
    input.alignments.flatMap(({ a, b }) => [a, b]),
    ({ report }) => report,
  );
  return input.reports.flatMap((of) => {
    const { id } = of.report;
    const inReport = { dates: inOrder(dates.get(id) ?? []), quotes: inOrder(quotes.get(id) ?? []) };
    const alignedStarts = new Set(aligned.get(id)?.map(({ start }) => start));
    return of.sentences.flatMap((sentence) => {
      const here = overlapping(inReport.dates, sentence, 0);
      const spoken = here.length === 0 ? [] : overlapping(inReport.quotes, sentence, MOST_BACK);
      const sheet: Sheet = { of, sentence, lexicon, dates: here, quotes: spoken, named: named.get(id) ?? [] };
      const dated = here.length === 0 ? [] : datedTellings(sheet);
      return dated.length > 0 ? dated : undatedTelling(sheet, alignedStarts.has(sentence.start) ? 'aligned' : 'alone');
    });
  });
}

/** Lengths and sets date nothing; nor do centuries, and what is only known to be before something. */
const datesHappening = ({ type, value }: TimeExpression): boolean =>
  (type === 'date' || type === 'time') && !value.startsWith('../') && !/^\d\dXX$/.test(value);

function datedTellings(sheet: Sheet): readonly Telling[] {
  const words = { text: sheet.of.report.text, tokens: sheet.sentence.tokens };
  const places = datedPlaces(sheet);
  const isDated = (at: number): boolean => places.some(({ tokens: { from, to } }) => at >= from && at < to);
  const found = places.map((place) => {
    const region = regionOf(sheet, place.expression.span);
    return { place, region, clause: clauseAround({ ...words, isDated }, region, place.tokens.from) };
  });
  const clauses = Map.groupBy(found, ({ clause }) => `${clause.from} ${clause.to}`);
  const told = [...clauses.values()].flatMap((inClause) =>
    byDay(inClause.map(({ place }) => place)).flatMap((own): readonly Telling[] => {
      const [first, expression] = [inClause[0], own[0]?.expression];
      const all = inClause.map(({ place }) => place.tokens);
      if (first === undefined || expression === undefined || !hasStem(sheet, first.clause, all)) return [];
      return [datedTelling(sheet, { ...first, own: own.map(({ tokens }) => tokens), all, expression })];
    }),
  );
  return withNeighbours(told, sheet.sentence);
}

/** Tellings of one sentence, with whether each has its clause to itself. A title is too short to tell. */
function withNeighbours(told: readonly Telling[], { kind }: Sentence): readonly Telling[] {
  const inClause = Map.groupBy(told, ({ span }) => `${span.start} ${span.end}`);
  return told.map((one) => ({
    ...one,
    isSole: kind === 'prose' && inClause.get(`${one.span.start} ${one.span.end}`)?.length === 1,
  }));
}

/** The dates of one clause, those that date one thing together ("on Saturday", "at 10.40"): the finest first. */
function byDay(places: readonly DatedPlace[]): readonly (readonly DatedPlace[])[] {
  const groups: DatedPlace[][] = [];
  for (const one of places) {
    const { value } = one.expression;
    const group = groups.find(([head]) => head !== undefined && isOneTime(head.expression.value, value));
    if (group === undefined) groups.push([one]);
    else if (refines(value, group[0]?.expression.value ?? '')) group.unshift(one);
    else group.push(one);
  }
  return groups;
}

const isOneTime = (known: string, value: string): boolean =>
  known === value || refines(value, known) || refines(known, value);
