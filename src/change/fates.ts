import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding, Side } from './finding.ts';
import { type Figures, type Quantity, quantitiesOf } from './quantities.ts';

/** What became of those who are counted. */
export type Fate = 'dead' | 'hurt' | 'missing';

const FATES: ReadonlyMap<string, Fate> = new Map([
  ...cues.fates.dead.map((key) => [key, 'dead'] as const),
  ...cues.fates.hurt.map((key) => [key, 'hurt'] as const),
  ...cues.fates.missing.map((key) => [key, 'missing'] as const),
]);
/** Of so many words behind a number, or of so many before it where none behind tells. */
const BEHIND = 6;
const BEFORE = 3;

/** What became of those whom a number counts; null where no word near it tells. */
export function fateOf(quantity: Quantity, side: Side): Fate | null {
  return fatesOf(quantity, side)[0] ?? null;
}

/** All that is told of those whom a number counts, as far as the next number: "30 killed or hurt". */
function fatesOf({ span }: Quantity, { read }: Side): readonly Fate[] {
  const at = read.findIndex(({ token }) => token.start === span.start);
  const behind = read.slice(at + 1).filter(({ token }) => token.start >= span.end);
  const next = behind.findIndex(({ token }) => token.kind === 'number');
  const near = [behind.slice(0, Math.min(next < 0 ? BEHIND : next, BEHIND)), read.slice(Math.max(0, at - BEFORE), at)];
  const fates = near.map((words) => words.flatMap(({ token }) => FATES.get(token.key) ?? []));
  return [...new Set(fates.find(({ length }) => length > 0))];
}

/** A number of dead and hurt that became as many dead. */
export function narrowedTolls({ child, other, retelling }: Bundle, figures: Figures): Finding[] {
  const there = quantitiesOf(other, figures.datesOfOther).filter((one) => fatesOf(one, other).length > 1);
  if (there.length === 0) return [];
  return quantitiesOf(child, figures.datesOfChild).flatMap((to): Finding[] => {
    const from = there.find(({ value }) => value === to.value);
    const [fate, ...more] = fatesOf(to, child);
    if (from === undefined || fate !== 'dead' || more.length > 0 || !fatesOf(from, other).includes(fate)) return [];
    const severity = retelling.kind === 'update' ? 'minor' : 'major';
    const note = `not all of the ${to.value} are dead there`;
    return [{ kind: 'number', to: to.measured, from: from.measured, severity, note }];
  });
}
