import type { Finding } from './finding.ts';
import type { Holding } from './holdings.ts';
import { agree, isSameDimension, type Quantity } from './quantities.ts';
import type { Retelling } from './retellings.ts';
import type { Word, Wording } from './wording.ts';

/** What is counted stands among so many words behind a number. */
const COUNTED = 2;
const LEAST_WEIGHT = 0.12;
const LIKE = 0.65;

/**
 * Numbers that a slip of the pen made of others, in whatever sentences: 210 for 120 or 1,200 for 120, of the same thing, where
 * each report has its own alone. Cost: the numbers of the one times those of the other.
 */
export function misreadNumbers({ kind }: Retelling, child: Holding, other: Holding, wording: Wording): Finding[] {
  const isIn = (one: Quantity, all: readonly Quantity[]): boolean => all.some((known) => agree(one, known));
  const gone = other.quantities.filter((one) => !isIn(one, child.quantities));
  if (gone.length === 0) return [];
  return child.quantities.flatMap((to): Finding[] => {
    const [from, ...more] = gone.filter((one) => isSlip(to.value, one.value) && isSameThing(to, one, wording));
    if (from === undefined || more.length > 0 || isIn(to, other.quantities)) return [];
    const severity = kind === 'update' ? 'minor' : 'major';
    return [
      { kind: 'number', to: to.measured, from: from.measured, severity, note: `${from.value} became ${to.value}` },
    ];
  });
}

/** Whether two numbers have the same digits in another order, or the same with a nought more or less. */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x.length < 2 || y.length < 2 || a === b) return false;
  const isShifted = x === y && [10, 100].some((times) => a === b * times || b === a * times);
  return isShifted || (x.length === y.length && x !== y && sorted(x) === sorted(y) && sizeOf(a) === sizeOf(b));
}

/** Its digits as far as they are no noughts at the end. */
const digitsOf = (value: number): string => String(value).replace('.', '').replace(/0+$/, '');
const sorted = (digits: string): string => [...digits].sort().join('');
const sizeOf = (value: number): number => Math.floor(Math.log10(value));

function isSameThing(a: Quantity, b: Quantity, wording: Wording): boolean {
  if (a.unit !== null || b.unit !== null) return a.unit === b.unit || isSameDimension(a, b);
  const counted = ({ after }: Quantity): readonly Word[] =>
    after.slice(0, COUNTED).filter(({ lexeme }) => lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT);
  return counted(a).some((word) => wording.bestMatch(word, counted(b), LIKE) !== null);
}
