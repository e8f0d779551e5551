import type { Span } from '../../case/span.ts';
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
export function tollsOf({ text, tokens }: Words, { from, to }: Stretch, report: string): readonly Toll[] {
  const tolls: Toll[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'number' || !/^#\d{1,6}$/.test(token.key)) continue;
    if (
      /^\s?(?:%|per\b)|^-/.test(text.slice(token.end, token.end + 5)) ||
      /[$€£]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start))
    )
      continue;
    const found = harmNear({ text, tokens }, at, { from, to });
    if (found === null) continue;
    const [a, b] = [tokens[Math.min(at, found.at)], tokens[Math.max(at, found.at)]];
    if (a !== undefined && b !== undefined)
      tolls.push({ harm: found.harm, number: token.key.slice(1), span: { report, start: a.start, end: b.end } });
  }
  return tolls;
}

interface Harm {
  readonly harm: Toll['harm'];
  readonly at: number;
}

/** The nearest word of harm: behind the number over words that may be counted, or right before it. */
function harmNear({ text, tokens }: Words, number: number, { from, to }: Stretch): Harm | null {
  const [last, next] = [tokens[number - 1], tokens[number + 1]];
  for (let at = number + 1; at < to && at <= number + MOST_BETWEEN; at += 1) {
    if (/[,;:.]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) break;
    const harm = harmOf(tokens[at]?.key ?? '');
    if (harm !== null && (at === number + 1 || tokens.slice(number + 1, at).some(({ key }) => COUNTED.has(key))))
      return { harm, at };
  }
  if (last === undefined || next === undefined) return null;
  for (let at = number - 1; at >= from && at >= number - MOST_BETWEEN; at -= 1) {
    const harm = harmOf(tokens[at]?.key ?? '');
    if (harm !== null) return { harm, at };
    if (!COUNTED.has(tokens[at]?.key ?? '')) break;
  }
  return null;
}

const harmOf = (key: string): Toll['harm'] | null => HARMS.find(([, words]) => words.has(key))?.[0] ?? null;
