import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

/** How long before or after something: "half an hour before the vote". */
interface Lapse {
  /** From the amount to the word for the direction. */
  readonly words: readonly Word[];
  readonly minutes: number;
  readonly isBefore: boolean;
  /** Told in figures, which are compared as numbers already. */
  readonly isFigure: boolean;
  /** A word of weight behind it, as far as there is one: what it is counted from. */
  readonly anchor: readonly Word[];
  /** Counted from what was told before: "an hour before that". */
  readonly refersBack: boolean;
}

const DIRECTIONS: ReadonlyMap<string, boolean> = new Map([
  ['before', true],
  ['earlier', true],
  ['after', false],
  ['later', false],
]);
const SIZES: ReadonlyMap<string, number> = new Map(
  Object.entries(cues.sizes).flatMap(([unit, [dimension, size]]) =>
    dimension === 'time' ? [[unit, Number(size)] as const] : [],
  ),
);
const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(cues.units));
const ANCHOR = 5;
const LEAST_WEIGHT = 0.12;
const LIKE = 0.65;
/** Two lengths of time further apart than this, as a share of the longer, are two. */
const APART = 0.2;
const POINTING = new Set(['that', 'this', 'it', 'then']);
/** Minutes: a figure below this stands in many places. */
const TELLING = 10;

/** A length of time before something that became one after it, or another length, the one or the other told in words. */
export function changedLapses(bundle: Bundle): Finding[] {
  const { child, other, retelling } = bundle;
  const here = lapsesIn(child);
  const there = here.length === 0 ? [] : lapsesIn(other);
  const severity = retelling.kind === 'update' ? 'minor' : 'major';
  return here.flatMap((to): Finding[] => {
    const rivals = there.filter((one) => isSameAnchor(to, one, bundle));
    const [from] = rivals;
    if (from === undefined || rivals.length > 1) return [];
    const isSame = isSameLength(to, from);
    if (isSame === (to.isBefore === from.isBefore) || (!isSame && to.isFigure && from.isFigure)) return [];
    const note = `${textOf(other, from)} became ${textOf(child, to)}`;
    return [{ kind: isSame ? 'date' : 'number', to: place(child, to), from: place(other, from), severity, note }];
  });
}

/** Cost: linear. */
function lapsesIn({ read }: Side): Lapse[] {
  if (!read.some(({ lexeme }) => DIRECTIONS.has(lexeme.key))) return [];
  return read.flatMap((word, at): Lapse[] => {
    const isBefore = DIRECTIONS.get(word.lexeme.key);
    const size = SIZES.get(UNITS.get(read[at - 1]?.lexeme.key ?? '') ?? '');
    if (isBefore === undefined || size === undefined) return [];
    const amount = amountBefore(read, at - 1);
    if (amount === null) return [];
    const { start, count } = amount;
    const anchor = read.slice(at + 1, at + 1 + ANCHOR).filter(({ lexeme }) => lexeme.weight >= LEAST_WEIGHT);
    const isFigure = read[start]?.token.kind === 'number';
    const refersBack = POINTING.has(read[at + 1]?.lexeme.key ?? '');
    return [{ words: read.slice(start, at + 1), minutes: count * size, isBefore, isFigure, anchor, refersBack }];
  });
}

/** How many of the unit at `unit`, and where that is told: "three", "an", "half an". */
function amountBefore(words: readonly Word[], unit: number): { readonly start: number; readonly count: number } | null {
  const [half, last] = [words[unit - 2]?.lexeme.key, words[unit - 1]];
  if (last?.token.kind === 'number') return { start: unit - 1, count: Number(last.token.key.slice(1)) };
  if (last?.lexeme.key !== 'a' && last?.lexeme.key !== 'an') return null;
  return half === 'half' ? { start: unit - 2, count: 0.5 } : { start: unit - 1, count: 1 };
}

function isSameLength(a: Lapse, b: Lapse): boolean {
  return Math.abs(a.minutes - b.minutes) <= APART * Math.max(a.minutes, b.minutes);
}

/** Whether both are counted from the same thing: a word of what follows is alike, or one points back and the figure is the very same. */
function isSameAnchor(a: Lapse, b: Lapse, { wording }: Bundle): boolean {
  if (a.refersBack !== b.refersBack && a.isFigure && b.isFigure && a.minutes === b.minutes && a.minutes >= TELLING)
    return true;
  return a.anchor.some((word) => wording.bestMatch(word, b.anchor, LIKE) !== null);
}

function place({ report }: Side, { words }: Lapse) {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a length of time in no words');
  return spanOf(report.report.id, first.token, last.token);
}

const textOf = (side: Side, lapse: Lapse): string => {
  const { start, end } = place(side, lapse);
  return side.report.report.text.slice(start, end);
};
