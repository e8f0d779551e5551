import type { Token } from '../../text/tokens.ts';
import { listed } from '../../text/word-types.ts';

/** A number in a sentence's tokens, `[from, to)`, as the key of a token that is that number alone: `#140`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** "A hundred", "one thousand": elsewhere these words are no number. */
const ONES = listed(['a', 'an', 'one']);

/** The numbers among tokens, in order: "a hundred and forty" and "140" are one, as are "3.1 million" and "3,100,000". Cost: linear. */
export function numeralsOf(tokens: readonly Token[]): readonly Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'number' && ONES.of(token) === 0)) continue;
    const numeral = numeralAt(tokens, at, token);
    if (numeral === null) continue;
    found.push(numeral);
    at = numeral.to - 1;
  }
  return found;
}

/** `first`: the token at `from`, a number or a word for one. */
function numeralAt(tokens: readonly Token[], from: number, first: Token): Numeral | null {
  const isNumber = first.kind === 'number';
  if (!isNumber && scaleAt(tokens, from + 1) === 0) return null;
  const start = isNumber ? valueIn(first) : oneOrHalf(tokens[from - 1]);
  if (Number.isNaN(start) || scaleAt(tokens, from + 1) === 0) return { from, to: from + 1, key: first.key };
  let [sum, part, to] = [0, start, from + 1];
  for (let scale = scaleAt(tokens, to); scale > 0; scale = scaleAt(tokens, to)) {
    to += 1;
    if (scale < 1e3) part *= scale;
    else [sum, part] = [sum + part * scale, 0];
    const next = tokens[to]?.key === 'and' ? to + 1 : to;
    const more = tokens[next];
    if (more?.kind !== 'number' || !isJoined(tokens, to, next) || !(valueIn(more) < scale)) continue;
    part += valueIn(more);
    to = next + 1;
  }
  // Rounded: 3.1 × 1,000,000 is a trifle more than 3,100,000.
  return { from, to, key: `#${Math.round((sum + part) * 100) / 100}` };
}

/** What a number before this token is multiplied by; 0 where the token is no such word, or no number stands right before it. */
function scaleAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || !isJoined(tokens, at, at)) return 0;
  return SCALES.get(token.key) ?? 0;
}

/** Whether no more than a blank or a hyphen parts the tokens from the one before `from` to `to`. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if ((tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1) return false;
  return true;
}

/** "Half a dozen" is six. */
const oneOrHalf = (before: Token | undefined): number => (before?.key === 'half' ? 0.5 : 1);

/** NaN for a time of day, a score. */
const valueIn = ({ key }: Token): number => Number(key.slice(1));
