import type { Quote, TimeExpression } from '../../case/attribution.ts';
import type { EventKind } from '../../case/event.ts';
import type { Span } from '../../case/span.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { SegmentedReport, Sentence } from '../../text/segmented.ts';
import type { CorroborateInput } from '../input.ts';
import type { Stretch, Words } from './clauses.ts';
import { clauseAround } from './clauses.ts';
import { datedPlaces } from './dated.ts';
import { dayKey, extentOf, refines } from './extent.ts';
import { inOrder, overlapping } from './in-order.ts';
import type { Named } from './named.ts';
import { actorsIn, namedByReport } from './named.ts';
import type { Toll } from './tolls.ts';
import { tollsOf } from './tolls.ts';
import { FUNCTION_WORDS, FUTURE, isVerbLike, SUBJECTS } from './vocabulary.ts';
import { lineOf } from './wording.ts';

/** A clause that tells of something, with what events are joined by. */
export interface Telling {
  readonly span: Span;
  readonly sentence: Span;
  readonly when: Span | null;
  readonly date: string | null;
  readonly said: string | null;
  readonly kind: EventKind;
  readonly line: string;
  /** Whether the line begins where its sentence does, or with a subject: it can stand alone. */
  readonly isWhole: boolean;
  /** The stems of its telling words by how rare they are; names are marked. */
  readonly stems: ReadonlyMap<string, Stem>;
  readonly actors: readonly string[];
  readonly place: string | null;
  readonly tolls: readonly Toll[];
  /** Whether nothing else in its sentence has its date. */
  readonly isAlone: boolean;
  /** Whether its clause has no other date. */
  readonly isSole: boolean;
}

export interface Stem {
  readonly weight: number;
  readonly isName: boolean;
}

/** What stands in one sentence, and its report. */
interface Sheet {
  readonly of: SegmentedReport;
  readonly dates: readonly TimeExpression[];
  readonly quotes: readonly Quote[];
  readonly named: readonly Named[];
  readonly lexicon: Lexicon;
}

/** The clauses of all reports that are dated, and of sentences without a date those that tell a toll or are aligned. Linear in the texts. */
export function tellingsOf(input: CorroborateInput, lexicon: Lexicon): Telling[] {
  const dates = Map.groupBy(input.dates.filter(datesHappening), ({ span }) => span.report);
  const quotes = Map.groupBy(input.quotes, ({ span }) => span.report);
  const named = namedByReport(input.actors);
  const aligned = new Set(
    input.alignments.flatMap(({ a, b }) => [a, b]).map(({ report, start }) => `${start} ${report}`),
  );
  return input.reports.flatMap((of) => {
    const { id } = of.report;
    const all = { dates: inOrder(dates.get(id) ?? []), quotes: inOrder(quotes.get(id) ?? []) };
    return of.sentences.flatMap((sentence): readonly Telling[] => {
      const sheet: Sheet = {
        of,
        dates: overlapping(all.dates, sentence.start, sentence.end),
        quotes: overlapping(all.quotes, sentence.start, sentence.end),
        named: named.get(id) ?? [],
        lexicon,
      };
      const found = datedTellings(sheet, sentence);
      if (found.length > 0)
        return found.map((one) => ({ ...one, isAlone: isAloneIn(found, one), isSole: isSoleIn(found, one) }));
      return aligned.has(`${sentence.start} ${id}`) || tellsToll(sheet, sentence)
        ? [undatedTelling(sheet, sentence)]
        : [];
    });
  });
}

const isAloneIn = (found: readonly Telling[], { date }: Telling): boolean =>
  found.filter((one) => dayKey(one.date ?? '') === dayKey(date ?? '')).length === 1;

const isSoleIn = (found: readonly Telling[], { span }: Telling): boolean =>
  found.filter((one) => one.span.start === span.start && one.span.end === span.end).length === 1;

/** Lengths and sets date nothing; nor do centuries, and what is only known to be before something. */
const datesHappening = ({ type, value }: TimeExpression): boolean =>
  (type === 'date' || type === 'time') && !value.startsWith('../') && !/^\d\dXX$/.test(value);

function datedTellings(sheet: Sheet, sentence: Sentence): readonly Telling[] {
  const { text } = sheet.of.report;
  const words: Words = { text, tokens: sentence.tokens };
  const places = datedPlaces(words, sentence, sheet.dates);
  const isDated = (at: number): boolean => places.some(({ tokens: { from, to } }) => at >= from && at < to);
  const clauses = Map.groupBy(places, ({ expression, tokens }) => {
    const { from, to } = clauseAround(
      { ...words, isDated },
      regionOf(sheet.quotes, sentence, expression.span),
      tokens.from,
    );
    return `${from} ${to}`;
  });
  return [...clauses].flatMap(([key, inClause]) => {
    const [from = 0, to = 0] = key.split(' ').map(Number);
    return byDay(inClause.map(({ expression }) => expression)).flatMap((expressions): readonly Telling[] => {
      const [expression] = expressions;
      if (expression === undefined) return [];
      const own = inClause.filter((place) => expressions.includes(place.expression)).map(({ tokens }) => tokens);
      const all = inClause.map(({ tokens }) => tokens);
      const told = tellingAt(sheet, sentence, { clause: { from, to }, own, all, expression });
      return told.stems.size === 0 ? [] : [told];
    });
  });
}

/** Expressions of one clause that date one thing, "on Saturday" and "at 10.40": the finest first. */
function byDay(expressions: readonly TimeExpression[]): readonly (readonly TimeExpression[])[] {
  const groups: TimeExpression[][] = [];
  for (const one of expressions) {
    const group = groups.find(
      ([head]) => head !== undefined && (isSameDay(head.value, one.value) || refines(one.value, head.value)),
    );
    if (group === undefined) groups.push([one]);
    else if (refines(one.value, group[0]?.value ?? '')) group.unshift(one);
    else group.push(one);
  }
  return groups;
}

const isSameDay = (a: string, b: string): boolean =>
  a === b || (a.slice(0, 10) === b.slice(0, 10) && a.length >= 10 && b.length >= 10);

/** The tokens that belong to a date: those of what somebody says where it stands in their words, else the sentence. */
function regionOf(quotes: readonly Quote[], { tokens }: Sentence, at: Span): Stretch {
  const around = innermost(quotes, at);
  if (around === null) return { from: 0, to: tokens.length };
  const from = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= around.span.start),
  );
  const to = tokens.findLastIndex(({ end }) => end <= around.span.end) + 1;
  const tells = tokens.slice(from, to).some(({ key }) => isVerbLike(key));
  return tells ? { from, to } : { from: 0, to: tokens.length };
}

function innermost(quotes: readonly Quote[], { start, end }: Span): Quote | null {
  const around = quotes.filter(({ span }) => span.start <= start && end <= span.end);
  return around.reduce<Quote | null>(
    (least, one) => (least === null || one.span.end - one.span.start < least.span.end - least.span.start ? one : least),
    null,
  );
}

interface Place {
  readonly clause: Stretch;
  readonly own: readonly Stretch[];
  readonly all: readonly Stretch[];
  readonly expression: TimeExpression;
}

function tellingAt(sheet: Sheet, sentence: Sentence, { clause, own, all, expression }: Place): Telling {
  const words: Words = { text: sheet.of.report.text, tokens: sentence.tokens };
  const bare = bareTelling(sheet, sentence, clause, all);
  const said = saidOn(sheet, sentence, expression);
  const planned = isAhead(expression.value, said) || (isPlanned(words, clause) && !isPast(expression.value, said));
  const cue = sheet.quotes.some(
    (one) => one.cue !== null && within(one.cue, bare.span) && !within(expression.span, one.span),
  );
  const told: EventKind = cue ? 'statement' : 'happening';
  return {
    ...bare,
    when: expression.span,
    date: expression.value,
    said,
    kind: planned && !cue ? 'plan' : told,
    line: lineOf(words, clause, own),
  };
}

function tellsToll({ of }: Sheet, { tokens }: Sentence): boolean {
  const numbered = tokens.some(({ kind }) => kind === 'number');
  return numbered && tollsOf({ text: of.report.text, tokens }, { from: 0, to: tokens.length }, of.report.id).length > 0;
}

function undatedTelling(sheet: Sheet, sentence: Sentence): Telling {
  return bareTelling(sheet, sentence, { from: 0, to: sentence.tokens.length }, []);
}

function bareTelling(sheet: Sheet, sentence: Sentence, clause: Stretch, dated: readonly Stretch[]): Telling {
  const { report } = sheet.of;
  const words: Words = { text: report.text, tokens: sentence.tokens };
  const [first, last] = [sentence.tokens[clause.from], sentence.tokens[clause.to - 1]];
  const opening = first?.key ?? '';
  const span = { report: report.id, start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
  return {
    span,
    sentence: { report: report.id, start: sentence.start, end: sentence.end },
    when: null,
    date: null,
    said: report.published?.slice(0, 10) ?? null,
    kind: 'happening',
    line: dated.length > 0 ? '' : lineOf(words, clause, []),
    isWhole: clause.from === 0 || SUBJECTS.has(opening) || (first?.capital === true && !FUNCTION_WORDS.has(opening)),
    stems: stemsOf(words, clause, { dated, lexicon: sheet.lexicon, title: sentence.kind === 'title' }),
    ...actorsIn(sheet.named, span, report.text),
    tolls: tollsOf(words, clause, report.id),
    isAlone: true,
    isSole: true,
  };
}

/** The day that a speaker spoke, where the words around the speech give it; else the report's. */
function saidOn({ of, dates, quotes }: Sheet, sentence: Sentence, { span }: TimeExpression): string | null {
  const published = of.report.published?.slice(0, 10) ?? null;
  const quote = innermost(quotes, span);
  if (quote?.cue == null) return published;
  const { cue } = quote;
  const frame = dates.find(
    (one) =>
      one.span.start >= sentence.start &&
      one.span.end <= sentence.end &&
      !within(one.span, quote.span) &&
      Math.abs(one.span.start - cue.end) < FRAME &&
      /^\d{4}-\d\d-\d\d(?:T|$)/.test(one.value) &&
      (published === null || one.value.slice(0, 10) <= published),
  );
  return frame?.value.slice(0, 10) ?? published;
}

/** Characters between a cue and the words that date it. */
const FRAME = 60;

function isAhead(value: string, said: string | null): boolean {
  const extent = extentOf(value);
  return extent !== null && said !== null && extent.first > said;
}

function isPast(value: string, said: string | null): boolean {
  const extent = extentOf(value);
  return extent !== null && said !== null && extent.last < said;
}

const isPlanned = ({ tokens }: Words, { from, to }: Stretch): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ key }, i) => FUTURE.has(key) && ((key !== 'going' && key !== 'set') || tokens[from + i + 1]?.key === 'to'),
    );

interface Reading {
  readonly dated: readonly Stretch[];
  readonly lexicon: Lexicon;
  readonly title: boolean;
}

function stemsOf(
  { tokens }: Words,
  { from, to }: Stretch,
  { dated, lexicon, title }: Reading,
): ReadonlyMap<string, Stem> {
  const stems = new Map<string, Stem>();
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.key.length < 2 || FUNCTION_WORDS.has(token.key)) continue;
    if (dated.some((date) => at >= date.from && at < date.to)) continue;
    const { stem, weight } = lexicon.lexemeOf(token);
    stems.set(stem, { weight: Math.max(weight, 0.05), isName: token.capital && at > 0 && !title });
  }
  return stems;
}

const within = (inner: Span, outer: Span): boolean =>
  inner.report === outer.report && inner.start >= outer.start && inner.end <= outer.end;
