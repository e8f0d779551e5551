import cues from './cues.json' with { type: 'json' };
import type { Bundle, Finding } from './finding.ts';
import { type Figures, type Quantity, quantitiesOf } from './quantities.ts';
import type { Word } from './wording.ts';

/** How a number stands to a change: what it comes to, what it starts from, how far it goes. */
type Role = 'end' | 'start' | 'step';

const MOVES = new Set(cues.moves);
const COMPARISONS = new Set(cues.comparisons);

/** "Down to 40" made "down by 40", "up from 40" made "40 more than": the same number, but of something else. */
export function turnedSteps({ child, other, retelling }: Bundle, figures: Figures): Finding[] {
  const there = quantitiesOf(other, figures.datesOfOther);
  return quantitiesOf(child, figures.datesOfChild).flatMap((to): Finding[] => {
    const [from, ...more] = there.filter(({ value, unit }) => value === to.value && unit === to.unit);
    const [here, was] = [roleOf(to), from === undefined ? null : roleOf(from)];
    if (from === undefined || more.length > 0 || here === null || was === null || here === was) return [];
    const severity = retelling.kind === 'update' ? 'minor' : 'major';
    const note = `${NOTES[was]} became ${NOTES[here]}`;
    return [{ kind: 'number', to: placed(to), from: placed(from), severity, note }];
  });
}

const NOTES: Readonly<Record<Role, string>> = {
  end: 'what it comes to',
  start: 'what it was before',
  step: 'how far it moves',
};

function roleOf(quantity: Quantity): Role | null {
  if (comparisonBehind(quantity) !== undefined) return 'step';
  const { before } = quantity;
  if (!before.some(({ token }) => MOVES.has(token.key))) return null;
  return ROLES.get(before.at(-1)?.token.key ?? '') ?? null;
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['to', 'end'],
  ['from', 'start'],
  ['by', 'step'],
]);

/** "More" behind a number; a unit of measure between them may take two words. */
function comparisonBehind({ after, unit }: Quantity): Word | undefined {
  return after.slice(0, unit === null ? 1 : 3).find(({ token }) => COMPARISONS.has(token.key));
}

/** The number with the words that give it its role. */
function placed(quantity: Quantity): Finding['to'] {
  const { before, measured } = quantity;
  const link = before.at(-1)?.token;
  const start = ROLES.has(link?.key ?? '') ? link?.start : measured.start;
  return { ...measured, start: start ?? measured.start, end: comparisonBehind(quantity)?.token.end ?? measured.end };
}
