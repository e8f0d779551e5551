import type { Span } from '../../case/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Stretch, Words } from './clauses.ts';
import { COUNTED, HARMS } from './vocabulary.ts';

/** A number of people that something did harm to. */
export interface Toll {
  readonly harm: 'killed' | 'injured' | 'missing';
  readonly number: string;
  readonly span: Span;
}

/** Words that may stand between a number and the harm. */
const MOST_BETWEEN = 4;

/** The tolls that some tokens tell: "killed 13 people", "nine were dead", "a toll of 34". Linear. */
export function tollsOf(words: Words, { from, to }: Stretch, report: string): readonly Toll[] {
  const tolls: Toll[] = [];
  for (let at = from; at < to; at += 1) {
    const number = words.tokens[at];
    if (number === undefined || !isCount(words, number)) continue;
    const found = harmBehind(words, at, to) ?? harmBefore(words, at, from);
    const [a, b] = [words.tokens[Math.min(at, found?.at ?? at)], words.tokens[Math.max(at, found?.at ?? at)]];
    if (found === null || a === undefined || b === undefined) continue;
    tolls.push({ harm: found.harm, number: number.key.slice(1), span: { report, start: a.start, end: b.end } });
  }
  return tolls;
}

/** A whole number that is no share, no sum of money and no part of a longer word. */
function isCount({ text }: Words, { kind, key, start, end }: Token): boolean {
  if (kind !== 'number' || !/^#\d{1,6}$/.test(key)) return false;
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
function harmBehind({ text, tokens }: Words, number: number, to: number): Harm | null {
  for (let at = number + 1; at < to && at <= number + MOST_BETWEEN; at += 1) {
    if (/[,;:.]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) return null;
    const harm = harmOf(tokens[at]?.key ?? '');
    if (harm === null) continue;
    return at === number + 1 || tokens.slice(number + 1, at).some(({ key }) => COUNTED.has(key)) ? { harm, at } : null;
  }
  return null;
}

/** "killed at least 13": nothing but words of measure lies between. */
function harmBefore({ tokens }: Words, number: number, from: number): Harm | null {
  for (let at = number - 1; at >= from && at >= number - MOST_BETWEEN; at -= 1) {
    const key = tokens[at]?.key ?? '';
    const harm = harmOf(key);
    if (harm !== null) return { harm, at };
    if (!COUNTED.has(key)) return null;
  }
  return null;
}

const harmOf = (key: string): Toll['harm'] | null => HARMS.find(([, words]) => words.has(key))?.[0] ?? null;
