import type { Token } from '../../text/tokens.ts';
import { BEYOND_WORDS, classesOf } from './vocabulary.ts';

/** Tokens of one sentence, the text that they stand in, and as bits what each may be (`WORD`) and what parts it from the last (`SIGN`). */
export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly bits: readonly number[];
}

/** Token positions, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands before a token. */
export const SIGN = {
  comma: BEYOND_WORDS,
  /** A semicolon, a colon or a dash. */
  parting: BEYOND_WORDS << 1,
  /** Any but spaces, quotation marks and hyphens. */
  any: BEYOND_WORDS << 2,
} as const;

const BLANK = 0x20;

/** Cost: linear. */
export function readWords(text: string, tokens: readonly Token[]): Words {
  const bits: number[] = [];
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    const isSpaced = token.start - end === 1 && text.charCodeAt(end) === BLANK;
    const signs = isSpaced || token.start === end ? 0 : signsIn(text.slice(end, token.start));
    bits.push(classesOf(token) | signs);
    end = token.end;
  }
  return { text, tokens, bits };
}

function signsIn(gap: string): number {
  if (gap === ', ') return SIGN.comma | SIGN.any;
  const comma = gap.includes(',') ? SIGN.comma : 0;
  const parting = /[;:—–]|\s-{1,2}\s/.test(gap) ? SIGN.parting : 0;
  return comma | parting | (/[^\s"'“”‘’-]/.test(gap) ? SIGN.any : 0);
}

/** Nothing stands before the first token: an array would look there for the name "-1", slowly. */
export const has = ({ bits }: Words, at: number, some: number): boolean => at >= 0 && ((bits[at] ?? 0) & some) !== 0;

/** Whether a token of `[from, to)` has one of the bits. */
export function hasAny(words: Words, { from, to }: Stretch, some: number): boolean {
  for (let at = from; at < to; at += 1) if (has(words, at, some)) return true;
  return false;
}
