import type { Span } from '../case/span.ts';
import type { Placed, Places } from '../text/places.ts';
import cues from './cues.json' with { type: 'json' };
import type { Side } from './finding.ts';
import type { Word } from './wording.ts';

/** A number with what it counts. */
export interface Quantity {
  readonly value: number;
  readonly span: Span;
  /** With its unit of measure, where that is a word. */
  readonly measured: Span;
  /** A unit of measure, `%` or a currency's sign; null for a count of things. */
  readonly unit: string | null;
  /** The words that say what is counted: the next few, and the two before. */
  readonly after: readonly Word[];
  readonly before: readonly Word[];
  /** 0–1: its place in the sentence. */
  readonly at: number;
  /** Whether the words before say that it is rounded or a bound. */
  readonly isRounded: boolean;
}

/** Spans of the expressions of time, and all quantities, of both reports. */
export interface Figures {
  readonly datesOfChild: Places<Placed>;
  readonly datesOfOther: Places<Placed>;
  readonly allOfChild: readonly Quantity[];
  readonly allOfOther: readonly Quantity[];
}

const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(cues.scales));
const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(cues.units));
const ROUNDINGS = new Set(cues.roundings);
const CONTEXT_AFTER = 4;
const CONTEXT_BEFORE = 3;

/** The quantities of some sentences, in order; numbers within `dates` are none, nor are times of day. Cost: linear. */
export function quantitiesOf({ report, read: words }: Side, dates: Places<Placed>): Quantity[] {
  const { id, text } = report.report;
  return words.flatMap(({ token }, index): Quantity[] => {
    if (token.kind !== 'number' || dates.touching(token).length > 0) return [];
    const value = Number(token.key.slice(1));
    if (Number.isNaN(value) || isTime(text, token)) return [];
    const next = words[index + 1];
    const scale = next === undefined ? undefined : SCALES.get(next.token.key);
    const last = scale === undefined ? index : index + 1;
    const end = words[last]?.token.end ?? token.end;
    const unitWord = words[last + 1];
    const before = words.slice(Math.max(0, index - CONTEXT_BEFORE), index);
    return [
      {
        value: value * (scale ?? 1),
        span: { report: id, start: token.start, end },
        measured: {
          report: id,
          start: token.start,
          end: unitEnd(words, last) ?? end,
        },
        unit: unitOf(text, { start: token.start, end }, unitWord),
        after: words.slice(last + 1, last + 1 + CONTEXT_AFTER),
        before,
        at: index / words.length,
        isRounded: before.slice(-2).some(({ token: { key } }) => ROUNDINGS.has(key)),
      },
    ];
  });
}

const GLUED_TO_HOUR = /\dh$/i;
const GLUED_TO_MINUTE = /^h\d/i;

/** "10:40" and both figures of "10h40". */
function isTime(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    text.slice(start, end).includes(':') ||
    GLUED_TO_HOUR.test(text.slice(Math.max(0, start - 2), start)) ||
    GLUED_TO_MINUTE.test(text.slice(end, end + 2))
  );
}

/** Where the unit of measure behind a number ends, "per cent" as one; undefined where there is none. */
function unitEnd(words: readonly Word[], last: number): number | undefined {
  const [unit, next] = [words[last + 1], words[last + 2]];
  if (!UNITS.has(unit?.token.key ?? '')) return undefined;
  return unit?.token.key === 'per' && next?.token.key === 'cent' ? next.token.end : unit?.token.end;
}

const CURRENCY = /[$€£¥]\s?$/u;

function unitOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  next: Word | undefined,
) {
  if (/^\s?%/.test(text.slice(end, end + 2))) return '%';
  const currency = CURRENCY.exec(text.slice(Math.max(0, start - 2), start))?.[0]?.trim();
  return currency ?? UNITS.get(next?.token.key ?? '') ?? null;
}

const SIZES: ReadonlyMap<string, readonly [string, number]> = new Map(
  Object.entries(cues.sizes).map(([unit, [dimension, size]]) => [unit, [String(dimension), Number(size)]]),
);
/** Two figures this near are one, rounded or turned into another unit. */
const NEAR = 0.06;
const NEAR_ROUNDED = 0.15;

/** Whether two quantities say the same: equal, rounded in line with the words before them, or in another unit. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (x.dimension !== null && x.dimension === y.dimension && a.unit !== b.unit)
    return within(x.size, y.size, NEAR_ROUNDED);
  if (a.value === b.value) return a.unit === b.unit || a.unit === null || b.unit === null || !isSameDimension(a, b);
  const isRound = (one: Quantity): boolean =>
    one.value >= 100 && one.value % 10 ** (Math.floor(Math.log10(one.value)) - 1) === 0;
  return (
    within(a.value, b.value, a.isRounded || b.isRounded ? NEAR_ROUNDED : NEAR) &&
    (isRound(a) || isRound(b)) &&
    a.value + b.value > 100
  );
}

/** Whether both are measures of one thing: minutes and hours. */
export function isSameDimension(a: Quantity, b: Quantity): boolean {
  const [x, y] = [sizeOf(a).dimension, sizeOf(b).dimension];
  return x !== null && x === y;
}

function sizeOf({ value, unit }: Quantity): { readonly dimension: string | null; readonly size: number } {
  const [dimension, size] = SIZES.get(unit ?? '') ?? [null, 1];
  return { dimension, size: value * size };
}

function within(a: number, b: number, ratio: number): boolean {
  return Math.abs(a - b) <= ratio * Math.max(Math.abs(a), Math.abs(b));
}
