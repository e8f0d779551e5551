import type { Span } from '../../case/span.ts';
import type { Token } from '../../text/tokens.ts';
import { classesOf, WORD } from './vocabulary.ts';
import type { Stretch, Words } from './words.ts';

/** A number of people that something did harm to. */
export interface Toll {
  readonly harm: 'killed' | 'injured' | 'missing';
  readonly number: string;
  readonly span: Span;
}

/** Words that may stand between a number and the harm. */
const MOST_BETWEEN = 4;

/** A text and some of its tokens. */
type Tokens = Pick<Words, 'text' | 'tokens'>;

/** The tolls that some tokens tell: "killed 13 people", "nine were dead", "a toll of 34". Linear. */
export function tollsOf(words: Tokens, { from, to }: Stretch, report: string): readonly Toll[] {
  const tolls: Toll[] = [];
  for (let at = from; at < to; at += 1) {
    const number = words.tokens[at];
    if (number?.kind !== 'number' || !isCount(words, number)) continue;
    const found = harmBehind(words, at, to) ?? harmBefore(words, at, from);
    const [a, b] = [words.tokens[Math.min(at, found?.at ?? at)], words.tokens[Math.max(at, found?.at ?? at)]];
    if (found === null || a === undefined || b === undefined) continue;
    tolls.push({ harm: found.harm, number: number.key.slice(1), span: { report, start: a.start, end: b.end } });
  }
  return tolls;
}

/** A whole number that is no share, no sum of money and no part of a longer word. */
function isCount({ text }: Tokens, { key, start, end }: Token): boolean {
  if (!/^#\d{1,6}$/.test(key)) return false;
  return (
    !/^(?:\s?%|\sper\b|-)/.test(text.slice(end, end + 5)) &&
    !/[$€£]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

interface Harm {
  readonly harm: Toll['harm'];
  readonly at: number;
}

/** "13 dead", "nine people were killed": words that may be counted lie between. */
function harmBehind({ text, tokens }: Tokens, number: number, to: number): Harm | null {
  let isCounted = false;
  for (let at = number + 1; at < to && at <= number + MOST_BETWEEN; at += 1) {
    if (/[,;:.]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) return null;
    const classes = classesAt(tokens, at);
    const harm = harmOf(classes);
    if (harm !== null) return at === number + 1 || isCounted ? { harm, at } : null;
    isCounted ||= (classes & WORD.counted) !== 0;
  }
  return null;
}

/** "killed at least 13": nothing but words of measure lies between. */
function harmBefore({ tokens }: Tokens, number: number, from: number): Harm | null {
  for (let at = number - 1; at >= from && at >= number - MOST_BETWEEN; at -= 1) {
    const classes = classesAt(tokens, at);
    const harm = harmOf(classes);
    if (harm !== null) return { harm, at };
    if ((classes & WORD.counted) === 0) return null;
  }
  return null;
}

function classesAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token === undefined ? 0 : classesOf(token);
}

const HARMS = ['killed', 'injured', 'missing'] as const;

const HARMED = WORD.killed | WORD.injured | WORD.missing;

const harmOf = (classes: number): Toll['harm'] | null =>
  (classes & HARMED) === 0 ? null : (HARMS.find((harm) => (classes & WORD[harm]) !== 0) ?? null);
