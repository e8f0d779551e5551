import type { Bundle, Finding, Side } from './finding.ts';
import { spanOf, type Word } from './wording.ts';

const BEING = new Set(['is', 'are', 'was', 'were', 'be']);
const HAVING = new Set(['has', 'have', 'had']);
/** Before "to" and a verb these say that it is yet to be. */
const PLANNING = new Set([
  ...BEING, 'plan', 'plans', 'planned', 'want', 'wants', 'wanted', 'intend', 'intends', 'intended', 'expected', 'due', 'set', 'hopes', 'hope', 'hoped', 'wishes', 'asked', 'likely', 'ready', 'about', 'seeks', 'sought', 'proposes', 'proposed',
]);
/** Before a verb, alone. */
const FUTURES = new Set(['will', 'would', 'should', 'could', 'shall']);
/** What may stand between these and their verb. */
const REACH = 3;
const LEAST_WEIGHT = 0.12;

/** What is yet to be, told as done: "is to be heard" made "has been heard". Cost: linear. */
export function plansDone({ child, other, retelling }: Bundle): Finding[] {
  if (retelling.kind === 'update') return [];
  const planned = other.read.filter((word, at) => isPlanned(other.read, at) && isVerbLike(word));
  return planned.flatMap((plan): Finding[] => {
    const at = child.read.findIndex(
      (word, place) => word.lexeme.stem === plan.lexeme.stem && isDone(child.read, place),
    );
    const done = child.words[at];
    if (done === undefined || child.read.some((word, place) => word.lexeme.stem === plan.lexeme.stem && isPlanned(child.read, place))) return [];
    const [head, start] = [child.words[Math.max(0, at - REACH)] ?? done, startOf(other, plan)];
    return [
      {
        kind: 'hedge',
        to: spanOf(child.report.report.id, head.token, done.token),
        from: spanOf(other.report.report.id, start.token, plan.token),
        severity: 'major',
        note: `what was yet to be is told as done`,
      },
    ];
  });
}

const isVerbLike = ({ lexeme, token }: Word): boolean =>
  lexeme.kind === 'word' && lexeme.weight >= LEAST_WEIGHT && !token.capital;

function isPlanned(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at).map(({ token }) => token.key);
  const to = before.lastIndexOf('to');
  if (to >= 1) return PLANNING.has(before[to - 1] ?? '') && before.slice(to + 1).every((key) => key === 'be' || key === 'have' || key.endsWith('ly'));
  return before.slice(-2).some((key) => FUTURES.has(key));
}

function isDone(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at).map(({ token }) => token.key);
  const key = words[at]?.token.key ?? '';
  return !isPlanned(words, at) && before.some((one) => HAVING.has(one)) && /(?:ed|en|t|n|d)$/.test(key);
}

function startOf({ read }: Side, plan: Word): Word {
  return read[Math.max(0, read.indexOf(plan) - REACH)] ?? plan;
}
