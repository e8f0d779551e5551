import type { ClaimFigure, ClaimMention, Origin } from '../../case/claim.ts';
import type { Span } from '../../case/span.ts';
import { mostCommon } from './focus.ts';
import type { Grounds } from './ground.ts';
import { type Ground, sentenceIs } from './ground.ts';
import { digitsOf, mayHoldNumber, type WrittenNumber } from './numbers.ts';
import { PlaceMemory } from './place-memory.ts';
import { wordsOf } from './vocabulary.ts';

/**
 * The figures that mentions give for what a claim counts: the claim's own number, and other numbers that count the same
 * thing. `inMentions`: the numbers in each, from `numbersIn`. Empty where the claim is about no number. Cost: linear in the mentions' text.
 */
export function figuresOf(
  mentions: readonly ClaimMention[],
  inMentions: readonly (readonly CountedNumber[])[],
  origins: readonly Origin[],
  grounds: Grounds,
): ClaimFigure[] {
  const read = mentions.map((mention, at) => ({ mention, numbers: inMentions[at] ?? [] }));
  const claimed = mostCommon(read.filter(({ mention }) => mention.stance !== 'denies').map(({ numbers }) => numbers));
  if (claimed === null) return [];
  const counted = new Set(
    read
      .flatMap(({ numbers }) => numbers.filter(({ value }) => value === claimed).map(({ noun }) => noun))
      .filter((noun) => noun !== ''),
  );
  return read.flatMap(({ mention, numbers }) => {
    return chosen(mention, numbers, { claimed, counted }).map(({ value, start, end }) => {
      const span = { report: mention.span.report, start, end };
      return { span, value, origin: originAt(mention.span, origins), said: saidAt(mention.span, grounds) };
    });
  });
}

interface Counted {
  readonly claimed: string;
  /** What the claim counts. */
  readonly counted: ReadonlySet<string>;
}

/** The number that a mention gives: the claim's own, or in a denial or a later toll another of the same things. */
function chosen(
  { stance }: ClaimMention,
  numbers: readonly CountedNumber[],
  { claimed, counted }: Counted,
): CountedNumber[] {
  const own = stance === 'denies' ? [] : numbers.filter(({ value }) => value === claimed);
  if (own.length > 0) return own.slice(0, 1);
  const rivals = numbers.filter(({ noun }) => counted.has(noun));
  if (rivals.length > 0) return rivals.slice(0, 1);
  return numbers.length === 1 && stance === 'denies' ? [...numbers] : [];
}

interface CountedNumber extends WrittenNumber {
  /** The folded word behind it: what it counts, as a rule. */
  readonly noun: string;
}

/** The numbers of a mention that belong to no date, at their places in the report. */
export function numbersIn({ span }: ClaimMention, { reports }: Grounds): readonly CountedNumber[] {
  const ground = reports.get(span.report);
  return ground === undefined ? NONE : numbersAt.at(ground, [span], () => countedIn(ground, span));
}

const NONE: readonly CountedNumber[] = [];
const numbersAt = new PlaceMemory<readonly CountedNumber[]>();

function countedIn(ground: Ground, { start, end }: Span): readonly CountedNumber[] {
  const text = ground.report.text.slice(start, end);
  if (!mayHoldNumber(sentenceIs(ground, { start, end }), text)) return NONE;
  return digitsOf(text).flatMap((number) => {
    const place = { start: start + number.start, end: start + number.end };
    const isDate = datesAt(ground, place).length > 0;
    const noun = (wordsOf(text.slice(number.end, number.end + 40))[0] ?? '').replace(/s$/, '');
    return isDate || NAMES_IT.test(text.slice(Math.max(0, number.start - 12), number.start))
      ? []
      : [{ ...number, ...place, noun }];
  });
}

/** "Hull |71", "Flight |12": a number that is part of a name and counts nothing. */
const NAMES_IT =
  /\b(?:hull|flight|number|no\.?|room|unit|route|road|highway|channel|item|article|section|page|gate|block|building|bus|tram|chapter|paragraph|platform|pier|reactor|shaft|batch|lot)\s$/i;

function datesAt(ground: Ground, place: { readonly start: number; readonly end: number }) {
  return ground.dates.touching(place);
}

function originAt(span: Span, origins: readonly Origin[]): string | null {
  const found = origins.find(({ mentions }) =>
    mentions.some((one) => one.report === span.report && one.start === span.start),
  );
  return found?.id ?? null;
}

/** The first day named in the sentence, else the day of the report. */
function saidAt(span: Span, { reports }: Grounds): string | null {
  const ground = reports.get(span.report);
  if (ground === undefined) return null;
  const [day] = datesAt(ground, span).filter(({ type }) => type === 'date' || type === 'time');
  return day?.value ?? ground.report.published?.slice(0, 10) ?? null;
}
